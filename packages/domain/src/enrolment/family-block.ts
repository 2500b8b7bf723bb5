import { parseNik } from '../worker/nik.js';
import { plainHeader } from '../exchange/column-layout.js';
import type { ColumnMapping } from './candidate-columns.js';

/** What the heading of a family says once for all its members. */
export interface FamilyHeading {
  /** The number that is called the one of the family's card; null where it can't be told from another. */
  readonly familyCard: string | null;
  readonly address: string | null;
}

const OF_A_FAMILY = /(?:^|[^a-z])(?:no(?:mor)?\.?\s*)?(?:kk|kartu keluarga|kepala keluarga)(?:[^a-z]|$)/i;
/** So the first cell of a heading begins, and that of no person. */
const LABEL = /^(?:no(?:mor)?\.?\s*kk|kk|kartu keluarga|(?:nama\s+)?kepala keluarga)(?:[^a-z]|$)/i;
/** "KK" is the head of the family, too: what is called his, or a NIK, is no card. */
const CARD_LABEL =
  /(?<![a-z])(?:kk|kartu\s+keluarga)(?![a-z])(?<!(?:nik[^a-z\d]{0,9}(?:no(?:mor)?[^a-z\d]{0,9})?|kepala keluarga\s?[(/]\s?)(?:kk|kartu\s+keluarga))/;
/** Sixteen digits that are neither part of a longer number nor one of two that stand side by side. */
const CARD_NUMBER = /(\d{16}(?!\d)|\d(?:[ .-]?\d){15}(?![ .-]?\d))(?![^a-z\d]*\d(?:[ .-]?\d){15})/;
const CARD = new RegExp(`${CARD_LABEL.source}[^a-z\\d]*(?:no(?:mor)?[^a-z\\d]*)?${CARD_NUMBER.source}`, 'gi');
const bare = (number: string): string => number.replaceAll(/[ .-]/g, '');
const ADDRESS = /alamat\s*[:=]?\s*(.*)$/i;

/** A NIK in the heading, such as that of the head of the family, would become the card of all members. */
const cardOf = (cells: readonly string[]): string | null => {
  const [card, ...others] = new Set(
    [...cells.join('|').matchAll(CARD)].map(([, number = '']) => bare(number)),
  );
  return card !== undefined && others.length === 0 ? card : null;
};

/**
 * Reads a row that stands above the members of a family and names no person of its own: neither a number in the column of the
 * NIK nor a name in that of the names, and somewhere a number of sixteen digits. Undefined for every other row.
 */
export const readFamilyHeading = (
  cells: readonly string[],
  { positions }: ColumnMapping,
): FamilyHeading | undefined => {
  const nikAt = positions.get('nik') ?? -1;
  // Most rows are persons, and tell it at once.
  const own = cells[nikAt] ?? '';
  if (own.length === 16 && !LABEL.test(cells.find((cell) => cell !== '') ?? '')) return undefined;
  const text = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const joined = text.join(' ');
  if (!OF_A_FAMILY.test(joined)) return undefined;
  if (!LABEL.test(joined) && parseNik(cells[nikAt] ?? '').ok) return undefined;
  // A name that stands where names stand makes it the row of a person, however it goes on; a birth date does, too.
  const named = (cells[positions.get('fullName') ?? -1] ?? '').trim();
  if (named !== '' && !LABEL.test(named) && !LABEL.test(text[0] ?? '')) return undefined;
  const bornAt = positions.get('birthDate');
  if (bornAt !== undefined && /^\d{1,4}[-/. ]/.test((cells[bornAt] ?? '').trim())) return undefined;
  if (!text.some((cell) => /\d{16}/.test(bare(cell)))) return undefined;
  const familyCard = cardOf(text);
  for (const [at, cell] of cells.entries()) {
    const said = ADDRESS.exec(cell.trim());
    if (!said) continue;
    const own = (said[1] ?? '').replace(/^[:=\s]+/, '').trim();
    const next = cells.slice(at + 1).find((other) => other.trim().replace(/^[:=\s]+/, '') !== '');
    return { familyCard, address: own || next?.trim().replace(/^[:=\s]+/, '') || null };
  }
  return { familyCard, address: null };
};

/** Whether a row says the header once more, as registers do on every printed page. */
export const isHeaderAgain = (cells: readonly string[], header: readonly string[]): boolean =>
  header.every((name, at) => plainHeader(name) === plainHeader(cells[at] ?? ''));
