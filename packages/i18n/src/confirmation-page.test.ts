import { businessDate } from '@lindung/domain/shared/business-date';
import { describe, expect, it } from 'vitest';
import { confirmationText, type CardFound } from './confirmation-page.js';

const card: CardFound = {
  initials: 'S. A.',
  programmes: ['JKK', 'JKM'],
  startsOn: businessDate('2026-01-01'),
  endsOn: businessDate('2026-12-31'),
  inForce: true,
  issuedAt: '2026-01-02T03:04:05Z',
};
const hintOf = (found: CardFound) =>
  (['id', 'en'] as const).map((locale) => confirmationText({ card: found }, locale).hint);

describe('the page of a card', () => {
  it('says what to compare of what it shows: no number and no count, which stand on other papers', () => {
    for (const hint of [...hintOf(card), ...hintOf({ ...card, initials: null })])
      expect(hint).not.toMatch(/nomor|jumlah|number|count|tidak menampilkan data|no data of persons/i);
  });

  it('speaks of initials only where there are any', () => {
    for (const hint of hintOf(card)) expect(hint).toMatch(/inisial|initials/);
    for (const hint of hintOf({ ...card, initials: null })) expect(hint).not.toMatch(/inisial|initials/);
  });
});
