import { rowsReadSoFar } from '@lindung/db/testing/rows-read';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const people = 1500;

describe('the memberships of a member group', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const { lineId } = await signedAgreement(world, officer, people);
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, people);
    await officer.ask(`mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`, {
      input: {
        idempotencyKey: key(),
        listId,
        lineId,
        number: 'SK 1',
        title: 'SK penetapan',
        seats: people,
        startsOn: '2024-05-31',
      },
    });
    await asSuperuser(world, (client) => client.query('ANALYZE'));
  });
  afterAll(() => world.close());

  const page = `query ($group: MemberGroup!) { memberships(first: 10, filter: { memberGroup: $group }) { nodes { id } } }`;
  const total = `query ($group: MemberGroup!) { memberships(first: 1, filter: { memberGroup: $group }) { totalCount } }`;

  /** How many enrolments the statements of a document read, told by the transaction that they run in. */
  async function enrolmentsRead(client: Client, document: string, group: string): Promise<number> {
    const { database } = world.services;
    const read = database.read.bind(database);
    const look = rowsReadSoFar('enrolment');
    const looks: number[] = [];
    const spy = vi.spyOn(database, 'read').mockImplementation(async (acting, statements, commit) => {
      if (acting.as !== 'ASSIGNMENT') return read(acting, statements, commit);
      const [before, ...rows] = await read(acting, [look, ...statements, look], commit);
      const after = rows.pop();
      looks.push(Number(after?.[0]?.['rows']) - Number(before?.[0]?.['rows']));
      return rows as never;
    });
    await client.ask(document, { group });
    spy.mockRestore();
    expect(looks.length).toBeGreaterThan(0);
    return looks.reduce((sum, rows) => sum + rows, 0);
  }

  it.each(['of the regency', 'of the province'])(
    'that nobody is in are looked for in none, and a page of one that has many reads its page: %s',
    async (whose) => {
      const client =
        whose === 'of the regency' ? officer : await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
      expect(await enrolmentsRead(client, page, 'RELIGIOUS_STAFF')).toBe(0);
      expect(await enrolmentsRead(client, total, 'RELIGIOUS_STAFF')).toBe(0);
      expect(await enrolmentsRead(client, page, 'VULNERABLE_WORKER')).toBeLessThan(100);
      const { memberships } = await client.ask<{ memberships: { totalCount: number } }>(total, {
        group: 'VULNERABLE_WORKER',
      });
      expect(memberships.totalCount).toBe(people);
    },
  );
});
