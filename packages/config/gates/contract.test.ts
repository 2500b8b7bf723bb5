import { describe, expect, it } from 'vitest';
import { backdatedAnnouncements, brokenPromises } from './contract.mjs';

const released = `
  type Query { worker(id: ID!, asOf: String): Worker  workers(first: Int = 20, state: State): [Worker!]! }
  type Worker { name: String!  village: Village  oldName: String @deprecated(reason: "Since 2026-08-01: name") }
  type Village { name: String! }
  enum State { ACTIVE  LAPSED  LOST @deprecated(reason: "Since 2026-08-01: LAPSED") }
`;
const broken = (from: string, to: string, day = '2026-08-02') =>
  brokenPromises(released, released.replace(from, to), new Date(`${day}T00:00:00Z`));

describe('a partner that was told a contract finds it kept', () => {
  it.each([
    [
      'a field that is gone',
      'name: String!  village',
      'village',
      "Field 'name' was removed from object type 'Worker'",
    ],
    ['a query that is gone', 'worker(id: ID!, asOf: String): Worker', '', "Field 'worker' was removed"],
    [
      'an answer that may be null',
      'name: String!  village',
      'name: String  village',
      "Field 'Worker.name' changed type",
    ],
    ['another type', 'village: Village', 'village: String', "Field 'Worker.village' changed type"],
    ['an argument that is gone', ', asOf: String', '', "Argument 'asOf: String' was removed"],
    ['an argument that must be given', 'first: Int = 20', 'first: Int!', "argument 'first'"],
    ['a word of a list that is gone', 'LAPSED', '', "Enum value 'LAPSED' was removed"],
  ])('but for %s', async (_, from, to, sentence) => {
    expect((await broken(from, to)).join()).toContain(sentence);
  });

  it.each([
    ['a new field', 'name: String!  village', 'name: String!  birthDate: String  village'],
    ['a new query', 'worker(id', 'villages: [Village!]!  worker(id'],
    ['an argument that may be given', 'asOf: String', 'asOf: String, note: String'],
    ['an answer that is never null any more', 'village: Village', 'village: Village!'],
  ])('with %s', async (_, from, to) => {
    expect(await broken(from, to)).toEqual([]);
  });
});

describe('what was announced ends after 90 days', () => {
  const OLD_NAME = 'oldName: String @deprecated(reason: "Since 2026-08-01: name")';
  const LOST = 'LOST @deprecated(reason: "Since 2026-08-01: LAPSED")';

  it.each([OLD_NAME, LOST])('%s', async (member) => {
    expect(await broken(member, '', '2026-10-29')).toHaveLength(1);
    expect(await broken(member, '', '2026-10-30')).toEqual([]);
  });

  it('counts from the day that partners were told, not from one that stands in the new schema alone', async () => {
    const current = released.replace('name: String!  village', 'village');
    const told = released.replace('name: String!', 'name: String! @deprecated(reason: "soon")');
    expect(await brokenPromises(told, current, new Date('2030-01-01T00:00:00Z'))).toHaveLength(1);
  });

  it('goes on with what stays: a type whose only way was announced may go with it', async () => {
    const told = released.replace(
      'village: Village',
      'village: Village @deprecated(reason: "Since 2026-08-01: gone")',
    );
    const current = released.replace('village: Village', '').replace('type Village { name: String! }', '');
    expect(await brokenPromises(told, current, new Date('2026-10-30T00:00:00Z'))).toEqual([]);
    expect(await brokenPromises(told, current, new Date('2026-10-29T00:00:00Z'))).toHaveLength(1);
  });

  it('and is told of an end before it begins to run: a release announces none from a day gone by, nor without a day', () => {
    const announcing = (reason: string) =>
      backdatedAnnouncements(
        released,
        released.replace('village: Village', `village: Village @deprecated(reason: "${reason}")`),
        new Date('2026-08-02T00:00:00Z'),
      );
    expect(announcing('Since 2026-08-02: gone')).toEqual([]);
    for (const reason of ['Since 2026-08-01: gone', 'gone'])
      expect(announcing(reason)).toEqual([expect.stringContaining('Worker.village')]);
  });
});
