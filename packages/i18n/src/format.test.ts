import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateShort,
  formatDateTime,
  formatNik,
  formatNumber,
  formatPercent,
  formatPhone,
  formatRate,
  formatRupiah,
  formatRupiahCompact,
  formatSortableTime,
  formatTime,
  formatYearMonth,
} from './format.js';

/** The formats put a no-break space before units; the expectations are easier to read without it. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers and money', () => {
  it.each([
    [0, '0', '0'],
    [744, '744', '744'],
    [1_327_000, '1.327.000', '1,327,000'],
    [-1_000, '\u22121.000', '\u22121,000'],
    [900_719_925_474_099_312n, '900.719.925.474.099.312', '900,719,925,474,099,312'],
  ])('groups %s', (value, id, en) => {
    expect(formatNumber(value, 'id')).toBe(id);
    expect(formatNumber(value, 'en')).toBe(en);
  });

  it('writes the bill of Parepare in full', () => {
    expect(plain(formatRupiah(12_499_200n, 'id'))).toBe('Rp 12.499.200');
    expect(plain(formatRupiah(12_499_200n, 'en'))).toBe('Rp 12,499,200');
    expect(plain(formatRupiah(-16_800n, 'id'))).toBe('\u2212Rp 16.800');
  });

  it('keeps the amount and its sign on one line', () => {
    expect(formatRupiah(16_800n, 'id')).toBe('Rp\u00a016.800');
  });

  it.each([
    [16_800n, 'Rp 16.800', 'Rp 16,800'],
    [999_999n, 'Rp 999.999', 'Rp 999,999'],
    [1_000_000n, 'Rp 1 jt', 'Rp 1 million'],
    [25_000_000n, 'Rp 25 jt', 'Rp 25 million'],
    [24_998_400n, 'Rp 25,00 jt', 'Rp 25.00 million'],
    [12_499_200n, 'Rp 12,50 jt', 'Rp 12.50 million'],
    [1_067_472_000n, 'Rp 1,07 M', 'Rp 1.07 billion'],
    [1_005_000_000n, 'Rp 1,01 M', 'Rp 1.01 billion'],
    [2_439_360_000_000n, 'Rp 2,44 T', 'Rp 2.44 trillion'],
    [-1_067_472_000n, '\u2212Rp 1,07 M', '\u2212Rp 1.07 billion'],
  ])(
    'shortens %s half up to two decimals, and drops them only where nothing was rounded',
    (amount, id, en) => {
      expect(plain(formatRupiahCompact(amount, 'id'))).toBe(id);
      expect(plain(formatRupiahCompact(amount, 'en'))).toBe(en);
    },
  );

  it.each([
    [930, '9,30 %', '9.30%'],
    [0, '0,00 %', '0.00%'],
    [5, '0,05 %', '0.05%'],
    [10_000, '100,00 %', '100.00%'],
    [123_456, '1.234,56 %', '1,234.56%'],
    [-1_557, '\u221215,57 %', '\u221215.57%'],
  ])('writes %s hundredths of a percent with two decimals', (hundredths, id, en) => {
    expect(plain(formatPercent(hundredths, 'id'))).toBe(id);
    expect(formatPercent(hundredths, 'en')).toBe(en);
  });

  it.each([
    [10_000, '1 %', '1%'],
    [2_400, '0,24 %', '0.24%'],
    [57_000, '5,7 %', '5.7%'],
    [0, '0 %', '0%'],
    [1, '0,0001 %', '0.0001%'],
  ])('writes a rate of %i parts per million', (ppm, id, en) => {
    expect(plain(formatRate(ppm, 'id'))).toBe(id);
    expect(formatRate(ppm, 'en')).toBe(en);
  });

  it('groups a NIK as people read it, masked or not', () => {
    expect(plain(formatNik('7372012505800001'))).toBe('737201 250580 0001');
    expect(plain(formatNik('••••••••••••••01'))).toBe('•••••• •••••• ••01');
  });

  it('a phone number reads in groups', () => {
    expect(plain(formatPhone('+6281234567890'))).toBe('+62 812-3456-7890');
    expect(plain(formatPhone('+62411123456'))).toBe('+62 411-12-3456');
    expect(formatPhone('+60123456789')).toBe('+60123456789');
  });
});

describe.each(['UTC', 'Asia/Jayapura', 'America/Santiago'])('days and times on a machine in %s', (zone) => {
  const before = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = zone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  });
  afterAll(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('keeps a business day the same day', () => {
    expect(formatDate('2025-10-31', 'id')).toBe('31 Oktober 2025');
    expect(formatDate('2024-01-01', 'id')).toBe('1 Januari 2024');
    expect(formatDateShort('2024-08-17', 'id')).toBe('17 Agu 2024');
    expect(formatDateShort('2024-12-31', 'en')).toBe('31 Dec 2024');
    // Clocks in Chile skip this midnight.
    expect(formatDate('2024-09-08', 'en')).toBe('8 September 2024');
  });

  it('keeps a month the same month', () => {
    expect(formatYearMonth('2024-05', 'id')).toBe('Mei 2024');
    expect(formatYearMonth('2024-12', 'en')).toBe('December 2024');
  });

  it('shows instants in Central Indonesian time', () => {
    expect(plain(formatDateTime('2025-10-31T02:09:00.000Z', 'id'))).toBe('31 Oktober 2025, 10.09 WITA');
    expect(plain(formatDateTime('2025-10-31T16:30:00Z', 'en'))).toBe('1 November 2025, 00:30 WITA');
    expect(formatSortableTime('2025-10-31T16:30:00Z')).toBe('2025-11-01 00:30 WITA');
    expect(plain(formatTime('2025-10-31T02:09:00Z', 'id'))).toBe('10.09 WITA');
  });

  it('refuses what is not a day or a month', () => {
    expect(() => formatDate('2025-10-31T00:00:00Z', 'id')).toThrow(RangeError);
    expect(() => formatYearMonth('2025-13', 'id')).toThrow(RangeError);
  });
});
