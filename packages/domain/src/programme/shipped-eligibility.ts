import { businessDate } from '../shared/business-date.js';
import { Certainty } from '../shared/certainty.js';
import type { HeldRule } from './law.js';
import { LawSubject } from './law-subject.js';
import { namedValues, row } from './shipped-contributions.js';

/* Who may be enrolled, from the day of the registration rule on; before it no limit is written down here. */

export const SHIPPED_ELIGIBILITY: readonly HeldRule[] = [
  row({
    subject: LawSubject.ELIGIBILITY,
    validFrom: businessDate('2022-07-01'),
    terms: namedValues(LawSubject.ELIGIBILITY, {
      minimumAge: 17n,
      // Entry is possible before this birthday; who entered in time may stay.
      ageLimit: 65n,
      mostDecile: 10n,
      decileMonths: 0n,
      requiresNik: 1n,
      excludesOtherPayer: 1n,
      excludesWageMembers: 0n,
    }),
    citation: 'Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022',
    certainty: Certainty.TO_BE_VERIFIED,
  }),
];
