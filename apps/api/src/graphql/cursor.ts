import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ivLength = 12;
const tagLength = 16;

/** Opaque positions in a list: sealed, so that a client can neither read a name in them nor make one up. */
export interface CursorCodec {
  readonly seal: (sort: string, position: readonly [sortValue: unknown, id: unknown]) => string;
  /** Undefined when the text is not a cursor of ours for this sort. */
  readonly open: (cursor: string, sort: string) => readonly [sortValue: unknown, id: unknown] | undefined;
}

/** @param key 32 bytes */
export function cursorCodec(key: Buffer): CursorCodec {
  return {
    seal: (sort, position) => {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(sort));
      const sealed = Buffer.concat([cipher.update(JSON.stringify(position), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open: (cursor, sort) => {
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length <= ivLength + tagLength) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength))
        .setAAD(Buffer.from(sort))
        .setAuthTag(bytes.subarray(-tagLength));
      try {
        const text =
          decipher.update(bytes.subarray(ivLength, -tagLength), undefined, 'utf8') + decipher.final('utf8');
        return JSON.parse(text) as [unknown, unknown];
      } catch {
        return undefined;
      }
    },
  };
}
