import { createHash } from 'node:crypto';

import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { DocumentMediaType } from '@lindung/domain/agreement/document';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { KeyRing } from '../access/key-ring.js';
import { documentChunks } from '../exchange/document-chunks.js';

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
  async put(paper: NewPaper, bytes: Buffer): Promise<string> {
    const id = uuidv7();
    const { checkId, name, mediaType, uploadedBy, regencyId, districtId, villageId } = paper;
    await tx.query(`DELETE FROM minutes_paper WHERE check_id = $1`, [checkId]);
    await tx.query(
      `INSERT INTO minutes_paper (id, check_id, name, media_type, size, sha256, uploaded_by, regency_id, district_id, village_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        checkId,
        name,
        mediaType,
        bytes.length,
        createHash('sha256').update(bytes).digest(),
        uploadedBy,
        regencyId,
        districtId,
        villageId,
      ],
    );
    await documentChunks(tx, keyRing, 'minutes_paper_chunk').write(id, paper, bytes);
    return id;
  },

  read: (id: string): Promise<Buffer> => documentChunks(tx, keyRing, 'minutes_paper_chunk').read(id),
});
