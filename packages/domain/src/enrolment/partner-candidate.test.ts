import { describe, expect, it } from 'vitest';

import { AddCandidates, judgeReferences } from './partner-candidate.js';

const call = (rows: unknown) =>
  AddCandidates.safeParse({
    idempotencyKey: 'kunci-mitra-1',
    candidateListId: '0190a6d4-0000-7000-8000-000000000001',
    rows,
  });

describe('references of a partner', () => {
  it('are 1 to 64 signs without a NIK and without control characters, and once in a call', () => {
    expect(
      judgeReferences([
        'A-1',
        '',
        'A-1',
        'x'.repeat(64),
        'x'.repeat(65),
        'a\u0000b',
        '7372010101900001',
        'A-2',
      ]),
    ).toEqual([
      null,
      'REFERENCE_EMPTY',
      'REFERENCE_TWICE',
      null,
      'REFERENCE_INVALID',
      'REFERENCE_INVALID',
      'REFERENCE_HOLDS_NIK',
      null,
    ]);
  });
});

describe('a call of a partner', () => {
  it('has 1 to 500 rows, whatever their cells say', () => {
    const row = { reference: 'A', fullName: 'x'.repeat(100_000), nik: null };
    expect(call([]).success).toBe(false);
    expect(call(Array.from({ length: 501 }, () => row)).success).toBe(false);
    const read = call(Array.from({ length: 500 }, () => row));
    expect(read.data?.rows).toHaveLength(500);
    expect(read.data?.rows[0]).toMatchObject({ nik: '', sex: '' });
    expect(read.data?.rows[0]?.fullName).toHaveLength(1_000);
  });
});
