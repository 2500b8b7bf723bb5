import { describe, expect, it } from 'vitest';
import { dateText, isDateFormat, numberText } from './number-text.js';

describe('numberText', () => {
  it.each([
    ['3', '3'],
    ['4.0', '4'],
    ['0.10000000000000001', '0.1'],
    ['81234567890', '81234567890'],
    ['1.2E3', '1200'],
    ['737201130570001', '737201130570001'],
    ['#N/A', '#N/A'],
  ])('gives %s back as %s', (raw, text) => {
    expect(numberText(raw)).toBe(text);
  });

  it('keeps a NIK that a program wrote as a number with all its digits', () => {
    expect(numberText('7372011305700012')).toBe('7372011305700012');
    expect(numberText('7.372011305700012E15')).toBe('7372011305700012');
  });

  it('keeps the scientific form of what Excel may have rounded: a zero at the sixteenth digit proves nothing', () => {
    expect(numberText('7372011305700010')).toBe('7.37201130570001E+15');
    expect(numberText('7.37201130570001E+15')).toBe('7.37201130570001E+15');
    expect(numberText('7.37E+15')).toBe('7.37E+15');
  });

  it('keeps the scientific form of numbers that no program can hold to the last digit', () => {
    expect(numberText('9471011305700013')).toBe('9.471011305700012E+15');
  });
});

describe('dateText', () => {
  it.each([
    ['25701', false, '1970-05-13'],
    ['25701.75', false, '1970-05-13'],
    ['24239', true, '1970-05-13'],
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    ['61', false, '1900-03-01'],
    ['2958465', false, '9999-12-31'],
  ])('day %s (counted from 1904: %s) is %s', (raw, isFrom1904, day) => {
    expect(dateText(raw, isFrom1904)).toBe(day);
  });

  it.each(['0.5', '-3', '2958466', 'x'])('leaves %s, which is no day, as it is', (raw) => {
    expect(dateText(raw, false)).toBe(raw);
  });
});

describe('isDateFormat', () => {
  it.each([
    [14, undefined, true],
    [22, undefined, true],
    [20, undefined, false],
    [0, undefined, false],
    [49, undefined, false],
    [164, 'dd/mm/yyyy', true],
    [165, '[$-421]d mmmm yyyy;@', true],
    [166, 'mmm\\-yy', true],
    [167, '"desil "0', false],
    [168, '[Red]0.00', false],
    [169, 'General', false],
    [170, '_-"Rp"* #,##0_-', false],
    [171, 'hh:mm:ss', false],
  ])('format %i %s shows a day: %s', (id, code, expected) => {
    expect(isDateFormat(id, code)).toBe(expected);
  });
});
