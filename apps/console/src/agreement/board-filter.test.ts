import { expect, it } from 'vitest';
import { boardFilter } from './board-filter';

it('limits the figures by what the list is limited to, and by nothing that they do not know', () => {
  expect(boardFilter(null)).toEqual({});
  expect(boardFilter('{"regionId":7371,"hasFree":true,"memberGroup":"FISHER"}')).toEqual({
    regionId: '7371',
    memberGroup: 'FISHER',
  });
});

it('shows all where the address says nothing that can be read', () => {
  expect(boardFilter('{')).toEqual({});
  expect(boardFilter('null')).toEqual({});
});
