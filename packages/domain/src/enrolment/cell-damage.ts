import type { CandidateColumn } from './candidate-columns.js';

/** What a spreadsheet, or a hand in it, did to the cells of a row. */
export const DamageKind = {
  /** A long number in scientific notation. */
  NIK_SCIENTIFIC: 'NIK_SCIENTIFIC',
  /** A number of sixteen digits of which fifteen were kept. */
  NIK_ROUNDED: 'NIK_ROUNDED',
  /** A zero within the number that was dropped. */
  NIK_ZERO_LOST: 'NIK_ZERO_LOST',
  /** Separators, a decimal part, or letters that look like digits. */
  NIK_SIGNS: 'NIK_SIGNS',
  /** The number stands in another column; in its place stands another number, or nothing. */
  NIK_OTHER_COLUMN: 'NIK_OTHER_COLUMN',
  /** A cell too many or too few has moved those behind it. */
  ROW_SHIFTED: 'ROW_SHIFTED',
  /** Day and month of the birth date have changed places. */
  DATE_SWAPPED: 'DATE_SWAPPED',
} as const;
export type DamageKind = (typeof DamageKind)[keyof typeof DamageKind];

/** How sure a proposed repair is, by how much else in the row it agrees with. */
export const RepairConfidence = { HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW' } as const;
export type RepairConfidence = (typeof RepairConfidence)[keyof typeof RepairConfidence];

/** What a repair rests on, or why none can be proposed. */
export const RepairReason = {
  AGREES_WITH_BIRTH_DATE_AND_SEX: 'AGREES_WITH_BIRTH_DATE_AND_SEX',
  AGREES_WITH_BIRTH_DATE: 'AGREES_WITH_BIRTH_DATE',
  AGREES_WITH_NIK: 'AGREES_WITH_NIK',
  AGREES_WITH_NOTHING_ELSE: 'AGREES_WITH_NOTHING_ELSE',
  DIGITS_LOST: 'DIGITS_LOST',
  LAST_DIGIT_LOST: 'LAST_DIGIT_LOST',
  SEVERAL_POSSIBLE: 'SEVERAL_POSSIBLE',
} as const;
export type RepairReason = (typeof RepairReason)[keyof typeof RepairReason];

/**
 * A damage that was recognised in a row. `said` and `proposed` are masked as far as they may be numbers of persons; nothing is
 * proposed where what is lost can't be told from the rest of the row. A repair is made only where somebody `accepted` it.
 */
export interface CellDamage {
  readonly kind: DamageKind;
  readonly field: CandidateColumn;
  readonly said: string;
  readonly proposed: string | null;
  readonly confidence: RepairConfidence | null;
  readonly reason: RepairReason;
  readonly accepted: boolean;
}
