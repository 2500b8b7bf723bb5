import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { EntityManager } from 'typeorm';

import type { KeyRing } from '../access/key-ring.js';

const CHUNK_BYTES = 512 * 1024;

/** The bytes of documents in encrypted chunks, in a table of a document's kind, inside one transaction. */
export const documentChunks = (
  tx: EntityManager,
  keyRing: Pick<KeyRing, 'encryptChunk' | 'decryptChunk'>,
  table: 'agreement_document_chunk' | 'minutes_paper_chunk' | 'change_proof_chunk' | 'bank_book_chunk',
) => ({
  async write(documentId: string, { regencyId, districtId, villageId }: Owner, bytes: Buffer): Promise<void> {
    for (let no = 0; no * CHUNK_BYTES < bytes.length; no += 1)
      await tx.query(
        `INSERT INTO ${table} (document_id, no, bytes, regency_id, district_id, village_id) VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          documentId,
          no,
          keyRing.encryptChunk(bytes.subarray(no * CHUNK_BYTES, (no + 1) * CHUNK_BYTES)),
          regencyId,
          districtId,
          villageId,
        ],
      );
  },

  async read(documentId: string): Promise<Buffer> {
    const chunks: Array<{ bytes: Buffer }> = await tx.query(
      `SELECT bytes FROM ${table} WHERE document_id = $1 ORDER BY no`,
      [documentId],
    );
    return Buffer.concat(chunks.map(({ bytes }) => keyRing.decryptChunk(bytes)));
  },
});
