import { describe, expect, it } from 'vitest';
import { decideReserve } from './agreement/quota.js';
import { type DomainProblem, domainErrorCodes } from './errors.js';
import { quote } from './programme/quote.js';
import { SHIPPED_LAW } from './programme/shipped-law.js';
import { rupiah } from './shared/rupiah.js';
import { yearMonth } from './shared/year-month.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Compiles only while every parameter of every problem fits into JSON: no bigint, no Date, no undefined. */
const asJson = (problem: DomainProblem): Json => problem;

describe('the closed list of error codes', () => {
  it('is made of upper-case words, each once', () => {
    expect(domainErrorCodes.filter((code) => !/^[A-Z][A-Z0-9_]*$/.test(code))).toEqual([]);
    expect(new Set(domainErrorCodes).size).toBe(domainErrorCodes.length);
  });

  it('carries parameters that go over the wire as they are', () => {
    const refused = decideReserve(744, 744, 1);
    const unpriced = quote(SHIPPED_LAW, {
      segment: 'NON_WAGE',
      sector: 'OTHER',
      baseKind: 'BAND',
      riskClass: null,
      declaration: null,
      programmes: ['JKK', 'JKM'],
      base: rupiah(1n),
      fundingSource: 'SELF',
      month: yearMonth('2024-05'),
    });
    if (refused.ok || unpriced.ok) throw new Error('both must be refused');
    for (const problem of [refused.error, unpriced.error]) {
      expect(JSON.parse(JSON.stringify(asJson(problem)))).toEqual(problem);
    }
  });
});
