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

/** When the very same file was last imported into the list, as an instant; undefined when it never was. */
export async function findSameFile(
  tx: EntityManager,
  listId: string,
  sha256: Buffer,
): Promise<string | undefined> {
  const [version]: Array<{ at: Date }> = await tx.query(
    `SELECT max(imported_at) AS at FROM candidate_list_version WHERE list_id = $1 AND file_sha256 = $2 AND undone_at IS NULL HAVING count(*) > 0`,
    [listId, sha256],
  );
  return version?.at.toISOString();
}
