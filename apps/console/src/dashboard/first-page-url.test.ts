import { businessDate } from '@lindung/domain/shared/business-date';
import { expect, test } from 'vitest';

import { firstPageUrl, firstPageView } from './first-page-url';

const today = '2024-05-31';

test('the address of the first page says which regency and which day it shows', () => {
  const view = { regencyCode: '73.72', day: businessDate('2024-05-13') };
  expect(firstPageUrl(view)).toBe('/?wilayah=73.72&tanggal=2024-05-13');
  expect(firstPageView(new URLSearchParams('wilayah=73.72&tanggal=2024-05-13'), today)).toEqual(view);
  expect(firstPageUrl({ regencyCode: undefined, day: undefined })).toBe('/');
});

test.each(['', '2024-02-30', '2024-05-31', '2024-06-01', 'x'])('the day %j in an address is today', (day) => {
  expect(firstPageView(new URLSearchParams({ tanggal: day }), today).day).toBeUndefined();
});
