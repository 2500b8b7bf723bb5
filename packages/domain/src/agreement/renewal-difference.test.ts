import { describe, expect, it } from 'vitest';
import { SHIPPED_LAW } from '../programme/shipped-law.js';
import { businessDate } from '../shared/business-date.js';
import { rupiah } from '../shared/rupiah.js';
import { yearMonth } from '../shared/year-month.js';
import { type RenewedAgreement, type RenewedLine, renewalDifference } from './renewal-difference.js';

const line = (fields: Partial<RenewedLine> = {}): RenewedLine => ({
  id: '0190a8f0-7f3e-7cc4-8a5e-0d6a1b2c3d02' as RenewedLine['id'],
  agreementId: '0190a8f0-7f3e-7cc4-8a5e-0d6a1b2c3d03' as RenewedLine['id'],
  regencyId: 72 as RenewedLine['regencyId'],
  districtId: null,
  villageId: null,
  memberGroup: 'NON_ASN',
  segment: 'WAGE',
  programmes: ['JKK', 'JKM', 'JHT', 'JP'],
  fundingSource: 'APBD_REGENCY',
  baseKind: 'NOMINAL_WAGE',
  incomeBase: rupiah(12_000_000n),
  riskClass: 'I',
  declaration: null,
  decileFrom: null,
  decileTo: null,
  monthFrom: yearMonth('2024-05'),
  monthTo: yearMonth('2024-12'),
  seats: 744,
  payerName: 'Dinas',
  ...fields,
});
const agreement = (fields: Partial<RenewedAgreement> = {}): RenewedAgreement => ({
  title: 'PKS',
  validFrom: businessDate('2024-05-13'),
  validTo: businessDate('2024-12-31'),
  refundRule: 'NONE_AGREED',
  refundTerms: null,
  minimumSeats: null,
  parties: ['Parepare, Akbar Ali, Penjabat Wali Kota', 'KC Makassar'],
  lines: [line()],
  ...fields,
});
const of = (before: RenewedAgreement, after: RenewedAgreement) => {
  const difference = renewalDifference(SHIPPED_LAW, before, after);
  if (!difference.ok) throw new Error(difference.error.code);
  return difference.value;
};

describe('what differs in a renewal', () => {
  it('is nothing when nothing was changed', () => {
    expect(of(agreement(), agreement())).toEqual([]);
  });

  it('are days, parties with their titles, months, seats, and prices by the law of the new year', () => {
    const after = agreement({
      validFrom: businessDate('2025-01-01'),
      validTo: businessDate('2025-12-31'),
      parties: ['Parepare, Tasming Hamid, Wali Kota', 'KC Makassar'],
      lines: [line({ monthFrom: yearMonth('2025-03'), monthTo: yearMonth('2025-12'), seats: 1000 })],
    });
    // The ceiling of JP rises on 1 March 2025: 3 % of 10,042,300 and of 10,547,400 beside 6.24 % of the wage.
    const [was, is] = [748_800 + 301_269, 748_800 + 316_422];
    expect(of(agreement(), after)).toEqual([
      { field: 'VALID_FROM', memberGroup: null, before: '2024-05-13', after: '2025-01-01' },
      { field: 'VALID_TO', memberGroup: null, before: '2024-12-31', after: '2025-12-31' },
      {
        field: 'PARTY',
        memberGroup: null,
        before: 'Parepare, Akbar Ali, Penjabat Wali Kota',
        after: 'Parepare, Tasming Hamid, Wali Kota',
      },
      { field: 'MONTH_FROM', memberGroup: 'NON_ASN', before: '2024-05', after: '2025-03' },
      { field: 'MONTH_TO', memberGroup: 'NON_ASN', before: '2024-12', after: '2025-12' },
      { field: 'SEATS', memberGroup: 'NON_ASN', before: '744', after: '1000' },
      { field: 'PRICE', memberGroup: 'NON_ASN', before: String(was), after: String(is) },
      { field: 'FULL_MONTH', memberGroup: 'NON_ASN', before: String(744 * was), after: String(1000 * is) },
    ]);
  });

  it('are lines that come and go, compared with those in force at the end', () => {
    const before = agreement({
      lines: [
        line({ monthTo: yearMonth('2024-08'), seats: 10 }),
        line(),
        line({ memberGroup: 'FISHER', seats: 5 }),
      ],
    });
    const after = agreement({ lines: [line(), line({ memberGroup: 'NEIGHBOURHOOD_UNIT', seats: 7 })] });
    expect(of(before, after)).toEqual([
      { field: 'LINE', memberGroup: 'NEIGHBOURHOOD_UNIT', before: null, after: '7' },
      { field: 'LINE', memberGroup: 'FISHER', before: '5', after: null },
    ]);
  });
});
