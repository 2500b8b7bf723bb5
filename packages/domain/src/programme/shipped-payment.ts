import { Certainty } from '../shared/certainty.js';
import { type BusinessDate, businessDate } from '../shared/business-date.js';
import type { HeldRule } from './law.js';
import { LawSubject } from './law-subject.js';
import { namedValues, row } from './shipped-contributions.js';

/*
 * By when contributions are paid, and the fine. Wage earners: PP 44/2015 Pasal 21 and 22, the 15th of the following month, moved to a
 * working day, 2 % a month; 0.5 % while PP 49/2020 held. Non-wage workers: no fine; for the day Permenaker 5/2021 is read both as the
 * same month and as the following one. Holidays other than weekends are not known to the program.
 */

const wage = (from: BusinessDate, to: BusinessDate | null, lateFinePpm: bigint, citation: string) =>
  row({
    subject: LawSubject.WAGE_PAYMENT,
    validFrom: from,
    ...(to === null ? {} : { validTo: to }),
    terms: namedValues(LawSubject.WAGE_PAYMENT, {
      dueMonthsAfter: 1n,
      dueDay: 15n,
      dueMovesFromWeekend: 1n,
      lateFinePpm,
    }),
    citation,
    certainty: Certainty.TO_BE_VERIFIED,
  });

const ofEmployers = 'PP 44/2015 Pasal 21; PP 44/2015 Pasal 22';

export const SHIPPED_PAYMENT: readonly HeldRule[] = [
  wage(businessDate('2015-07-01'), businessDate('2020-07-31'), 20_000n, ofEmployers),
  wage(businessDate('2020-08-01'), businessDate('2021-01-31'), 5_000n, 'PP 49/2020'),
  wage(businessDate('2021-02-01'), null, 20_000n, ofEmployers),
  row({
    subject: LawSubject.NON_WAGE_PAYMENT,
    validFrom: businessDate('2015-07-01'),
    terms: namedValues(LawSubject.NON_WAGE_PAYMENT, {
      dueMonthsAfter: 1n,
      dueDay: 15n,
      dueMovesFromWeekend: 0n,
      lateFinePpm: 0n,
    }),
    citation: 'PP 44/2015; Permenaker 5/2021',
    certainty: Certainty.TO_BE_VERIFIED,
  }),
];
