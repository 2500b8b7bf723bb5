import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Ids of persons as one partner knows them: always the same for it, others for every other partner, of use to nobody else. */
export interface PartnerIds {
  /** A UUID as 22 letters and digits. */
  readonly seal: (id: string) => string;
  /** The UUID; undefined when the text is none of this partner's ids. */
  readonly open: (text: string) => string | undefined;
}

/** The bits of a UUID of version 7 that are always the same: of what is made up, one in 64 has them. */
const version7 = /^.{8}-.{4}-7.{3}-[89ab].{3}-.{12}$/;

/** @param key 32 bytes, for this partner alone. One id is one block: equal ids are meant to look equal, so there is no IV. */
export function partnerIds(key: Buffer): PartnerIds {
  return {
    seal: (id) => {
      const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
      return Buffer.concat([
        cipher.update(Buffer.from(id.replaceAll('-', ''), 'hex')),
        cipher.final(),
      ]).toString('base64url');
    },
    open: (text) => {
      const bytes = Buffer.from(text, 'base64url');
      if (bytes.length !== 16 || bytes.toString('base64url') !== text) return undefined;
      const decipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
      const hex = Buffer.concat([decipher.update(bytes), decipher.final()]).toString('hex');
      const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
      return version7.test(id) ? id : undefined;
    },
  };
}
