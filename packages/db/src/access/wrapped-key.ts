import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A data key sealed with the master key: format (1 byte), IV (12), ciphertext, tag (16). */
export function wrapKey(secret: Buffer, masterKey: Buffer, boundTo: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', masterKey, iv).setAAD(Buffer.from(boundTo));
  return Buffer.concat([Buffer.of(FORMAT), iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error with a sentence for whoever starts the program when it is another master key. */
export function unwrapKey(wrapped: Buffer, masterKey: Buffer, boundTo: string): Buffer {
  const iv = wrapped.subarray(1, 1 + IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', masterKey, iv)
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(wrapped.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(1 + IV_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new Error(
      'The master key does not open the key ring of this database: the personal data in it were encrypted under another one. ' +
        'Give back the LINDUNG_MASTER_KEY (or the file master.key in the data folder) that belongs to it.',
    );
  }
}
