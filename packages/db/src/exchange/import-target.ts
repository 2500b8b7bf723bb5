import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { EntityManager } from 'typeorm';

/** The list into which a file is imported, as far as its rows are judged by it. */
export interface ImportList extends Owner {
  readonly listId: string;
  readonly source: string;
  readonly sourceDate: string;
}

/** One import into a list. */
export interface ImportTarget extends ImportList {
  readonly jobId: string;
}

/** The list as it is now; undefined when this jurisdiction has none with the id. */
export async function findImportList(tx: EntityManager, listId: string): Promise<ImportList | undefined> {
  const [list]: ImportList[] = await tx.query(
    `SELECT id AS "listId", source, source_date AS "sourceDate", regency_id AS "regencyId", district_id AS "districtId",
            village_id AS "villageId" FROM candidate_list WHERE id = $1`,
    [listId],
  );
  return list;
}
