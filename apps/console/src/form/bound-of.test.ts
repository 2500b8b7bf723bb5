import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { boundOf } from './bound-of';

const boundsOf = (rule: z.ZodType, value: unknown) => rule.safeParse(value).error?.issues.map(boundOf);

describe('the bound of a number that is out of its range', () => {
  const Seats = z.int().min(1).max(744);
  it.each([
    [0, 1],
    [745, 744],
  ])('of %d is %d', (value, bound) => {
    expect(boundsOf(Seats, value)).toEqual([bound]);
  });

  it('is none where the bound itself is no right value, or where no number is asked for', () => {
    expect(boundsOf(z.number().gt(0), 0)).toEqual([undefined]);
    expect(boundsOf(z.string().min(3), 'ab')).toEqual([undefined]);
    expect(boundsOf(Seats, 'x')).toEqual([undefined]);
  });
});
