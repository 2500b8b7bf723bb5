import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';

/** Ids of persons as one partner knows them: always the same for it, others for every other partner, of use to nobody else. */
export interface PartnerIds {
  /** A UUID as 30 letters and digits. */
  readonly seal: (id: string) => string;
  /** The UUID; undefined when the text is none of this partner's ids. */
  readonly open: (text: string) => string | undefined;
}

const blockLength = 16;
const tagLength = 6;

/** @param key 32 bytes, for this partner alone. One id is one block: equal ids are meant to look equal, so there is no IV. */
export function partnerIds(key: Buffer): PartnerIds {
  const tagOf = (plain: Buffer) => createHmac('sha256', key).update(plain).digest().subarray(0, tagLength);
  return {
    seal: (id) => {
      const plain = Buffer.from(id.replaceAll('-', ''), 'hex');
      const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
      return Buffer.concat([cipher.update(plain), cipher.final(), tagOf(plain)]).toString('base64url');
    },
    open: (text) => {
      const bytes = Buffer.from(text, 'base64url');
      if (bytes.length !== blockLength + tagLength || bytes.toString('base64url') !== text) return undefined;
      const decipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
      const plain = Buffer.concat([decipher.update(bytes.subarray(0, blockLength)), decipher.final()]);
      if (!timingSafeEqual(tagOf(plain), bytes.subarray(blockLength))) return undefined;
      return plain.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
  };
}
