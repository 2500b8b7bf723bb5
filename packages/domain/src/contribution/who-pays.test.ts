import { describe, expect, it } from 'vitest';
import { FundingSource } from '../agreement/funding-source.js';
import type { Programme } from '../programme/programme.js';
import { SHIPPED_LAW } from '../programme/shipped-law.js';
import { businessDate } from '../shared/business-date.js';
import { rupiah } from '../shared/rupiah.js';
import { yearMonth } from '../shared/year-month.js';
import { type PaidSeat, paidTwice, PayersOfWorker, payersOf, PAYING_ORDER } from './who-pays.js';

const june = yearMonth('2024-06');
const seat = (
  payer: string,
  fundingSource: FundingSource,
  programmes: Programme[] = ['JKK', 'JKM'],
  days: readonly [from: string, to: string] = ['2024-05-01', '2024-12-31'],
): PaidSeat => ({
  id: payer,
  payerId: payer,
  lineId: payer,
  payer,
  isOwn: payer === 'Kota',
  startsOn: businessDate(days[0]),
  endsOn: businessDate(days[1]),
  price: {
    segment: 'NON_WAGE',
    memberGroup: 'VULNERABLE_WORKER',
    programmes,
    baseKind: 'BAND',
    incomeBase: rupiah(1_000_000n),
    riskClass: null,
    declaration: null,
    fundingSource,
  },
});
const told = (seats: readonly PaidSeat[], month = june) => {
  const { payers, saving } = payersOf(SHIPPED_LAW, month, seats);
  return { payers: payers.map(({ payer, doubles }) => [payer, doubles.join('+')]), saving };
};

describe('who pays for a person', () => {
  it('is the first of the order, whoever came first, and what others pay of the same programmes is double', () => {
    const seats = [seat('Desa', 'APBDES'), seat('Kota', 'APBD_REGENCY'), seat('Provinsi', 'APBD_PROVINCE')];
    expect(told(seats)).toEqual({
      payers: [
        ['Provinsi', ''],
        ['Kota', 'JKK+JKM'],
        ['Desa', 'JKK+JKM'],
      ],
      saving: 33_600n,
    });
  });

  it('is several, each for the programmes that nobody before pays', () => {
    const seats = [seat('Mandiri', 'SELF', ['JKK', 'JKM', 'JHT']), seat('Kota', 'APBD_REGENCY')];
    expect(told(seats)).toEqual({
      payers: [
        ['Kota', ''],
        ['Mandiri', 'JKK+JKM'],
      ],
      saving: 16_800n,
    });
    expect(told([seat('Kota', 'APBD_REGENCY')])).toEqual({ payers: [['Kota', '']], saving: 0n });
  });

  it('is whoever came first of two that pay from alike sources, and nobody outside of their days', () => {
    const seats = [
      seat('Kedua', 'CSR', ['JKK', 'JKM'], ['2024-06-15', '2024-08-31']),
      seat('Pertama', 'CSR', ['JKK', 'JKM'], ['2024-05-01', '2024-06-01']),
    ];
    expect(told(seats).payers).toEqual([
      ['Pertama', ''],
      ['Kedua', 'JKK+JKM'],
    ]);
    expect(told(seats, yearMonth('2024-07')).payers).toEqual([['Kedua', '']]);
    expect(told(seats, yearMonth('2024-09')).payers).toEqual([]);
  });

  it('pays once who pays for a seat that ended and for the one that began anew in the same month, of one line or of another', () => {
    const [ended, anew] = [
      seat('Kota', 'APBD_REGENCY', ['JKK', 'JKM'], ['2024-05-01', '2024-06-10']),
      seat('Kota', 'APBD_REGENCY', ['JKK', 'JKM'], ['2024-06-11', '2024-12-31']),
    ];
    const next = { ...anew, id: 'next', lineId: 'next' };
    const ofLine = { ...anew, id: 'next', startsOn: businessDate('2024-06-05') };
    for (const seats of [
      [ended, next],
      [ended, ofLine],
    ])
      expect(told(seats)).toEqual({
        payers: [
          ['Kota', ''],
          ['Kota', ''],
        ],
        saving: 0n,
      });
    // Two lines of one payer for the same days are paid twice, and so is what somebody else pays besides.
    const together = { ...next, startsOn: businessDate('2024-06-05') };
    expect(told([ended, together]).saving).toBe(16_800n);
    expect(told([ended, next, seat('Desa', 'APBDES')]).payers.at(-1)).toEqual(['Desa', 'JKK+JKM']);
  });

  it('has a place in the order for every source, and is asked for two years at most', () => {
    expect([...PAYING_ORDER].sort()).toEqual(Object.values(FundingSource).sort());
    const asked = (fromMonth: string, toMonth: string) =>
      PayersOfWorker.safeParse({ workerId: '0190a0a0-0000-7000-8000-000000000000', fromMonth, toMonth })
        .success;
    expect([asked('2024-01', '2025-12'), asked('2024-01', '2026-01'), asked('2024-02', '2024-01')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('what is paid twice in a month', () => {
  it('is what each combination of payers comes to for its people, the dearest first, with the sum of all', () => {
    const both = [seat('Desa', 'APBDES'), seat('Kota', 'APBD_REGENCY')];
    const found = paidTwice(SHIPPED_LAW, june, [
      { key: 'three', people: 2, seats: [...both, seat('Yayasan', 'CSR')] },
      { key: 'two', people: 12, seats: both },
      {
        key: 'none',
        people: 900,
        seats: [seat('Kota', 'APBD_REGENCY', ['JKK']), seat('Yayasan', 'CSR', ['JKM'])],
      },
    ]);
    expect(found.rows.map(({ people, saving }) => [people, saving])).toEqual([
      [12, 16_800n],
      [2, 33_600n],
    ]);
    expect([found.people, found.total]).toEqual([14, 12n * 16_800n + 2n * 33_600n]);
    expect(found.payers).toEqual(['Desa', 'Kota', 'Yayasan']);
  });

  it('is told of one payer with whoever pays beside it, and still names all of the month', () => {
    const shared = [
      { key: 'two', people: 12, seats: [seat('Desa', 'APBDES'), seat('Kota', 'APBD_REGENCY')] },
      { key: 'other', people: 3, seats: [seat('Kota', 'APBD_REGENCY'), seat('Yayasan', 'CSR')] },
    ];
    const found = paidTwice(SHIPPED_LAW, june, shared, 'Yayasan');
    expect([found.rows.map(({ key }) => key), found.people, found.total]).toEqual([
      ['other'],
      3,
      3n * 16_800n,
    ]);
    expect(found.payers).toEqual(['Desa', 'Kota', 'Yayasan']);
  });
});
