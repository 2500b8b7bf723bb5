import { Certainty } from '../shared/certainty.js';
import { businessDate } from '../shared/business-date.js';
import type { HeldRule } from './law.js';
import { LawSubject } from './law-subject.js';
import { namedValues, row } from './shipped-contributions.js';

/* How long a membership outlives what is paid. The quoted training material reads "more than three": the fourth unpaid month may be
   meant. What it doesn't say at all is entered as offices are known to do it: months of the calendar, a membership that had ended
   waits anew for the full death benefit and keeps the months that were paid, and an event before the arrears are settled is paid
   when they are settled in time. */

export const SHIPPED_MEMBERSHIP: readonly HeldRule[] = [
  row({
    subject: LawSubject.MEMBERSHIP_LAPSE,
    validFrom: businessDate('2015-07-01'),
    terms: namedValues(LawSubject.MEMBERSHIP_LAPSE, { graceMonths: 3n, endsAfterMonths: 3n }),
    citation: 'Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022',
    certainty: Certainty.TO_BE_VERIFIED,
  }),
  row({
    subject: LawSubject.MEMBERSHIP_PROTECTION,
    validFrom: businessDate('2015-07-01'),
    terms: namedValues(LawSubject.MEMBERSHIP_PROTECTION, {
      byAnniversary: 0n,
      lapseRestartsDeathMonths: 1n,
      lapseRestartsPaidMonths: 0n,
      paysWhenSettled: 1n,
    }),
    citation: 'Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022; PP 82/2019',
    certainty: Certainty.TO_BE_VERIFIED,
  }),
];
