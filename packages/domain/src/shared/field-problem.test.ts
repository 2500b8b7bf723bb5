import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldProblemOf } from './field-problem.js';
import { MAX_RUPIAH, Rupiah } from './rupiah.js';
import { line } from './text.js';

const Form = z.object({
  name: line(5),
  nik: z.string().refine((text) => text.length === 16, 'NIK_LENGTH'),
  kind: z.enum(['A', 'B']),
  password: z.string().min(4),
  days: z.array(z.object({ seats: z.int().min(1).max(10) })),
  share: z.number().gt(0),
  amount: Rupiah,
});
const right = {
  name: 'Sitti',
  nik: '7372000000000000',
  kind: 'A',
  password: 'kapal',
  days: [],
  share: 1,
  amount: '1',
};

const problemsOf = (fields: object) =>
  Form.safeParse({ ...right, ...fields }, { reportInput: true }).error?.issues.map(fieldProblemOf);

describe('what is wrong with a field', () => {
  it.each([
    ['name', undefined],
    ['name', '  '],
    ['kind', null],
    ['kind', ''],
    ['password', ''],
  ])('is that it is required: %s without a value (%j)', (field, value) => {
    expect(problemsOf({ [field]: value })).toEqual([{ field, code: 'required' }]);
  });

  it('is what the rule of the domain calls it, also where nothing was written', () => {
    expect(problemsOf({ nik: '73' })).toEqual([{ field: 'nik', code: 'NIK_LENGTH' }]);
    expect(problemsOf({ nik: '' })).toEqual([{ field: 'nik', code: 'NIK_LENGTH' }]);
  });

  it('is the kind of rule, never a sentence, where the rule has no name', () => {
    expect(problemsOf({ name: 'a\u0007b' })).toEqual([{ field: 'name', code: 'custom' }]);
    expect(problemsOf({ kind: 'C' })).toEqual([{ field: 'kind', code: 'invalid_value' }]);
    expect(problemsOf({ password: 'abc' })).toEqual([{ field: 'password', code: 'too_small' }]);
  });

  it('names the limit of a text that is too long', () => {
    expect(problemsOf({ name: 'Sitti A' })).toEqual([{ field: 'name', code: 'too_big', limit: 5 }]);
  });

  it.each([
    [0, 'too_small', 1],
    [11, 'too_big', 10],
  ])('names a number that is out of its range and the last one within it: %d', (seats, code, bound) => {
    const problem = { field: 'days.0.seats', code, value: seats, bound };
    expect(problemsOf({ days: [{ seats }] })).toEqual([problem]);
  });

  it('names the bound of rupiah in digits', () => {
    const value = String(MAX_RUPIAH + 1n);
    const problem = { field: 'amount', code: 'too_big', value, bound: String(MAX_RUPIAH) };
    expect(problemsOf({ amount: value })).toEqual([problem]);
  });

  it('names no bound that is no right value itself', () => {
    expect(problemsOf({ share: 0 })).toEqual([{ field: 'share', code: 'too_small' }]);
  });
});
