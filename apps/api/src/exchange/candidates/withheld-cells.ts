import type { KeyRing } from '@lindung/db/access/key-ring';
import { CELL_SEPARATOR } from '@lindung/db/exchange/land-candidates';

/** Numbers of persons and families have sixteen digits, of which some get lost; the longest phone numbers have thirteen. */
const MOST_DIGITS_SHOWN = 13;

const mayHoldNumber = (text: string): boolean => {
  if (text.length <= MOST_DIGITS_SHOWN) return false;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
    if (digits > MOST_DIGITS_SHOWN) return true;
  }
  return false;
};

/** A text as it may stand in a table; null when it may hold the number of a person. */
export const shownText = (text: string | undefined, longest: number): string | null => {
  const shown = text?.trim().slice(0, longest);
  return shown === undefined || shown === '' || mayHoldNumber(shown) ? null : shown;
};

/**
 * The cells of a row, joined, without those that may hold the number of a person, and these encrypted together.
 * @param nikAt the NIK's own cell is always taken out; it is encrypted here unless `nikIsKept` elsewhere
 */
export function withholdNumbers(
  keyRing: KeyRing,
  cells: readonly string[],
  nikAt: number,
  nikIsKept: boolean,
): { readonly cells: string; readonly nikCell: Buffer | null } {
  let joined = '';
  let withheld: Array<readonly [position: number, text: string]> | undefined;
  for (const [position, text] of cells.entries()) {
    if (position > 0) joined += CELL_SEPARATOR;
    const isNik = position === nikAt;
    if (!isNik && !mayHoldNumber(text))
      joined += text.includes(CELL_SEPARATOR) ? text.replaceAll(CELL_SEPARATOR, ' ') : text;
    else if (!isNik || !nikIsKept) (withheld ??= []).push([position, text]);
  }
  return { cells: joined, nikCell: withheld ? keyRing.encryptCell(JSON.stringify(withheld)) : null };
}

/** The row as it was sent: the withheld cells back in their places. */
export function restoreNumbers(
  keyRing: KeyRing,
  row: { readonly cells: string; readonly nikCell: Buffer | null; readonly nikCipher: Buffer | null },
  nikAt: number,
): readonly string[] {
  const cells = row.cells.split(CELL_SEPARATOR);
  if (row.nikCipher) cells[nikAt] = keyRing.decryptNik(row.nikCipher);
  if (row.nikCell) {
    for (const [position, text] of JSON.parse(keyRing.decryptCell(row.nikCell)) as Array<[number, string]>)
      cells[position] = text;
  }
  return cells;
}
