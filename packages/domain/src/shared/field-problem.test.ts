import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldProblemOf } from './field-problem.js';
import { line } from './text.js';

const Form = z.object({
  name: line(5),
  nik: z.string().refine((text) => text.length === 16, 'NIK_LENGTH'),
  kind: z.enum(['A', 'B']),
  password: z.string().min(4),
  days: z.array(z.object({ seats: z.int().max(10) })),
});
const right = { name: 'Sitti', nik: '7372000000000000', kind: 'A', password: 'kapal', days: [] };

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

  it('names the limit of a text that is too long, and of nothing else', () => {
    expect(problemsOf({ name: 'Sitti A' })).toEqual([{ field: 'name', code: 'too_big', limit: 5 }]);
    expect(problemsOf({ days: [{ seats: 11 }] })).toEqual([{ field: 'days.0.seats', code: 'too_big' }]);
  });
});
