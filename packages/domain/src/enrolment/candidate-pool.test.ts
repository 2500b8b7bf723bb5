import { describe, expect, it } from 'vitest';

import { poolOf, referenceOf } from './candidate-pool.js';
import { ProposeDecree } from './decree.js';

const id = '0190a0a0-0000-7000-8000-000000000001';
const none = { listId: null, fromLineId: null };

describe('the pool of a proposal', () => {
  it.each([
    [
      { ...none, source: 'LIST', listId: id },
      { source: 'LIST', listId: id },
    ],
    [{ ...none, source: 'WAITING_LIST' }, { source: 'WAITING_LIST' }],
    [
      { ...none, source: 'MEMBERS', fromLineId: id },
      { source: 'MEMBERS', fromLineId: id },
    ],
  ] as const)('is what the source names, and is kept as it was asked for: %o', (reference, pool) => {
    expect(poolOf(reference)).toEqual(pool);
    expect(referenceOf(pool)).toEqual(reference);
  });

  it.each([
    [{ ...none, source: 'LIST' }, 'listId'],
    [{ source: 'LIST', listId: id, fromLineId: id }, 'fromLineId'],
    [{ ...none, source: 'WAITING_LIST', listId: id }, 'listId'],
    [{ ...none, source: 'MEMBERS' }, 'fromLineId'],
    [{ source: 'MEMBERS', listId: id, fromLineId: id }, 'listId'],
  ] as const)('names the field that its source lacks or has no use for: %o', (reference, field) => {
    expect(poolOf(reference)).toBe(field);
  });

  it('is a list where a command says nothing of it, as before there were others', () => {
    const command = {
      idempotencyKey: '0190a0a0-0000-7000-8000-000000000002',
      lineId: id,
      listId: id,
      number: 'SK 1',
      title: 'Penetapan',
      seats: 1,
      startsOn: '2024-05-01',
    };
    expect(ProposeDecree.parse(command).pool).toEqual({ source: 'LIST', listId: id });
    expect(ProposeDecree.safeParse({ ...command, listId: null }).error?.issues[0]?.path).toEqual(['listId']);
  });
});
