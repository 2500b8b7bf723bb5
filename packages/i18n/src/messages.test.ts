import { describe, expect, it } from 'vitest';
import { MESSAGES } from './messages.js';
import { flatten, placeholders } from './messages-shape.js';

const id = flatten(MESSAGES.id);
const en = flatten(MESSAGES.en);

describe('the words of Lindung', () => {
  it('fills the same placeholders in both languages', () => {
    const differing = Object.keys(id).filter(
      (key) => placeholders(id[key] ?? '').join() !== placeholders(en[key] ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it.each([
    ['id', id],
    ['en', en],
  ])('leaves no text empty in %s', (_locale, texts) => {
    expect(Object.keys(texts).filter((key) => (texts[key] ?? '').trim() === '')).toEqual([]);
    expect(Object.keys(texts).length).toBeGreaterThan(500);
  });

  it('shows no code where a person reads', () => {
    const codes = Object.entries({ ...id, ...en }).filter(([, text]) => /\b[A-Z]{2,}_[A-Z_]+\b/.test(text));
    expect(codes).toEqual([]);
  });
});
