import { randomBytes } from 'node:crypto';

import { BYTES_OF_CODE, codeOfBytes } from '@lindung/domain/access/invitation';

import { hashToken } from './sessions.js';

/** A new code: shown once, its hash is kept. */
export function newCode(): { readonly code: string; readonly codeHash: Buffer } {
  const code = codeOfBytes(randomBytes(BYTES_OF_CODE));
  return { code, codeHash: hashOfCode(code) };
}

/** A hundred random bits need no slow hash: nobody tries them out. */
export const hashOfCode = (code: string): Buffer => hashToken(code);
