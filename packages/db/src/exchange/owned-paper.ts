import { createHash } from 'node:crypto';

import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { KeyRing } from '../access/key-ring.js';
import { documentChunks } from './document-chunks.js';

/** A paper that is brought for a record, and who brings it. */
interface NewOwnedPaper extends Owner {
  readonly name: string;
  readonly mediaType: string;
  readonly uploadedBy: string;
}

/** The one signed paper of a record, with its bytes in encrypted chunks, inside one transaction. */
export const ownedPaper = (
  tx: EntityManager,
  keyRing: Pick<KeyRing, 'encryptChunk' | 'decryptChunk'>,
  {
    table,
    record,
  }:
    | { table: 'minutes_paper'; record: 'check_id' }
    | { table: 'change_proof'; record: 'request_id' }
    | { table: 'bank_book'; record: 'account_id' },
) => {
  const chunks = documentChunks(tx, keyRing, `${table}_chunk`);
  const bring = async (recordId: string, paper: NewOwnedPaper, bytes: Buffer): Promise<string> => {
    const id = uuidv7();
    const { name, mediaType, uploadedBy, regencyId, districtId, villageId } = paper;
    await tx.query(
      `INSERT INTO ${table} (id, ${record}, name, media_type, size, sha256, uploaded_by, regency_id, district_id, village_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        recordId,
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
    await chunks.write(id, paper, bytes);
    return id;
  };
  return {
    /** Keeps a paper of a record that has none. @returns its id */
    bring,

    /** Keeps a paper in the place of the one before. @returns its id */
    async put(recordId: string, paper: NewOwnedPaper, bytes: Buffer): Promise<string> {
      await tx.query(`DELETE FROM ${table} WHERE ${record} = $1`, [recordId]);
      return bring(recordId, paper, bytes);
    },

    read: (id: string): Promise<Buffer> => chunks.read(id),
  };
};
