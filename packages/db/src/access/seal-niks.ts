import { createHmac } from 'node:crypto';

import type { Nik } from '@lindung/domain/worker/nik';

import { type DataKey, FieldCipher } from '../shared/field-cipher.js';

const NIK_DIGITS = 16;
const INDEX_BYTES = 32;
/** What the cipher adds to the digits: format, key id, IV and tag. */
const CIPHER_BYTES = NIK_DIGITS + 31;
const SEALED_BYTES = CIPHER_BYTES + INDEX_BYTES;

/** The two keys that a NIK is sealed with, as they can be handed to a thread of this process. */
export interface SealingKeys {
  readonly field: DataKey;
  readonly index: Buffer;
}

/** What the database keeps of a NIK: encrypted, and the index by which it is found. */
export interface SealedNik {
  readonly cipher: Buffer;
  readonly index: Buffer;
}

export const nikCipherOf = (key: DataKey, retired: readonly DataKey[] = []): FieldCipher =>
  new FieldCipher('person.nik', key, retired);

/** 32 bytes by which a NIK is found without being read: the same for the same NIK. */
export const nikIndexOf = (key: Buffer, nik: string): Buffer =>
  createHmac('sha256', key).update(nik).digest();

/** Seals NIKs that stand one after the other; the sealed ones stand likewise. */
export function sealNiks(cipher: FieldCipher, indexKey: Buffer, digits: string): Uint8Array<ArrayBuffer> {
  const sealed = new Uint8Array((digits.length / NIK_DIGITS) * SEALED_BYTES);
  for (let at = 0, to = 0; at < digits.length; at += NIK_DIGITS, to += SEALED_BYTES) {
    const nik = digits.slice(at, at + NIK_DIGITS);
    sealed.set(cipher.encrypt(nik), to);
    sealed.set(nikIndexOf(indexKey, nik), to + CIPHER_BYTES);
  }
  return sealed;
}

/** The sealed NIKs one by one. */
export function sealedNiks(sealed: Uint8Array<ArrayBuffer>): readonly SealedNik[] {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  return Array.from({ length: bytes.length / SEALED_BYTES }, (_, position) => {
    const at = position * SEALED_BYTES;
    return {
      cipher: bytes.subarray(at, at + CIPHER_BYTES),
      index: bytes.subarray(at + CIPHER_BYTES, at + SEALED_BYTES),
    };
  });
}

/** NIKs one after the other; all of them have the same length. */
export const joinNiks = (niks: readonly Nik[]): string => niks.join('');
