import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { DocumentMediaType } from '@lindung/domain/agreement/document';
import type { EntityManager } from 'typeorm';

import type { KeyRing } from '../access/key-ring.js';
import { ownedPaper } from '../exchange/owned-paper.js';

/** A paper to be kept with a village's check. */
export type NewPaper = Owner & {
  readonly checkId: string;
  readonly name: string;
  readonly mediaType: DocumentMediaType;
  readonly uploadedBy: string;
};

export type FoundPaper = Owner &
  Pick<NewPaper, 'checkId' | 'name' | 'mediaType'> & {
    readonly id: string;
    readonly listId: string;
    readonly size: number;
  };

const MINUTES = { table: 'minutes_paper', record: 'check_id' } as const;

/** The signed papers of minutes within the acting jurisdiction, their bytes in encrypted chunks, inside one transaction. */
export const minutesPaperRepository = (
  tx: EntityManager,
  keyRing: Pick<KeyRing, 'encryptChunk' | 'decryptChunk'>,
) => ({
  async find(id: string): Promise<FoundPaper | undefined> {
    const [paper]: FoundPaper[] = await tx.query(
      `SELECT m.id, m.check_id AS "checkId", v.list_id AS "listId", m.name, m.media_type AS "mediaType", m.size,
              m.regency_id AS "regencyId", m.district_id AS "districtId", m.village_id AS "villageId"
       FROM minutes_paper m JOIN village_check v ON v.id = m.check_id WHERE m.id = $1`,
      [id],
    );
    return paper;
  },

  /** Keeps the paper in the place of the one before; that of filed minutes stays. */
  put: (paper: NewPaper, bytes: Buffer): Promise<string> =>
    ownedPaper(tx, keyRing, MINUTES).put(paper.checkId, paper, bytes),

  read: (id: string): Promise<Buffer> => ownedPaper(tx, keyRing, MINUTES).read(id),
});
