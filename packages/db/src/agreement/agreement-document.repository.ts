import { createHash } from 'node:crypto';

import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { AgreementDocument, DocumentMediaType } from '@lindung/domain/agreement/document';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { KeyRing } from '../access/key-ring.js';
import { documentChunks } from '../exchange/document-chunks.js';

/** Where a document belongs, and what it is called. */
export type NewDocument = Owner & {
  readonly agreementId: string;
  readonly name: string;
  readonly mediaType: DocumentMediaType;
  readonly uploadedBy: string;
};

export type FoundDocument = Pick<
  AgreementDocument,
  'id' | 'agreementId' | 'name' | 'mediaType' | 'size' | 'replacedAt' | keyof Owner
>;

/** Documents of agreements within the acting jurisdiction, their bytes in encrypted chunks, inside one transaction. */
export const agreementDocumentRepository = (
  tx: EntityManager,
  keyRing: Pick<KeyRing, 'encryptChunk' | 'decryptChunk'>,
) => ({
  async find(id: string): Promise<FoundDocument | undefined> {
    const [document]: FoundDocument[] = await tx.query(
      `SELECT id, agreement_id AS "agreementId", name, media_type AS "mediaType", size, replaced_at AS "replacedAt",
              regency_id AS "regencyId", district_id AS "districtId", village_id AS "villageId"
       FROM agreement_document WHERE id = $1`,
      [id],
    );
    return document;
  },

  async add(document: NewDocument, bytes: Buffer): Promise<string> {
    const id = uuidv7();
    const { agreementId, name, mediaType, uploadedBy, regencyId, districtId, villageId } = document;
    const own = [regencyId, districtId, villageId];
    await tx.query(
      `INSERT INTO agreement_document (id, agreement_id, name, media_type, size, sha256, uploaded_by, regency_id, district_id, village_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        agreementId,
        name,
        mediaType,
        bytes.length,
        createHash('sha256').update(bytes).digest(),
        uploadedBy,
        ...own,
      ],
    );
    await documentChunks(tx, keyRing, 'agreement_document_chunk').write(id, document, bytes);
    return id;
  },

  read: (id: string): Promise<Buffer> => documentChunks(tx, keyRing, 'agreement_document_chunk').read(id),

  async replace(id: string, byUser: string, reason: string): Promise<void> {
    await tx.query(
      `UPDATE agreement_document SET replaced_by = $2, replaced_at = now(), replaced_reason = $3 WHERE id = $1`,
      [id, byUser, reason],
    );
  },

  async remove(id: string): Promise<void> {
    await tx.query(`DELETE FROM agreement_document WHERE id = $1`, [id]);
  },
});
