import { describe, expect, it } from 'vitest';

import { businessDate } from '../shared/business-date.js';
import { type ComparedPerson, suspect } from './duplicate-score.js';
import { parseNik } from './nik.js';
import { nikWarnings } from './nik-warning.js';

const birthDate = businessDate('1971-02-14');
const right = '7372041402710003';
const knownPrefixes = new Set(['737204', '737203', '737201', '737304']);

const numbered = (digits: string, facts: Partial<ComparedPerson> = {}): ComparedPerson => {
  const parsed = parseNik(digits);
  if (!parsed.ok) throw new Error(digits);
  const person = {
    fullName: 'Muhammad Arif Kadir',
    birthDate,
    sex: 'MALE',
    villageId: 3,
    districtId: 2,
    familyCard: null,
    motherName: null,
    phone: null,
    ...facts,
  } as const;
  const warnings = nikWarnings(parsed.value, {
    ...person,
    knownPrefixes,
    referenceDay: businessDate('2024-05-13'),
  });
  return { ...person, nik: digits, nikTail: digits.slice(-2), isNikDoubtful: warnings.length > 0 };
};

const replaced = (digits: string, at: number, by: number): string =>
  `${digits.slice(0, at)}${by}${digits.slice(at + 1)}`;
const places = Array.from(right, (_, at) => at);
const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const oneWrong = places.flatMap((at) => numbers.map((by) => replaced(right, at, by)));
const mistyped = [
  ...oneWrong,
  ...oneWrong.flatMap((wrong, no) => numbers.map((by) => replaced(wrong, (no * 7 + by) % 16, by))),
  ...places
    .slice(1)
    .map((at) => `${right.slice(0, at - 1)}${right[at]}${right[at - 1]}${right.slice(at + 1)}`),
].filter((digits) => digits !== right && parseNik(digits).ok);

describe('two records of one person with a NIK each', () => {
  it('are found whatever one or two digits are wrong or turned round, and say that it is the NIK', () => {
    const missed = mistyped.filter((digits) => !suspect(numbered(right), numbered(digits)));
    expect(missed).toEqual([]);
    expect(mistyped.length).toBeGreaterThan(500);
    expect(suspect(numbered(right), numbered('7372041402710004'))?.reasons).toContain('SLIP_IN_NIK');
    expect(suspect(numbered(right), numbered('7372041402710048'))?.reasons).toContain('OTHER_NIK');
  });

  it.each([
    ['another name', { fullName: 'Muhammad Arip Kadir' }],
    ['another sex', { sex: 'FEMALE' }],
    ['another birth date', { birthDate: businessDate('1971-02-15') }],
    ['another village', { villageId: 4 }],
    ['another family card', { familyCard: 'b' }],
    ['another mother', { motherName: 'Sitti Aminah' }],
  ] as const)('are two where no slip explains the numbers and one has %s', (_, facts) => {
    const one = numbered(right, { familyCard: 'a', motherName: 'Hasnah Patta' });
    const other = numbered('7372041402710048', { ...facts });
    expect(suspect(one, { ...other, isNikDoubtful: false })).toBeUndefined();
  });

  it('are two where they may be twins, though their names are a letter apart', () => {
    const family = { familyCard: 'a', motherName: 'Hasnah Patta' };
    const one = numbered(right, { ...family, fullName: 'Rahman Kadir' });
    expect(suspect(one, numbered('7372041402710004', { ...family, fullName: 'Rahmat Kadir' }))).toBe(
      undefined,
    );
    expect(suspect(one, numbered('7372041402710004', { ...family, fullName: 'Rahman Kadir' }))).toBeDefined();
    expect(suspect(one, numbered('7372041402710043', { ...family, fullName: 'Rahmat Kadir' }))).toBeDefined();
  });
});
