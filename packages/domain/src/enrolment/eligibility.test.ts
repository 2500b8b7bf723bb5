import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { Decile } from '../worker/decile.js';
import { PersonStatus } from '../worker/person.js';
import { type EligibilityFacts, type EligibilityReason, eligibilityRuleOn } from './eligibility-rule.js';
import { evaluateEligibility } from './eligibility.js';
import { type Expression, type Facts, holds } from './expression.js';

const decile = (value: number) => Decile.parse(value);
const day = businessDate('2024-05-13');
const poorest = { from: decile(1), to: decile(4) };

const ruleFor = (deciles: typeof poorest | null = poorest) => {
  const rule = eligibilityRuleOn(day, deciles);
  if (!rule.ok) throw new Error(rule.error.code);
  return rule.value;
};

const eligible: EligibilityFacts = {
  ageOnEntry: 40,
  decile: decile(2),
  status: 'ACTIVE',
  hasNik: true,
  residesInPayerRegion: true,
  enrolledHere: false,
  coveredByOtherPayer: false,
  isRestricted: false,
};
const reasonsOf = (change: Partial<EligibilityFacts>, rule = ruleFor()) =>
  evaluateEligibility(rule, { ...eligible, ...change }).map(({ reason }) => reason);

const anyFacts: fc.Arbitrary<EligibilityFacts> = fc.record({
  ageOnEntry: fc.integer({ min: 0, max: 100 }),
  decile: fc.option(fc.integer({ min: 1, max: 10 }).map(decile)),
  status: fc.constantFrom(...Object.values(PersonStatus)),
  hasNik: fc.boolean(),
  residesInPayerRegion: fc.boolean(),
  enrolledHere: fc.boolean(),
  coveredByOtherPayer: fc.boolean(),
  isRestricted: fc.boolean(),
});

describe('eligibility of a vulnerable worker', () => {
  it('accepts who fulfils everything', () => {
    expect(reasonsOf({})).toEqual([]);
  });

  it.each<[Partial<EligibilityFacts>, EligibilityReason[]]>([
    [{ hasNik: false }, ['NO_NIK']],
    [{ status: 'DECEASED' }, ['DECEASED']],
    [{ status: 'MOVED' }, ['NOT_RESIDENT']],
    [{ ageOnEntry: 16 }, ['TOO_YOUNG']],
    [{ ageOnEntry: 17 }, []],
    [{ ageOnEntry: 64 }, []],
    [{ ageOnEntry: 65 }, ['TOO_OLD']],
    [{ decile: null }, ['DECILE_UNKNOWN']],
    [{ decile: decile(4) }, []],
    [{ decile: decile(5) }, ['DECILE_OUT_OF_RANGE']],
    [{ residesInPayerRegion: false }, ['NOT_RESIDENT']],
    [{ enrolledHere: true }, ['ALREADY_ENROLLED']],
    [{ coveredByOtherPayer: true }, ['COVERED_BY_OTHER_PAYER']],
    [{ isRestricted: true }, ['DATA_RESTRICTED']],
  ])('judges %o', (change, reasons) => {
    expect(reasonsOf(change)).toEqual(reasons);
  });

  it('gives every reason at once', () => {
    const worst: EligibilityFacts = {
      ageOnEntry: 66,
      decile: null,
      status: 'DECEASED',
      hasNik: false,
      residesInPayerRegion: false,
      enrolledHere: true,
      coveredByOtherPayer: true,
      isRestricted: true,
    };
    expect(reasonsOf(worst)).toEqual([
      'DATA_RESTRICTED',
      'NO_NIK',
      'DECEASED',
      'TOO_OLD',
      'DECILE_UNKNOWN',
      'NOT_RESIDENT',
      'ALREADY_ENROLLED',
      'COVERED_BY_OTHER_PAYER',
    ]);
  });

  it('tells the fact, the limit and the citation of a reason', () => {
    expect(evaluateEligibility(ruleFor(), { ...eligible, ageOnEntry: 66, decile: decile(7) })).toEqual([
      {
        reason: 'TOO_OLD',
        field: 'ageOnEntry',
        actual: '66',
        limit: '65',
        citation: 'Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022',
      },
      {
        reason: 'DECILE_OUT_OF_RANGE',
        field: 'decile',
        actual: '7',
        limit: '1-4',
        citation: 'Inpres 4/2022; Inpres 8/2025',
      },
    ]);
  });

  it('ignores deciles under a line that is for any', () => {
    expect(reasonsOf({ decile: null }, ruleFor(null))).toEqual([]);
    expect(reasonsOf({ decile: decile(10) }, ruleFor(null))).toEqual([]);
  });

  it('refuses a day before the known law and names the first known one', () => {
    expect(eligibilityRuleOn(businessDate('2022-06-30'), null)).toEqual({
      ok: false,
      error: { code: 'ELIGIBILITY_DAY_UNKNOWN', day: '2022-06-30', from: '2022-07-01' },
    });
  });

  it('agrees with the rule said in plain words, for anybody', () => {
    const accepted = ({ ageOnEntry, decile: d, status, ...facts }: EligibilityFacts) =>
      facts.hasNik &&
      status === 'ACTIVE' &&
      ageOnEntry > 16 &&
      ageOnEntry < 65 &&
      d !== null &&
      d < 5 &&
      facts.residesInPayerRegion &&
      !facts.enrolledHere &&
      !facts.coveredByOtherPayer &&
      !facts.isRestricted;
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(evaluateEligibility(ruleFor(), facts).length === 0).toBe(accepted(facts));
      }),
    );
  });
});

describe('the expression tree', () => {
  type Field = 'size' | 'name';
  const facts: Facts<Field> = { size: 5, name: null };

  it.each<[Expression<Field>, boolean]>([
    [{ op: 'and', of: [] }, true],
    [{ op: 'or', of: [] }, false],
    [{ op: 'lt', field: 'size', value: 5 }, false],
    [{ op: 'lte', field: 'size', value: 5 }, true],
    [{ op: 'gt', field: 'size', value: 4 }, true],
    [{ op: 'gte', field: 'size', value: 6 }, false],
    [{ op: 'in', field: 'size', values: [1, 5] }, true],
    [{ op: 'in', field: 'name', values: ['a'] }, false],
    [{ op: 'eq', field: 'name', value: 'a' }, false],
    [{ op: 'not', of: { op: 'eq', field: 'name', value: 'a' } }, true],
    [{ op: 'isNull', field: 'name' }, true],
    [{ op: 'isNull', field: 'size' }, false],
    [
      {
        op: 'and',
        of: [
          { op: 'isNull', field: 'name' },
          { op: 'eq', field: 'size', value: 5 },
        ],
      },
      true,
    ],
    [
      {
        op: 'or',
        of: [
          { op: 'isNull', field: 'size' },
          { op: 'eq', field: 'size', value: 5 },
        ],
      },
      true,
    ],
  ])('evaluates %j to %s', (expression, expected) => {
    expect(holds(expression, facts)).toBe(expected);
  });

  it('takes a comparison with an unknown fact as false, whichever way it points', () => {
    for (const op of ['lt', 'lte', 'gt', 'gte'] as const) {
      expect(holds({ op, field: 'name', value: 0 }, facts)).toBe(false);
      expect(holds({ op: 'not', of: { op, field: 'name', value: 0 } }, facts)).toBe(true);
    }
  });
});
