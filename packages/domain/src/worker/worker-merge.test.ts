import { describe, expect, it } from 'vitest';

import { decideMerge, decideTakes, decideUndoMerge, MergeWorkers } from './worker-merge.js';

const mergeable = {
  state: 'OPEN',
  isMerged: false,
  survivorSeated: false,
  absorbedSeated: false,
  isRestricted: false,
  isHeld: false,
  hasOpenRequest: false,
  isOfOneStatus: true,
} as const;

describe('decideMerge', () => {
  it('merges two records upon which nothing waits, and into one that has a place', () => {
    expect(decideMerge(mergeable)).toEqual({ ok: true, value: undefined });
    expect(decideMerge({ ...mergeable, survivorSeated: true })).toEqual({ ok: true, value: undefined });
  });

  it.each([
    [{ state: 'DISTINCT' }, 'DUPLICATE_DECIDED'],
    [{ state: 'MERGED' }, 'DUPLICATE_DECIDED'],
    [{ isMerged: true }, 'WORKER_MERGED'],
    [{ isRestricted: true }, 'PERSON_RESTRICTED'],
    [{ isHeld: true }, 'MERGE_HELD'],
    [{ hasOpenRequest: true }, 'MERGE_REQUEST_OPEN'],
    [{ isOfOneStatus: false }, 'MERGE_STATUS_DIFFERS'],
    [{ absorbedSeated: true }, 'MERGE_ABSORBED_SEATED'],
    [{ absorbedSeated: true, survivorSeated: true }, 'MERGE_BOTH_SEATED'],
  ] as const)('leaves two records two where %o', (fact, code) => {
    expect(decideMerge({ ...mergeable, ...fact })).toEqual({ ok: false, error: { code } });
  });
});

describe('decideTakes', () => {
  const facts = { differing: ['NIK', 'PHONE', 'ADDRESS'], lacking: ['ADDRESS'] } as const;

  it('takes a value that differs, once', () => {
    expect(decideTakes(facts, ['NIK', 'NIK', 'PHONE'])).toEqual({ ok: true, value: ['NIK', 'PHONE'] });
  });

  it('gives a value for a value, never for none, and nothing that is alike', () => {
    expect(decideTakes(facts, ['NIK', 'ADDRESS', 'SEX'])).toEqual({
      ok: false,
      error: { code: 'MERGE_TAKES_NOTHING', mergeFields: ['ADDRESS', 'SEX'] },
    });
  });
});

describe('decideUndoMerge', () => {
  const untouched = {
    isUndone: false,
    isKept: true,
    isSurvivorMerged: false,
    isSeatedSince: false,
    edited: [],
  };

  it('parts records upon whose being one nothing rests', () => {
    expect(decideUndoMerge(untouched)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    [{ isUndone: true, isKept: false }, { code: 'MERGE_UNDONE' }],
    [{ isKept: false }, { code: 'MERGE_TOO_OLD' }],
    [{ isSurvivorMerged: true }, { code: 'MERGE_SURVIVOR_MERGED' }],
    [{ isSeatedSince: true }, { code: 'MERGE_SEATED_SINCE' }],
    [{ edited: ['PHONE'] as const }, { code: 'MERGE_EDITED_SINCE', mergeFields: ['PHONE'] }],
  ] as const)('leaves them one where %o', (fact, error) => {
    expect(decideUndoMerge({ ...untouched, ...fact })).toEqual({ ok: false, error });
  });
});

describe('the reason of a merge', () => {
  it('holds no number of a person', () => {
    const id = '0190a0a0-0000-7000-8000-000000000000';
    const input = {
      idempotencyKey: id,
      id,
      version: 1,
      survivorId: id,
      survivorVersion: 1,
      absorbedVersion: 1,
      takes: [],
    };
    expect(MergeWorkers.safeParse({ ...input, reason: 'KTP dilihat: satu orang' }).success).toBe(true);
    expect(MergeWorkers.safeParse({ ...input, reason: 'KTP 7372014507890123 dilihat' }).success).toBe(false);
  });
});
