import { describe, expect, it } from 'vitest';
import { localeFromHeader } from './locale.js';

describe('localeFromHeader', () => {
  it.each([
    ['en-GB,en;q=0.9,id;q=0.5', 'en'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['fr-FR, en;q=0.5', 'en'],
    ['fr-FR', 'id'],
    ['', 'id'],
    [undefined, 'id'],
  ])('answers %j in %s', (header, locale) => {
    expect(localeFromHeader(header)).toBe(locale);
  });
});
