/** The path of the page on which a paper is confirmed; the sign stands behind it. */
export const CONFIRMATION_PATH = '/konfirmasi';

/** Where the code on a paper leads to. */
export const addressOf = (publicUrl: string, sign: string): string =>
  `${publicUrl.replace(/\/$/, '')}${CONFIRMATION_PATH}/${sign}`;
