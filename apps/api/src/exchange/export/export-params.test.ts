import { describe, expect, it } from 'vitest';

import { ExportParams } from './export-params.js';

const queued = { resource: 'WORKERS', locale: 'id', args: {}, sealedFilter: null, fileName: 'pekerja.csv' };

describe('what queued an export', () => {
  it.each([
    ['CSV', 'CSV'],
    ['csv', 'CSV'],
    ['xlsx', 'XLSX'],
  ])('is read with the format %s, as %s', (written, format) => {
    expect(ExportParams.parse({ ...queued, format: written })).toEqual({ ...queued, format });
  });

  it('has no other format', () => {
    expect(ExportParams.safeParse({ ...queued, format: 'pdf' }).success).toBe(false);
  });
});
