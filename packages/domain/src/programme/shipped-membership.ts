import { Certainty } from '../shared/certainty.js';
import { businessDate } from '../shared/business-date.js';
import type { HeldRule } from './law.js';
import { LawSubject } from './law-subject.js';
import { namedValues, row } from './shipped-contributions.js';

/* How long a membership outlives what is paid. The quoted training material reads "more than three": the fourth unpaid month may be meant. */

export const SHIPPED_MEMBERSHIP: readonly HeldRule[] = [
  row({
    subject: LawSubject.MEMBERSHIP_LAPSE,
    validFrom: businessDate('2015-07-01'),
    terms: namedValues(LawSubject.MEMBERSHIP_LAPSE, { graceMonths: 3n, endsAfterMonths: 3n }),
    citation: 'Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022',
    certainty: Certainty.TO_BE_VERIFIED,
  }),
];
