import { describe, expect, it } from 'vitest';

import { SHIPPED_LAW } from '../programme/shipped-law.js';
import { rupiah } from '../shared/rupiah.js';
import { unreachableStates } from '../shared/transitions.js';
import { AllocationLineInput } from './allocation.js';
import {
  ALLOCATION_STEPS,
  ALLOCATION_TRANSITIONS,
  AllocationStatus,
  progressOf,
} from './allocation-status.js';
import {
  changesOfPots,
  decideLines,
  decidePlaces,
  decideSourceOfGroup,
  decideStep,
  decideTranche,
  stepOfRevision,
} from './decide-allocation.js';

const lineOf = (fields: object = {}) =>
  AllocationLineInput.parse({
    memberGroup: 'VULNERABLE_WORKER',
    segment: 'NON_WAGE',
    programmes: ['JKK', 'JKM'],
    incomeBase: '1000000',
    people: 50,
    monthFrom: '2023-01',
    monthTo: '2023-12',
    fundingSource: 'APBDES',
    accountCode: '5.2.1',
    activityCode: '4.6.90',
    name: 'Iuran pekerja rentan',
    ...fields,
  });

describe('an allocation of a village', () => {
  it('is priced by the law of each month: 50 people for 12 months are Rp10,080,000', () => {
    expect(decideLines(SHIPPED_LAW, [lineOf()], 2023)).toMatchObject({
      value: [{ tariff: 16_800n, amount: 10_080_000n, isContested: false }],
    });
    expect(decideLines(SHIPPED_LAW, [lineOf({ monthTo: '2024-01' })], 2023)).toMatchObject({
      error: { code: 'ALLOCATION_MONTH_OUTSIDE', line: 1 },
    });
    const staff = lineOf({
      segment: 'WAGE',
      incomeBase: '2000000',
      riskClass: 'I',
      memberGroup: 'VILLAGE_OFFICIAL',
    });
    expect(decideLines(SHIPPED_LAW, [staff], 2023)).toMatchObject({ value: [{ tariff: 10_800n }] });
  });

  it('is paid from the money of a village alone, and from the central fund by a citation until 2025, and for cash-for-work workers from 2026', () => {
    const of = (fields: object, year = 2023) =>
      decideLines(SHIPPED_LAW, [lineOf({ monthFrom: `${year}-01`, monthTo: `${year}-12`, ...fields })], year);
    expect(of({ fundingSource: 'APBD_REGENCY' })).toMatchObject({
      error: { code: 'ALLOCATION_FOREIGN_MONEY' },
    });
    for (const fundingSource of [
      'VILLAGE_ALLOCATION',
      'VILLAGE_REVENUE',
      'VILLAGE_TAX_SHARE',
      'VILLAGE_AID_REGENCY',
    ])
      expect(of({ fundingSource }).ok, fundingSource).toBe(true);
    expect(of({ fundingSource: 'VILLAGE_FUND' })).toMatchObject({
      error: { code: 'ALLOCATION_CITATION', line: 1, budgetYear: '2023' },
    });
    expect(of({ fundingSource: 'VILLAGE_FUND', citation: 'Perbup 5/2023 Pasal 4' })).toMatchObject({
      value: [{ isContested: true }],
    });
    const cited = { fundingSource: 'VILLAGE_FUND', citation: 'Perbup 5/2026' };
    expect(of(cited, 2026)).toMatchObject({
      error: { code: 'FUNDING_FORBIDDEN', memberGroup: 'VULNERABLE_WORKER', citation: 'Permendesa 16/2025' },
    });
    expect(of({ fundingSource: 'VILLAGE_FUND', memberGroup: 'CASH_FOR_WORK' }, 2026)).toMatchObject({
      value: [{ isContested: false }],
    });
    const source = { fundingSource: 'VILLAGE_FUND', memberGroup: 'FISHER' } as const;
    expect(decideSourceOfGroup(SHIPPED_LAW, source, 2026)).toMatchObject({
      error: { code: 'FUNDING_FORBIDDEN' },
    });
    expect(decideSourceOfGroup(SHIPPED_LAW, source, 2025).ok).toBe(true);
  });

  it('is planned by a village, once a year; a ward that is named is refused, and of a whole regency left out', () => {
    const place = {
      id: 1,
      name: 'Tolada',
      regencyId: 22,
      districtId: 221,
      kind: 'VILLAGE',
      isPlanned: false,
    } as const;
    const ward = { ...place, id: 2, name: 'Kappuna', kind: 'WARD' } as const;
    const planned = { ...place, id: 3, name: 'Baloli', isPlanned: true };
    const all = [place, ward, planned];
    expect(decidePlaces(all, { year: 2023, isNamed: false })).toEqual({ ok: true, value: [place] });
    expect(decidePlaces([place, ward], { year: 2023, isNamed: true })).toMatchObject({
      error: { code: 'ALLOCATION_OF_WARD', village: 'Kappuna' },
    });
    expect(decidePlaces([planned], { year: 2023, isNamed: true })).toMatchObject({
      error: { code: 'ALLOCATION_KNOWN', village: 'Baloli' },
    });
    expect(decidePlaces([{ ...place, kind: null }], { year: 2023, isNamed: true })).toMatchObject({
      error: { code: 'ALLOCATION_OF_NO_VILLAGE' },
    });
    expect(decidePlaces([ward], { year: 2023, isNamed: false })).toMatchObject({
      error: { code: 'ALLOCATION_NO_VILLAGE' },
    });
  });

  it('goes along its steps, each of them a transition, and what one proposes or enters another checks', () => {
    expect(unreachableStates(ALLOCATION_TRANSITIONS, [AllocationStatus.PLANNED])).toEqual([]);
    for (const [step, [from, to]] of Object.entries(ALLOCATION_STEPS)) {
      const next: readonly AllocationStatus[] = from === null ? ['PLANNED'] : ALLOCATION_TRANSITIONS[from];
      if (from !== to) expect(next, step).toContain(to);
    }
    const at = (status: AllocationStatus) => ({ status, proposedBy: 'a', enteredBy: 'b' });
    expect(decideStep(at('PROPOSED'), 'EVALUATE', 'c')).toEqual({ ok: true, value: 'EVALUATED' });
    expect(decideStep(at('PROPOSED'), 'RETURN', 'a')).toMatchObject({
      error: { code: 'ALLOCATION_SAME_PERSON' },
    });
    expect(decideStep(at('ENACTING'), 'ENACT', 'b')).toMatchObject({
      error: { code: 'ALLOCATION_SAME_PERSON' },
    });
    expect(decideStep(at('PLANNED'), 'EDIT', 'a')).toEqual({ ok: true, value: 'PLANNED' });
    expect(decideStep(at('PLANNED'), 'ENACT', 'a')).toMatchObject({ error: { code: 'TRANSITION_REFUSED' } });
  });

  it('makes and changes the budget lines that its papers name, and no other', () => {
    const pot = {
      fundingSource: 'APBDES',
      accountCode: '5.2.1',
      activityCode: '4.6.90',
      name: 'Iuran',
    } as const;
    const other = { ...pot, accountCode: '5.2.2' };
    const lines = [
      { ...pot, amount: rupiah(10n) },
      { ...pot, name: 'IURAN', amount: rupiah(5n) },
    ];
    expect(changesOfPots(lines, [], [])).toMatchObject([
      { kind: 'CEILING', amount: 15n, budgetLineId: null },
    ]);
    const held = [
      { ...pot, id: 'x', ceiling: rupiah(20n) },
      { ...other, id: 'y', ceiling: rupiah(7n) },
    ];
    expect(changesOfPots(lines, [pot, other], held)).toMatchObject([
      { kind: 'DECREASE', amount: 5n, budgetLineId: 'x' },
      { kind: 'DECREASE', amount: 7n, budgetLineId: 'y' },
    ]);
    expect(changesOfPots([{ ...pot, amount: rupiah(20n) }], [], held)).toEqual([]);
    expect([stepOfRevision(2n, 1n), stepOfRevision(1n, 2n)]).toEqual(['CUT', 'RAISE']);
  });

  it('receives no more than is enacted: 60 % of Rp10,080,000 are Rp6,048,000', () => {
    const enacted = { status: 'ENACTED', enacted: rupiah(10_080_000n), received: rupiah(0n) } as const;
    const share = { amount: null, sharePpm: 600_000, isCorrection: false } as never;
    expect(decideTranche(enacted, share)).toEqual({ ok: true, value: 6_048_000n });
    const more = { ...enacted, received: rupiah(6_048_000n) };
    expect(decideTranche(more, share)).toMatchObject({ error: { code: 'TRANCHE_ABOVE_ENACTED' } });
    const correction = { amount: rupiah(6_048_001n), sharePpm: null, isCorrection: true };
    expect(decideTranche(more, correction)).toMatchObject({ error: { code: 'TRANCHE_CORRECTS_TOO_MUCH' } });
    expect(decideTranche({ ...enacted, status: 'PLANNED' }, share)).toMatchObject({
      error: { code: 'TRANSITION_REFUSED' },
    });
  });

  it('has come as far as its money', () => {
    const money = { enacted: 0n, received: 0n, owed: 0n, paid: 0n, lapsed: 0n };
    expect(progressOf(money)).toBe('NOT_ENACTED');
    expect(progressOf({ ...money, enacted: 9n })).toBe('WITHOUT_TRANCHE');
    expect(progressOf({ ...money, enacted: 9n, received: 5n })).toBe('TRANCHE_RECEIVED');
    expect(progressOf({ ...money, enacted: 9n, received: 5n, owed: 1n, paid: 3n })).toBe('COMMITTED');
    expect(progressOf({ ...money, enacted: 9n, received: 5n, paid: 9n })).toBe('SPENT');
    expect(progressOf({ ...money, enacted: 9n, paid: 8n, lapsed: 1n })).toBe('LAPSED');
  });
});
