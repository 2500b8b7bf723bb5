import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, businessDate, compareDays, dayParts } from '../shared/business-date.js';
import { Nik, decodeNik, maskNik, maskNikText, nikTail, parseNik } from './nik.js';
import { nikWarnings } from './nik-warning.js';

const today = businessDate('2024-05-13');

const nikText = (birthDate: string, isFemale: boolean, prefix = '737201', serial = 1) => {
  const { year, month, day } = dayParts(businessDate(birthDate));
  const pad = (value: number, width = 2) => String(value).padStart(width, '0');
  return prefix + pad(day + (isFemale ? 40 : 0)) + pad(month) + pad(year % 100) + pad(serial, 4);
};

const people = fc.record({
  birthDate: fc.integer({ min: 0, max: 36_500 }).map((age) => addDays(today, -age)),
  isFemale: fc.boolean(),
  prefix: fc.integer({ min: 110_101, max: 969_999 }).map(String),
  serial: fc.integer({ min: 1, max: 9999 }),
});

describe('parseNik', () => {
  it.each([
    ['', 'NIK_EMPTY'],
    ['   ', 'NIK_EMPTY'],
    ['7,37E+15', 'NIK_SCIENTIFIC'],
    ['7.37201E+15', 'NIK_SCIENTIFIC'],
    ['7e15', 'NIK_SCIENTIFIC'],
    ['73720113056O0001', 'NIK_NOT_DIGITS'],
    ['7372 0113 0560 000', 'NIK_NOT_DIGITS'],
    ['7372 0113 0560 00012', 'NIK_NOT_DIGITS'],
    ['7372/0113/0560/0001', 'NIK_NOT_DIGITS'],
    ['737201130560001', 'NIK_LENGTH'],
    ['73720113056000012', 'NIK_LENGTH'],
    ['7372010005600001', 'NIK_BAD_DAY'],
    ['7372013205600001', 'NIK_BAD_DAY'],
    ['7372014005600001', 'NIK_BAD_DAY'],
    ['7372017205600001', 'NIK_BAD_DAY'],
    ['7372011300600001', 'NIK_BAD_MONTH'],
    ['7372011313600001', 'NIK_BAD_MONTH'],
    ['7372013104600001', 'NIK_IMPOSSIBLE_DATE'],
    ['7372013002600001', 'NIK_IMPOSSIBLE_DATE'],
    ['7372012902610001', 'NIK_IMPOSSIBLE_DATE'],
    ['7372011305600000', 'NIK_SERIAL_ZERO'],
  ])('refuses %j with %s', (text, code) => {
    expect(parseNik(text)).toEqual({ ok: false, error: { code } });
    expect(Nik.safeParse(text).error?.issues[0]).toMatchObject({ params: { code } });
  });

  it.each([
    '7372011305600001',
    ' 7372011305600001 ',
    "'7372011305600001",
    '7372 0113 0560 0001',
    '7372.0113.0560.0001',
    '737201-130560-0001',
    '7372017112600001',
    '7372012902600001',
  ])('accepts %j', (text) => {
    expect(parseNik(text)).toMatchObject({ ok: true });
  });

  it('reads a NIK in groups as the number without them', () => {
    expect(parseNik(' 7372 0113-0560.0001')).toEqual({ ok: true, value: '7372011305600001' });
    expect(Nik.parse('7372 0113 0560 0001')).toBe('7372011305600001');
  });

  it('accepts every NIK that a birth date, a sex, a place and a serial make', () => {
    fc.assert(
      fc.property(people, ({ birthDate, isFemale, prefix, serial }) => {
        const parsed = parseNik(nikText(birthDate, isFemale, prefix, serial));
        expect(parsed.ok).toBe(true);
      }),
    );
  });
});

describe('decodeNik', () => {
  it('gives back the birth date, sex and prefix that a NIK was made of, for anybody under a hundred', () => {
    fc.assert(
      fc.property(people, ({ birthDate, isFemale, prefix, serial }) => {
        const nik = Nik.parse(nikText(birthDate, isFemale, prefix, serial));
        expect(decodeNik(nik, today)).toEqual({ birthDate, sex: isFemale ? 'FEMALE' : 'MALE', prefix });
      }),
    );
  });

  it('never puts a birth after the reference day', () => {
    const days = fc
      .integer({ min: 0, max: 36_500 })
      .map((offset) => addDays(businessDate('2000-03-01'), offset));
    fc.assert(
      fc.property(people, days, ({ birthDate, isFemale }, referenceDay) => {
        const { birthDate: decoded } = decodeNik(Nik.parse(nikText(birthDate, isFemale)), referenceDay);
        expect(compareDays(decoded, referenceDay)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('puts a birthday of tomorrow into the century before', () => {
    const tomorrow = Nik.parse(nikText('2024-05-14', false));
    expect(decodeNik(tomorrow, today).birthDate).toBe('1924-05-14');
  });
});

describe('nikWarnings', () => {
  const nik = Nik.parse(nikText('1960-05-13', true));
  const known = {
    birthDate: businessDate('1960-05-13'),
    sex: 'FEMALE',
    knownPrefixes: new Set(['737201']),
    referenceDay: today,
  } as const;

  it('is silent when everything agrees', () => {
    expect(nikWarnings(nik, known)).toEqual([]);
  });

  it('names every difference and refuses nothing', () => {
    expect(
      nikWarnings(nik, {
        ...known,
        birthDate: businessDate('1961-05-13'),
        sex: 'MALE',
        knownPrefixes: new Set(),
      }),
    ).toEqual(['NIK_PREFIX_UNKNOWN', 'NIK_BIRTH_DATE_DIFFERS', 'NIK_SEX_DIFFERS']);
  });

  it('compares only what is known', () => {
    expect(
      nikWarnings(nik, {
        birthDate: undefined,
        sex: undefined,
        knownPrefixes: undefined,
        referenceDay: today,
      }),
    ).toEqual([]);
  });

  it('accepts a person of a hundred and more, whose century the NIK does not tell', () => {
    const old = Nik.parse(nikText('1920-05-13', true));
    expect(nikWarnings(old, { ...known, birthDate: businessDate('1920-05-13') })).toEqual([]);
  });
});

describe('masking', () => {
  it('shows the last two digits alone', () => {
    expect(maskNik(Nik.parse('7372011305600001'))).toBe('••••••••••••••01');
    expect(nikTail(Nik.parse('7372011305600001'))).toBe('01');
  });

  it.each([
    ['737201130560001', '•••••••••••••01'],
    ['7,37E+15', '•,••E+15'],
    ['7372 0113 0560 0001', '•••• •••• •••• ••01'],
    ['', ''],
  ])('keeps the shape of %j', (raw, masked) => {
    expect(maskNikText(raw)).toBe(masked);
  });
});
