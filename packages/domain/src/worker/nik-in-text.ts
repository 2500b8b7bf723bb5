import { holdsNik } from './nik.js';

/** A NIK is kept encrypted, and never beside that in a text. */
export const withoutNik = (text: string | null | undefined): boolean => text == null || !holdsNik(text);

/** What is said of a text that holds one. */
export const refusedNik = 'TEXT_HOLDS_NIK';
