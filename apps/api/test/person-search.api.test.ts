import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { type Client, key, World } from './world.js';

const home = '73.72.04.1003';
const create = 'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }';
const find = `query ($first: Int, $after: String, $filter: WorkerFilter) {
  workers(first: $first, after: $after, filter: $filter) { totalCount nodes { fullName } pageInfo { endCursor hasNextPage } } }`;

interface Found {
  readonly workers: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly fullName: string }>;
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

describe('a search for a person', () => {
  let world: World;
  let officer: Client;
  const people = ['A. Mappanyukki', 'Andi Mappasomba', 'Muh. Yusuf', 'M. Yusuf Kadir', 'Sitti Aminah'];
  const family = '7372041305120003';
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const villageId = String(await world.regionId(home));
    for (const fullName of people)
      await officer.ask(create, {
        input: {
          idempotencyKey: key(),
          fullName,
          birthDate: '1980-02-03',
          sex: 'MALE',
          villageId,
          ...(fullName.includes('Yusuf') ? { familyCard: family } : {}),
        },
      });
  });
  afterAll(() => world.close());

  const ask = (filter: object, page: object = { first: 10 }, by = officer) =>
    by.ask<Found>(find, { ...page, filter }).then(({ workers }) => workers);
  const names = async (q: string, by = officer) =>
    (await ask({ q }, { first: 10 }, by)).nodes.map(({ fullName }) => fullName);

  it('knows short forms and slips, the likeliest first, and goes on page by page', async () => {
    expect(await names('andi mapanyuki')).toEqual(['A. Mappanyukki']);
    expect(await names('Muhammad Yusuf')).toEqual(['Muh. Yusuf', 'M. Yusuf Kadir']);
    expect(await names('amlnah')).toEqual(['Sitti Aminah']);
    expect(await names('nurhayati')).toEqual([]);
    const first = await ask({ q: 'andi' }, { first: 1 });
    expect(first).toMatchObject({ totalCount: 2, nodes: [{ fullName: 'A. Mappanyukki' }] });
    const next = await ask({ q: 'andi' }, { first: 1, after: first.pageInfo.endCursor });
    expect(next).toMatchObject({
      nodes: [{ fullName: 'Andi Mappasomba' }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('keeps to the other filters, and a place that is none finds nobody', async () => {
    expect(
      (await ask({ q: 'yusuf', villageId: String(await world.regionId('73.72.04.1001')) })).nodes,
    ).toEqual([]);
    expect((await ask({ q: 'yusuf', regencyId: 'x' })).nodes).toEqual([]);
    expect((await ask({ q: 'yusuf', status: 'DECEASED' })).nodes).toEqual([]);
    expect((await ask({ q: 'a\u0000mina' })).nodes).toHaveLength(1);
  });

  it('finds a family by its card for who may search by NIK, and nobody for others', async () => {
    expect(await names(family)).toEqual(['M. Yusuf Kadir', 'Muh. Yusuf']);
    const operator = await world.user('VILLAGE_OPERATOR', { region: home });
    expect(await names(family, operator)).toEqual([]);
  });

  const rowsOfFile = async (filter: object): Promise<number> => {
    const { startExport } = await officer.ask<{ startExport: { id: string } }>(
      'mutation ($input: StartExportInput!) { startExport(input: $input) { id } }',
      {
        input: {
          idempotencyKey: key(),
          resource: 'WORKERS',
          format: 'CSV',
          filter: JSON.stringify(filter),
        },
      },
    );
    await runWaitingJobs(world.services);
    const { job } = await officer.ask<{ job: { result: { rows: number } } }>(
      'query ($id: ID!) { job(id: $id) { result { rows } } }',
      { id: startExport.id },
    );
    return job.result.rows;
  };

  it('gives its rows to a file of it, and no other', async () => {
    expect(await rowsOfFile({ q: 'muhammad yusuf' })).toBe(2);
  });

  it('gives a file the other members of a family as the list shows them', async () => {
    const { workers } = await officer.ask<{ workers: { nodes: [{ id: string }] } }>(
      `query ($filter: WorkerFilter) { workers(first: 1, filter: $filter) { nodes { id } } }`,
      { filter: { q: 'M. Yusuf Kadir' } },
    );
    expect(await rowsOfFile({ householdOf: workers.nodes[0].id })).toBe(1);
  });

  it('finds a member by the membership number where the role is told it', async () => {
    await asSuperuser(world, async (client) => {
      await client.query(`ALTER TABLE enrolment DISABLE TRIGGER ALL`);
      await client.query(`SET session_replication_role = replica`);
      await client.query(
        `INSERT INTO enrolment (id, person_id, line_id, decree_id, status, starts_on, ends_on, membership_number, regency_id)
         SELECT gen_random_uuid(), p.id, gen_random_uuid(), gen_random_uuid(), 'ENROLLED', '2024-01-01', '2024-12-31', '24012345678', p.regency_id
         FROM person p WHERE p.full_name = 'Sitti Aminah'`,
      );
      await client.query(`ALTER TABLE enrolment ENABLE TRIGGER ALL`);
    });
    expect(await names('24012345678')).toEqual(['Sitti Aminah']);
    expect(await rowsOfFile({ q: '24012345678' })).toBe(1);
    const operator = await world.user('VILLAGE_OPERATOR', { region: home });
    expect(await names('24012345678', operator)).toEqual([]);
  });
});
