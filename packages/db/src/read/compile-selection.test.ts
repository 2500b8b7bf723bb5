import { SHIPPED_LAW } from '@lindung/domain/programme/shipped-law';
import { businessDate } from '@lindung/domain/shared/business-date';
import { expect, test } from 'vitest';

import { compileSelection } from './compile-selection.js';
import { column, type FieldMap } from './read-model.js';

const day = { today: businessDate('2024-05-31'), law: SHIPPED_LAW };
const fields: FieldMap = { id: column('p.id'), phone: column('p.phone') };

test('what one reader may not see stays hidden from that reader alone, however often the same document comes', () => {
  const selection = { id: {}, phone: {} };
  for (let round = 0; round < 2; round += 1) {
    const masked = compileSelection(fields, selection, ['phone']);
    expect(masked.columns).toEqual(['p.id']);
    expect(masked.build(['7'], day)).toEqual({ id: '7', phone: null });
    const open = compileSelection(fields, selection);
    expect(open.columns).toEqual(['p.id', 'p.phone']);
    expect(open.build(['7', '08'], day)).toEqual({ id: '7', phone: '08' });
  }
});

test('a selection that is kept is compiled once for the same fields and mask, and anew for other fields', () => {
  const selection = { id: {} };
  expect(compileSelection(fields, selection)).toBe(compileSelection(fields, selection));
  expect(compileSelection({ id: column('q.id') }, selection).columns).toEqual(['q.id']);
});
