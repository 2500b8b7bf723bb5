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

/** Stands for the cell of a family card whose number is kept, encrypted, as the family card of the row. */
const CARD_IS_KEPT = '\u001e';
const marks = new RegExp(`[${CELL_SEPARATOR}${CARD_IS_KEPT}]`, 'g');
const hasMark = (text: string): boolean => text.includes(CELL_SEPARATOR) || text.includes(CARD_IS_KEPT);

/** What is kept of a row's numbers beside its cells. */
interface KeptNumbers {
  /** The NIK as it was sent. */
  readonly nik: boolean;
  readonly familyCard: string | null;
}

/**
 * The cells of a row, joined, without those that may hold the number of a person, and these encrypted together.
 * @param nikAt the NIK's own cell is always taken out; like that of a family card it is encrypted here unless it is `kept` elsewhere
 */
export function withholdNumbers(
  keyRing: KeyRing,
  cells: readonly string[],
  nikAt: number,
  kept: KeptNumbers,
): { readonly cells: string; readonly nikCell: Buffer | null } {
  let joined = '';
  let withheld: Array<readonly [position: number, text: string]> | undefined;
  for (let position = 0; position < cells.length; position += 1) {
    const text = cells[position] ?? '';
    if (position > 0) joined += CELL_SEPARATOR;
    const isNik = position === nikAt;
    if (!isNik && !mayHoldNumber(text)) joined += hasMark(text) ? text.replaceAll(marks, ' ') : text;
    else if (!isNik && text === kept.familyCard) joined += CARD_IS_KEPT;
    else if (!isNik || !kept.nik) (withheld ??= []).push([position, text]);
  }
  return { cells: joined, nikCell: withheld ? keyRing.encryptCell(JSON.stringify(withheld)) : null };
}

/** A row as it is staged, as far as it holds the cells that were sent. */
export interface WithheldRow {
  readonly cells: string;
  readonly nikCell: Buffer | null;
  readonly nikCipher: Buffer | null;
  readonly familyCardCipher: Buffer | null;
}

/** The row as it was sent: the withheld cells back in their places. */
export function restoreNumbers(keyRing: KeyRing, row: WithheldRow, nikAt: number): readonly string[] {
  const cells = row.cells.split(CELL_SEPARATOR);
  if (row.familyCardCipher) {
    const card = keyRing.decryptFamilyCard(row.familyCardCipher);
    for (const [position, text] of cells.entries()) if (text === CARD_IS_KEPT) cells[position] = card;
  }
  if (row.nikCipher) cells[nikAt] = keyRing.decryptNik(row.nikCipher);
  if (row.nikCell) {
    for (const [position, text] of JSON.parse(keyRing.decryptCell(row.nikCell)) as Array<[number, string]>)
      cells[position] = text;
  }
  return cells;
}
