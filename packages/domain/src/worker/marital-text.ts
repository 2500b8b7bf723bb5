import { MaritalStatus } from './marital-status.js';

/**
 * Of the codes that registers use only those of which all say the same: 3 is divorced for some, and married without a deed for
 * others (Permendagri 109/2019, form F-1.01).
 */
const WORDS: Readonly<Record<string, MaritalStatus>> = {
  1: MaritalStatus.SINGLE,
  bk: MaritalStatus.SINGLE,
  belumkawin: MaritalStatus.SINGLE,
  belummenikah: MaritalStatus.SINGLE,
  belumnikah: MaritalStatus.SINGLE,
  tidakkawin: MaritalStatus.SINGLE,
  lajang: MaritalStatus.SINGLE,
  single: MaritalStatus.SINGLE,
  2: MaritalStatus.MARRIED,
  k: MaritalStatus.MARRIED,
  kawin: MaritalStatus.MARRIED,
  kawintercatat: MaritalStatus.MARRIED,
  kawinbelumtercatat: MaritalStatus.MARRIED,
  kawintidaktercatat: MaritalStatus.MARRIED,
  menikah: MaritalStatus.MARRIED,
  nikah: MaritalStatus.MARRIED,
  married: MaritalStatus.MARRIED,
  ch: MaritalStatus.DIVORCED,
  cerai: MaritalStatus.DIVORCED,
  ceraihidup: MaritalStatus.DIVORCED,
  ceraihiduptercatat: MaritalStatus.DIVORCED,
  ceraihidupbelumtercatat: MaritalStatus.DIVORCED,
  divorced: MaritalStatus.DIVORCED,
  cm: MaritalStatus.WIDOWED,
  ceraimati: MaritalStatus.WIDOWED,
  widowed: MaritalStatus.WIDOWED,
};

/** Reads the words and codes for marital status that registers use; undefined for what may mean several. */
export const readMaritalText = (text: string): MaritalStatus | undefined => {
  const word = text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
};
