import { z } from 'zod';
import { Rupiah } from '../shared/rupiah.js';
import { line } from '../shared/text.js';
import { Programme } from './programme.js';
import type { Segment } from './segment.js';

/**
 * Of what a contribution is taken. BAND: the base of an income band of non-wage workers; INCOME: their income, whose band is looked
 * up; REAL_WAGE: what a wage earner is paid; NOMINAL_WAGE: a wage that payer and office have agreed on for everybody of a group;
 * DECLARED: amounts that a source document states and no published rate gives.
 */
export const BaseKind = {
  BAND: 'BAND',
  INCOME: 'INCOME',
  REAL_WAGE: 'REAL_WAGE',
  NOMINAL_WAGE: 'NOMINAL_WAGE',
  DECLARED: 'DECLARED',
} as const;
export type BaseKind = (typeof BaseKind)[keyof typeof BaseKind];

/** The kinds of base that the members of a segment may have. */
export const BASES_OF_SEGMENT = {
  NON_WAGE: [BaseKind.BAND, BaseKind.INCOME, BaseKind.DECLARED],
  WAGE: [BaseKind.REAL_WAGE, BaseKind.NOMINAL_WAGE, BaseKind.DECLARED],
  CONSTRUCTION: [BaseKind.DECLARED],
  MIGRANT: [BaseKind.DECLARED],
} as const satisfies Record<Segment, readonly BaseKind[]>;

/** What a source document states for a programme, in rupiah a month. */
export const DeclaredAmount = z.object({ programme: z.enum(Programme), employer: Rupiah, worker: Rupiah });
export type DeclaredAmount = z.infer<typeof DeclaredAmount>;

/** Amounts that are declared, with the document that states them. */
export const Declaration = z.object({
  amounts: z
    .array(DeclaredAmount)
    .min(1)
    .refine((amounts) => new Set(amounts.map(({ programme }) => programme)).size === amounts.length),
  source: line(300),
});
export type Declaration = z.infer<typeof Declaration>;
