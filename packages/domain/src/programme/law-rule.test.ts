import { describe, expect, it } from 'vitest';
import { type BusinessDate, addDays, businessDate } from '../shared/business-date.js';
import { ratePpm } from '../shared/rate.js';
import { rupiah } from '../shared/rupiah.js';
import { LAW_RULE_TRANSITIONS, LawRuleDraft, decideOnLawRule, decideRuleFits } from './law-rule.js';
import { EMPTY_TERMS, LawTerms, termsProblem } from './law-terms.js';
import { LawSubject } from './law-subject.js';
import { findRule } from './law.js';
import { SHIPPED_LAW, SHIPPED_RULES } from './shipped-law.js';
import { unreachableStates } from '../shared/transitions.js';

const day = businessDate;
const jkm = { ...EMPTY_TERMS, amount: rupiah(7_000n), share: 'WORKER' } as const;
const draft = (from: string, to: string | null = null) => ({
  subject: LawSubject.NON_WAGE_JKM,
  terms: jkm,
  validFrom: day(from),
  validTo: to === null ? null : day(to),
});
const held = (id: string, from: string, to: string | null = null) => ({
  id,
  validFrom: day(from),
  validTo: to === null ? null : day(to),
});

describe('a row of the law', () => {
  it('ends the row without an end that began before it, the day before', () => {
    expect(decideRuleFits(draft('2026-01-01'), [held('old', '2015-07-01')])).toEqual({
      ok: true,
      value: { id: 'old', lastDay: '2025-12-31' },
    });
  });

  it('stands in a gap between others without touching them', () => {
    const others = [held('a', '2020-01-01', '2020-12-31'), held('b', '2022-01-01', '2022-12-31')];
    expect(decideRuleFits(draft('2021-01-01', '2021-12-31'), others)).toEqual({ ok: true, value: null });
  });

  it.each([
    [
      'on the day on which another begins',
      draft('2015-07-01'),
      [held('old', '2015-07-01')],
      '2015-07-01',
      null,
    ],
    ['before one that has no end', draft('2015-01-01'), [held('old', '2015-07-01')], '2015-07-01', null],
    [
      'on the last day of another',
      draft('2020-12-31'),
      [held('a', '2020-01-01', '2020-12-31')],
      '2020-01-01',
      '2020-12-31',
    ],
    [
      'over one that begins later, though the one before gives way',
      draft('2021-06-01'),
      [held('a', '2015-07-01', '2021-12-31'), held('b', '2022-01-01')],
      '2015-07-01',
      '2021-12-31',
    ],
  ])('does not begin %s', (_, row, inForce, from, to) => {
    expect(decideRuleFits(row, inForce)).toEqual({
      ok: false,
      error: { code: 'LAW_RULES_OVERLAP', subject: 'NON_WAGE_JKM', from, to },
    });
  });

  it('is decided once, by another than proposed it', () => {
    const proposed = { status: 'PROPOSED', proposedByUserId: 'a' } as const;
    expect(decideOnLawRule(proposed, { isGranted: true, by: 'b' })).toEqual({ ok: true, value: 'IN_FORCE' });
    expect(decideOnLawRule(proposed, { isGranted: false, by: 'b' })).toEqual({ ok: true, value: 'DECLINED' });
    expect(decideOnLawRule(proposed, { isGranted: true, by: 'a' })).toEqual({
      ok: false,
      error: { code: 'LAW_RULE_SAME_PERSON' },
    });
    expect(decideOnLawRule({ ...proposed, status: 'IN_FORCE' }, { isGranted: true, by: 'b' })).toEqual({
      ok: false,
      error: { code: 'LAW_RULE_DECIDED', status: 'IN_FORCE' },
    });
    expect(unreachableStates(LAW_RULE_TRANSITIONS, ['PROPOSED'])).toEqual([]);
  });

  it('names its law and does not end before it begins', () => {
    const given = { ...draft('2026-01-01'), certainty: 'CERTAIN', citation: 'PP 1/2026' };
    expect(LawRuleDraft.safeParse(given).success).toBe(true);
    expect(LawRuleDraft.safeParse({ ...given, citation: '  ' }).error?.issues[0]?.path).toEqual(['citation']);
    expect(LawRuleDraft.safeParse({ ...given, validTo: '2025-12-31' }).error?.issues[0]?.path).toEqual([
      'validTo',
    ]);
  });
});

describe('the terms of a rule', () => {
  const [bands] = SHIPPED_RULES.filter(({ subject }) => subject === LawSubject.NON_WAGE_BANDS);
  const rate = (riskClass: 'I' | null, ppm = 1_000) =>
    ({ share: 'EMPLOYER', riskClass, ratePpm: ratePpm(ppm) }) as const;
  const rounding = 'HALF_UP_RUPIAH' as const;

  it('that come with the program all fit what they are about, and read back from their stored form', () => {
    for (const { subject, terms } of SHIPPED_RULES) {
      expect(termsProblem(subject, terms), subject).toBeUndefined();
      const stored: unknown = JSON.parse(
        JSON.stringify(terms, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
      );
      expect(LawTerms.parse(stored)).toEqual(terms);
    }
  });

  it.each<[string, LawSubject, Partial<LawTerms>, keyof LawTerms]>([
    ['a rate without its rounding', 'NON_WAGE_JKK', { rates: [rate(null)] }, 'rounding'],
    ['a fixed amount where a rate belongs', 'NON_WAGE_JKK', { amount: rupiah(1n), share: 'WORKER' }, 'rates'],
    ['one risk class of five', 'WAGE_JKK', { rates: [rate('I')], rounding }, 'rates'],
    ['a risk class where there is none', 'WAGE_JKM', { rates: [rate('I')], rounding }, 'rates'],
    ['the same share twice', 'WAGE_JKM', { rates: [rate(null), rate(null, 2_000)], rounding }, 'rates'],
    [
      'bands that begin above nothing',
      'NON_WAGE_BANDS',
      { bands: bands?.terms.bands.slice(1) ?? [] },
      'bands',
    ],
    ['bands out of order', 'NON_WAGE_BANDS', { bands: [...(bands?.terms.bands ?? [])].reverse() }, 'bands'],
    ['a value that is missing', 'BENEFIT_TRANSPORT', { values: [] }, 'values'],
    [
      'a value of another subject',
      'BENEFIT_HOME_CARE',
      {
        values: [
          { name: 'land', unit: 'RUPIAH', value: rupiah(1n) },
          { name: 'most', unit: 'RUPIAH', value: rupiah(1n) },
        ],
      },
      'values',
    ],
    [
      'arrears that are settled after the membership has ended',
      'MEMBERSHIP_LAPSE',
      {
        values: [
          { name: 'graceMonths', unit: 'MONTHS', value: rupiah(4n) },
          { name: 'endsAfterMonths', unit: 'MONTHS', value: rupiah(3n) },
        ],
      },
      'values',
    ],
    [
      'a relief for nobody',
      'RELIEF_WAGE_OTHER',
      { reliefs: [{ programme: 'JKK', remainingPpm: ratePpm(1), isDeferred: false }], rounding },
      'fundingSources',
    ],
  ])('are refused with %s', (_, subject, terms, part) => {
    expect(termsProblem(subject, { ...EMPTY_TERMS, ...terms })).toEqual({
      code: 'LAW_TERMS_WRONG',
      subject,
      part,
    });
  });
});

describe('the law that comes with the program', () => {
  it('has a row for every subject, none of them twice on a day', () => {
    for (const subject of Object.values(LawSubject)) {
      const rows = SHIPPED_RULES.filter((rule) => rule.subject === subject);
      expect(rows.length, subject).toBeGreaterThan(0);
      rows.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
      for (const [index, { validTo }] of rows.entries()) {
        const next = rows[index + 1];
        if (next)
          expect(validTo !== null && validTo < next.validFrom, `${subject} ${next.validFrom}`).toBe(true);
      }
    }
  });

  const HALF = 'PP 50/2025; PP 50/2025 Pasal 3';
  it.each<[LawSubject, string, string, string]>([
    ['RELIEF_NON_WAGE_OTHER', 'PP 49/2020', '2020-08-01', '2021-01-31'],
    ['RELIEF_NON_WAGE_TRANSPORT', 'PP 49/2020', '2020-08-01', '2021-01-31'],
    ['RELIEF_WAGE_OTHER', 'PP 49/2020', '2020-08-01', '2021-01-31'],
    ['RELIEF_WAGE_LABOUR_INTENSIVE', 'PP 49/2020', '2020-08-01', '2021-01-31'],
    ['RELIEF_WAGE_LABOUR_INTENSIVE', 'PP 7/2025', '2025-02-01', '2025-07-31'],
    ['RELIEF_WAGE_LABOUR_INTENSIVE', 'PP 36/2025', '2025-08-01', '2026-01-31'],
    ['RELIEF_NON_WAGE_TRANSPORT', HALF, '2026-01-01', '2027-03-31'],
    ['RELIEF_NON_WAGE_OTHER', HALF, '2026-04-01', '2026-12-31'],
  ])('gives %s by %s from %s to %s, and not the day before or after', (subject, citation, from, to) => {
    const on = (day: BusinessDate) => findRule(SHIPPED_LAW, subject, day)?.citation;
    const [first, last] = [day(from), day(to)];
    expect([on(first), on(last)]).toEqual([citation, citation]);
    expect(on(addDays(first, -1))).not.toBe(citation);
    expect(on(addDays(last, 1))).not.toBe(citation);
  });
});
