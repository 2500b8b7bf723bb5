import { z } from 'zod';
import { MemberGroup } from '../programme/member-group.js';
import { Programme } from '../programme/programme.js';
import { BaseKind } from '../programme/contribution-base.js';
import { findRule, type Law } from '../programme/law.js';
import { LawSubject } from '../programme/law-subject.js';
import { Segment } from '../programme/segment.js';
import { IdempotencyKey, RegionId } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { type Rupiah, sumRupiah } from '../shared/rupiah.js';
import { firstDayOf, yearMonth } from '../shared/year-month.js';
import { personLine } from '../worker/person-text.js';
import { signedPaper } from '../worker/signed-paper.js';
import type { AllocationError } from './allocation-errors.js';
import { BudgetYear } from './budget-line.js';
import { type PricedLine, priceOfMonths } from './decide-allocation.js';

/** Writes to the head of a district which of its villages have set nothing aside for a year. */
export const StartVillageLetter = z.object({
  idempotencyKey: IdempotencyKey,
  districtId: RegionId,
  year: BudgetYear,
  number: personLine(80),
  ...signedPaper,
});
export type StartVillageLetter = z.infer<typeof StartVillageLetter>;

export type VillageLetterError = Extract<AllocationError, { code: 'LETTER_NAMES_NO_VILLAGE' }>;

/** A letter that names no village asks for nothing. */
export const decideVillageLetter = (
  villages: number,
  { district, year }: { readonly district: string; readonly year: number },
): Result<true, VillageLetterError> =>
  villages > 0 ? ok(true) : err({ code: 'LETTER_NAMES_NO_VILLAGE', district, budgetYear: String(year) });

/**
 * What one vulnerable worker costs a village in a whole year: work accident and death on the lowest base of the law, in rupiah.
 * @returns the first month and the year; undefined where the law of the year has no price
 */
export const priceOfYear = (
  law: Law,
  year: number,
): { readonly month: Rupiah; readonly year: Rupiah } | undefined => {
  const bands = findRule(law, LawSubject.NON_WAGE_BANDS, firstDayOf(yearMonth(`${year}-01`)))?.terms.bands;
  if (!bands?.[0]) return undefined;
  const line: Pick<PricedLine, keyof Parameters<typeof priceOfMonths>[1]> = {
    memberGroup: MemberGroup.VULNERABLE_WORKER,
    segment: Segment.NON_WAGE,
    programmes: [Programme.JKK, Programme.JKM],
    baseKind: BaseKind.BAND,
    incomeBase: bands[0].base,
    riskClass: null,
    fundingSource: 'APBDES',
    monthFrom: yearMonth(`${year}-01`),
    monthTo: yearMonth(`${year}-12`),
  };
  const months = priceOfMonths(law, line);
  return months.ok ? { month: months.value[0], year: sumRupiah(months.value) } : undefined;
};
