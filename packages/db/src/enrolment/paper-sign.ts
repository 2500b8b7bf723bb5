import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits: nobody comes upon one by trying. */
const SIGN_BYTES = 16;

/** The sign that a paper or a card carries; it is shown once. */
export const newSign = (): string => randomBytes(SIGN_BYTES).toString('base64url');

/** What the database keeps of a sign. */
export const hashOfSign = (sign: string): Buffer => createHash('sha256').update(sign).digest();
