import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ivLength = 12;
const tagLength = 16;

/** Opaque positions in a list: sealed, so that a client can neither read a name in them nor make one up. */
export interface CursorCodec {
  /** @param list the list, sort and reader that the cursor is for */
  readonly seal: (list: string, position: readonly [sortValue: unknown, id: unknown]) => string;
  /** Undefined when the text is not, letter by letter, a cursor of ours for this list. */
  readonly open: (cursor: string, list: string) => readonly [sortValue: unknown, id: unknown] | undefined;
}

/** @param key 32 bytes */
export function cursorCodec(key: Buffer): CursorCodec {
  return {
    seal: (list, position) => {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(list));
      const sealed = Buffer.concat([cipher.update(JSON.stringify(position), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open: (cursor, list) => {
      const bytes = Buffer.from(cursor, 'base64url');
      const isWhole = bytes.length > ivLength + tagLength && bytes.toString('base64url') === cursor;
      if (!isWhole) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength))
        .setAAD(Buffer.from(list))
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
