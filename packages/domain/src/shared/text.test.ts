import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { changedLine, line, optionalLine } from './text.js';

describe('one line of text', () => {
  it('trims and joins runs of white space', () => {
    expect(line(20).parse('  Siti   Aminah\t')).toBe('Siti Aminah');
  });

  it('refuses what is empty, too long or carries control characters', () => {
    expect(line(5).safeParse('   ').success).toBe(false);
    expect(line(5).safeParse('123456').success).toBe(false);
    expect(line(5).safeParse('a\u0000b').success).toBe(false);
  });

  it('says of what is too long how long it may be', () => {
    const tooLong = [{ code: 'too_big', origin: 'string', maximum: 5 }];
    for (const rule of [line(5), optionalLine(5), changedLine(5)])
      expect(rule.safeParse('123456').error?.issues).toMatchObject(tooLong);
  });

  it('reads absent, null and empty as null where text is optional', () => {
    const shape = z.object({ note: optionalLine(10) });
    expect([shape.parse({}), shape.parse({ note: null }), shape.parse({ note: ' ' })]).toEqual([
      { note: null },
      { note: null },
      { note: null },
    ]);
  });

  it('tells keeping from clearing in a change', () => {
    const shape = z.object({ note: changedLine(10) });
    expect(shape.parse({}).note).toBeUndefined();
    expect(shape.parse({ note: null }).note).toBeNull();
    expect(shape.parse({ note: '' }).note).toBeNull();
    expect(shape.parse({ note: 'x' }).note).toBe('x');
  });
});
