import { addDays, businessDate } from '@lindung/domain/shared/business-date';
import { addMonths, yearMonth } from '@lindung/domain/shared/year-month';
import type { AgreementRecord } from '../providers/records';
import { lineInput } from './line-input';
import { partyValues } from './party-values';

/** A renewal is for the months of the former agreement, a year on. */
const A_YEAR = 12;

const yearOn = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** Who stands in an agreement and what they agreed on, as its form has it; who witnesses is told anew. */
const sameParties = (agreement: AgreementRecord) => ({
  title: agreement.title,
  signingOfficeId: agreement.signingOffice?.id ?? '',
  place: agreement.place,
  refundRule: agreement.refundRule,
  refundTerms: agreement.refundTerms,
  parties: partyValues(agreement.parties),
  witnesses: [],
});

/** What a draft begins with that is an addendum to an agreement. */
export const addendumTo = (agreement: AgreementRecord, today: string) => ({
  ...sameParties(agreement),
  kind: 'ADDENDUM',
  amendsId: agreement.id,
  validFrom: today,
  validTo: agreement.endsOn >= today ? agreement.endsOn : yearOn(agreement.endsOn),
  changes: [],
  lines: [],
});

/** What a draft begins with that takes the place of an agreement: the same lines, payers and seats, a year on. */
export const renewalOf = (agreement: AgreementRecord) => {
  const first = addDays(businessDate(agreement.endsOn), 1);
  return {
    ...sameParties(agreement),
    kind: agreement.kind,
    renewsId: agreement.id,
    frameId: agreement.frame?.id ?? null,
    minimumSeats: agreement.minimumSeats,
    validFrom: first,
    validTo: yearOn(agreement.endsOn),
    lines: agreement.lines.map((line) => {
      const monthTo = addMonths(yearMonth(line.monthTo), A_YEAR);
      return {
        ...lineInput(line),
        monthFrom: first.slice(0, 7),
        // A line that ended before its agreement did is for the whole of the new term.
        monthTo: monthTo < first.slice(0, 7) ? yearOn(agreement.endsOn).slice(0, 7) : monthTo,
        stages: [{ startsOn: first, seats: line.quota, note: '' }],
      };
    }),
  };
};
