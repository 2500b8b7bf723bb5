import { describe, expect, it } from 'vitest';
import { LawSubject } from '../programme/law-subject.js';
import { type HeldRule, lawOf } from '../programme/law.js';
import { SHIPPED_LAW, SHIPPED_RULES } from '../programme/shipped-law.js';
import { businessDate } from '../shared/business-date.js';
import { rupiah } from '../shared/rupiah.js';
import { yearMonth } from '../shared/year-month.js';
import { type BilledMonth, type MemberHistory, coveredMonths, protectionOn } from './protection.js';

const month = (text: string, isPaid = true, startsOn = '2024-05-13', enrolmentId = 'first'): BilledMonth => ({
  month: yearMonth(text),
  isPaid,
  startsOn: businessDate(startsOn),
  enrolmentId,
});
const year2024 = ['05', '06', '07', '08', '09', '10', '11', '12'].map((each) => month(`2024-${each}`));

const member = (billed: readonly BilledMonth[], more: Partial<MemberHistory> = {}): MemberHistory => ({
  status: 'ENROLLED',
  startsOn: businessDate('2024-05-13'),
  endsOn: businessDate('2025-12-31'),
  segment: 'NON_WAGE',
  programmes: ['JKK', 'JKM'],
  billed,
  ...more,
});
const on = (day: string, of: MemberHistory, law = SHIPPED_LAW) => {
  const found = protectionOn(law, of, businessDate(day));
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};

/** The shipped law with other values for the protection of members. */
const lawWith = (values: Readonly<Record<string, bigint>>) =>
  lawOf(
    SHIPPED_RULES.map((rule): HeldRule => {
      if (rule.subject !== LawSubject.MEMBERSHIP_PROTECTION) return rule;
      const told = rule.terms.values.map((one) => ({ ...one, value: rupiah(values[one.name] ?? one.value) }));
      return { ...rule, terms: { ...rule.terms, values: told } };
    }),
  );

describe('the protection of a member by the months that are paid', () => {
  it('lasts until the end of the last paid month, then grace, then the membership ends: case B in days', () => {
    const days = { coveredTo: '2024-12-31', graceTo: '2025-03-31', endedFrom: '2025-04-01' };
    for (const [day, status] of [
      ['2024-12-31', 'PROTECTED'],
      ['2025-01-01', 'GRACE'],
      ['2025-03-31', 'GRACE'],
      ['2025-04-01', 'ENDED'],
    ] as const)
      expect(on(day, member(year2024))).toMatchObject({ status, ...days, paidMonths: 8 });
  });

  it('puts a receipt to the oldest month that is owed, whichever month the bill was of', () => {
    const billed = [month('2024-05'), month('2024-06', false), month('2024-07')];
    expect(coveredMonths(billed).map((one) => one.month)).toEqual(['2024-05', '2024-06']);
    expect(on('2024-07-01', member(billed))).toMatchObject({ status: 'GRACE', coveredTo: '2024-06-30' });
  });

  it('begins anew after the membership had ended: paid months are kept, the wait for the full death benefit is not', () => {
    const again = [...year2024, month('2025-04', true, '2025-04-28', 'second')];
    const more = { startsOn: businessDate('2025-04-28') };
    expect(on('2025-04-30', member(again, more))).toMatchObject({
      status: 'PROTECTED',
      since: '2025-04-28',
      fullDeathFrom: '2025-07-28',
      paidMonths: 9,
      continuousMonths: 1,
      scholarshipMissing: 27,
      death: { pays: 10_000_000n },
    });
  });

  it('goes on as before when the three months are settled: reinstated', () => {
    const settled = ['2025-01', '2025-02', '2025-03', '2025-04'].map((each) => month(each));
    expect(on('2025-04-30', member([...year2024, ...settled]))).toMatchObject({
      since: '2024-05-13',
      continuousMonths: 12,
      death: { pays: 42_000_000n },
    });
  });

  it('pays 10 million on 15 May 2025 and 42 million on 28 July 2025 to who began on 28 April 2025: case I', () => {
    const months = ['2025-04', '2025-05', '2025-06', '2025-07'];
    const began = (upTo: number) =>
      member(
        months.slice(0, upTo).map((each) => month(each, true, '2025-04-28')),
        { startsOn: businessDate('2025-04-28') },
      );
    expect(on('2025-05-15', began(2)).death?.pays).toBe(10_000_000n);
    expect(on('2025-07-27', began(4)).death?.pays).toBe(10_000_000n);
    expect(on('2025-07-28', began(4)).death?.pays).toBe(42_000_000n);
  });

  it('pays nothing in grace and all of it once the arrears are settled in time, by the rule that it names', () => {
    expect(on('2025-02-15', member(year2024)).death).toMatchObject({
      pays: 0n,
      paysWhenSettled: 42_000_000n,
      citation: 'PP 82/2019; Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022; PP 82/2019',
      certainty: 'TO_BE_VERIFIED',
    });
    const refused = lawWith({ paysWhenSettled: 0n });
    expect(on('2025-02-15', member(year2024), refused).death).toMatchObject({ paysWhenSettled: 0n });
    expect(on('2025-04-01', member(year2024)).death).toMatchObject({ pays: 0n, paysWhenSettled: 0n });
  });

  it('is read otherwise by another row of the law: the wait is not begun anew, the paid months are', () => {
    const again = [...year2024, month('2025-04', true, '2025-04-28', 'second')];
    const more = { startsOn: businessDate('2025-04-28') };
    const kept = lawWith({ lapseRestartsDeathMonths: 0n, lapseRestartsPaidMonths: 1n });
    expect(on('2025-04-30', member(again, more), kept)).toMatchObject({
      fullDeathFrom: '2024-08-13',
      scholarshipMissing: 35,
      death: { pays: 42_000_000n },
    });
  });

  it('has not begun where nothing is paid, before its first day, and where what was paid belongs to a membership that had ended', () => {
    expect(on('2024-06-01', member([month('2024-05', false)]))).toMatchObject({
      status: 'NOT_YET',
      coveredTo: null,
      since: null,
      death: { pays: 0n },
    });
    expect(on('2024-05-12', member(year2024)).status).toBe('NOT_YET');
    expect(on('2025-04-28', member(year2024, { startsOn: businessDate('2025-04-28') })).status).toBe(
      'NOT_YET',
    );
  });

  it('has ended for who left, whatever is paid', () => {
    const left = { status: 'ENDED', endsOn: businessDate('2024-10-15') } as const;
    expect(on('2024-10-15', member(year2024, left)).status).toBe('PROTECTED');
    expect(on('2024-10-16', member(year2024, left)).status).toBe('ENDED');
  });

  it('pays on no death where the line has no JKM', () => {
    expect(on('2024-12-31', member(year2024, { programmes: ['JKK'] })).death).toBeNull();
  });
});
