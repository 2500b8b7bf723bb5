import { describe, expect, it } from 'vitest';

import { Conditions } from './conditions.js';

const id = '0190a0a0-0000-7000-8000-000000000000';
const added = (sql: string, ...values: unknown[]) => {
  const conditions = new Conditions('2024-05-31').add(sql, ...values);
  return [conditions.whereSql, conditions.values.slice(1)];
};

describe('a condition', () => {
  it('binds its values in their order, after the day', () => {
    expect(added('a = ?::int OR b = ?', '7', 'x')).toEqual([['a = $2::int OR b = $3'], ['7', 'x']]);
  });

  it.each<[sql: string, value: unknown]>([
    ['a = ?::int', 'seven'],
    ['a = ?::int', '9999999999'],
    ['a = ?::int', ''],
    ['a = ?::uuid', `${id}'`],
    ['a = ?', 'a\0b'],
    ['a >= ?::date', '2024-01-01\0'],
  ])('that compares %s with what can not be one holds for nothing and is not sent', (sql, value) => {
    expect(added(sql, value)).toEqual([['false'], []]);
  });

  it('leaves out of a list what can be in no column', () => {
    expect(added('a = ANY (?::uuid[])', [id, 'x', `${id}\0`])).toEqual([['a = ANY ($2::uuid[])'], [[id]]]);
    expect(added('a = ANY (?::uuid[])', ['x'])).toEqual([['a = ANY ($2::uuid[])'], [[]]]);
  });

  it('takes numbers and truth values as they are', () => {
    expect(added('a = ?::int AND b = ?::boolean', 7, false)).toEqual([
      ['a = $2::int AND b = $3::boolean'],
      [7, false],
    ]);
  });
});
