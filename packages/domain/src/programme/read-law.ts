import { BusinessDate } from '../shared/business-date.js';
import { type HeldRule, type Law, lawOf } from './law.js';
import { LawTerms } from './law-terms.js';

/** A rule in force as the database keeps it and the API sends it: its amounts are strings of digits, its days text. */
export type WrittenRule = Omit<HeldRule, 'terms' | 'validFrom' | 'validTo'> & {
  readonly terms: unknown;
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** The law of rules in force as they are written, wherever they were read. @throws ZodError for terms that are none */
export const readLaw = (rows: readonly WrittenRule[]): Law =>
  lawOf(
    rows.map(({ terms, validFrom, validTo, ...rule }) => ({
      ...rule,
      terms: LawTerms.parse(terms),
      validFrom: BusinessDate.parse(validFrom),
      validTo: BusinessDate.nullable().parse(validTo),
    })),
  );
