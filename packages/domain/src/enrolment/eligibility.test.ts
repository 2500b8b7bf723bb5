import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawOf } from '../programme/law.js';
import { SHIPPED_LAW } from '../programme/shipped-law.js';
import { SHIPPED_ELIGIBILITY } from '../programme/shipped-eligibility.js';
import { businessDate } from '../shared/business-date.js';
import { rupiah } from '../shared/rupiah.js';

import { Decile, DecileSource } from '../worker/decile.js';
import { PersonStatus } from '../worker/person.js';
import { type EligibilityFacts, type EligibilityReason, eligibilityRuleOn } from './eligibility-rule.js';
import { CheckStanding } from './check-verdict.js';
import { evaluateEligibility } from './eligibility.js';
import { type Expression, type Facts, holds, wordsOf } from './expression.js';

const decile = (value: number) => Decile.parse(value);
const day = businessDate('2024-05-13');
const poorest = { from: decile(1), to: decile(4) };

const ruleFor = (deciles: typeof poorest | null = poorest) => {
  const rule = eligibilityRuleOn(SHIPPED_LAW, day, deciles);
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
  decileSource: 'P3KE',
  decileMonths: 4,
  occupationWords: ' nelayan ',
  isWageMember: false,
  checkStanding: 'PASSED',
  lastExit: null,
};
const reasonsOf = (change: Partial<EligibilityFacts>, rule = ruleFor()) =>
  evaluateEligibility(rule, { ...eligible, ...change }).map(({ reason }) => reason);

const anyValues = {
  ageOnEntry: fc.integer({ min: 0, max: 100 }),
  decile: fc.option(fc.integer({ min: 1, max: 10 }).map(decile)),
  status: fc.constantFrom(...Object.values(PersonStatus)),
  hasNik: fc.boolean(),
  residesInPayerRegion: fc.boolean(),
  enrolledHere: fc.boolean(),
  coveredByOtherPayer: fc.boolean(),
  isRestricted: fc.boolean(),
  decileSource: fc.constantFrom(null, ...Object.values(DecileSource)),
  decileMonths: fc.option(fc.integer({ min: 0, max: 60 })),
  occupationWords: fc.constantFrom(null, ' nelayan ', ' pns ', ' guru pns '),
  isWageMember: fc.boolean(),
  checkStanding: fc.constantFrom(...Object.values(CheckStanding)),
  lastExit: fc.constantFrom(null, '2024-05-20 MOVED'),
} satisfies { readonly [Field in keyof EligibilityFacts]: fc.Arbitrary<EligibilityFacts[Field]> };

/** Who is eligible but for some facts, which may be anything: few would be eligible if each fact were. */
const anyFacts: fc.Arbitrary<EligibilityFacts> = fc
  .tuple(fc.record(anyValues), fc.subarray(Object.keys(anyValues)))
  .map(([facts, changed]) => ({
    ...eligible,
    ...Object.fromEntries(Object.entries(facts).filter(([field]) => changed.includes(field))),
  }));

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
    [{ lastExit: '2024-05-20 MOVED' }, ['LEFT']],
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
      decileSource: null,
      decileMonths: null,
      occupationWords: ' pns ',
      isWageMember: true,
      checkStanding: 'REFUSED',
      lastExit: '2024-05-20 MOVED',
    };
    expect(reasonsOf(worst)).toEqual([
      'DATA_RESTRICTED',
      'NO_NIK',
      'DECEASED',
      'TOO_OLD',
      'DECILE_UNKNOWN',
      'NOT_RESIDENT',
      'ALREADY_ENROLLED',
      'LEFT',
      'CHECK_REFUSED',
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

  it('refuses a day before the known law and names the days that are known', () => {
    expect(eligibilityRuleOn(SHIPPED_LAW, businessDate('2022-06-30'), null)).toEqual({
      ok: false,
      error: { code: 'LAW_UNKNOWN', subject: 'ELIGIBILITY', day: '2022-06-30', from: '2022-07-01', to: null },
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
      !facts.isRestricted &&
      facts.checkStanding === 'PASSED' &&
      facts.lastExit === null;
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(evaluateEligibility(ruleFor(), facts).length === 0).toBe(accepted(facts));
      }),
    );
  });
});

describe('a rule that asks for more', () => {
  const [shipped] = SHIPPED_ELIGIBILITY;
  if (!shipped) throw new Error('a rule comes with the program');
  const strict = (change: Readonly<Record<string, bigint>>) => ({
    ...shipped,
    terms: {
      ...shipped.terms,
      values: shipped.terms.values.map((value) => ({
        ...value,
        value: rupiah(change[value.name] ?? value.value),
      })),
      excludedWords: ['pns', 'tni', 'polri'],
      decileSources: [DecileSource.P3KE, DecileSource.DTSEN],
    },
  });
  const judge = (
    facts: Partial<EligibilityFacts>,
    change: Readonly<Record<string, bigint>> = {},
    deciles: typeof poorest | null = poorest,
  ) => {
    const rule = eligibilityRuleOn(lawOf([strict(change)]), day, deciles);
    if (!rule.ok) throw new Error(rule.error.code);
    return reasonsOf(facts, rule.value);
  };

  it('refuses who works as somebody else than it is for, word by word', () => {
    expect(judge({ occupationWords: wordsOf('Guru (PNS)') })).toEqual(['OCCUPATION_EXCLUDED']);
    expect(judge({ occupationWords: wordsOf('Pemilik tnis') })).toEqual([]);
    expect(judge({ occupationWords: null })).toEqual([]);
  });

  it('refuses a decile that is too old, of a source that does not count, or above what any line may have', () => {
    expect(judge({ decileMonths: 13 }, { decileMonths: 12n })).toEqual(['DECILE_OUTDATED']);
    expect(judge({ decileMonths: 12 }, { decileMonths: 12n })).toEqual([]);
    expect(judge({ decileSource: 'DECLARED' })).toEqual(['DECILE_SOURCE_REFUSED']);
    expect(judge({ decile: decile(3) }, { mostDecile: 2n })).toEqual(['DECILE_OUT_OF_RANGE']);
    expect(judge({ decile: decile(3) }, { mostDecile: 2n }, null)).toEqual(['DECILE_OUT_OF_RANGE']);
    expect(judge({ decile: null, decileSource: null, decileMonths: null }, {}, null)).toEqual([]);
  });

  it('refuses a member as a wage earner, and lets who is covered elsewhere or bears no NIK when it says so', () => {
    expect(judge({ isWageMember: true }, { excludesWageMembers: 1n })).toEqual(['WAGE_MEMBER']);
    expect(judge({ coveredByOtherPayer: true }, { excludesOtherPayer: 0n })).toEqual([]);
    expect(judge({ hasNik: false }, { requiresNik: 0n })).toEqual([]);
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
    [{ op: 'hasWord', field: 'name', words: ['a'] }, false],
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
