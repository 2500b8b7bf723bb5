import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { villageOf } from './attack.js';
import { candidate, csvOf, imported, newList } from './candidate-file.js';
import { newBranch } from './planted.js';
import { type Client, key, World } from './world.js';

const create = 'mutation ($input: CreateWorkerInput!) { record: createWorker(input: $input) { id version } }';
const update = 'mutation ($input: UpdateWorkerInput!) { record: updateWorker(input: $input) { id } }';
const list = `query ($filter: DuplicatePairFilter) { duplicatePairs(first: 50, filter: $filter) { totalCount pageInfo { endCursor }
  nodes { id version score reasons state one { id fullName } other { id fullName } } } }`;
const one =
  'query ($id: ID!) { duplicatePair(id: $id) { id one { fullName } other { fullName regency { code } } } }';
const distinct =
  'mutation ($input: MarkDistinctInput!) { markDistinct(input: $input) { id state decidedBy reason } }';
const search = 'mutation ($input: StartDuplicateSearchInput!) { startDuplicateSearch(input: $input) { id } }';
const worker = 'query ($id: ID!) { worker(id: $id) { id awaitsDuplicateCheck } }';
const reason = 'KTP keduanya dilihat: dua orang';

interface Pair {
  readonly id: string;
  readonly version: number;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly state: string;
  readonly one: { readonly id: string };
  readonly other: { readonly id: string };
}

describe('records that may be one person', () => {
  let world: World;
  let province: Client;
  let parepare: Client;
  let barru: Client;
  let operator: Client;
  let branch: Client;
  const code = '73.72.04.1003';
  let here: string;
  let there: string;

  beforeAll(async () => {
    world = await World.create();
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    parepare = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    barru = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    operator = await world.user('VILLAGE_OPERATOR', { region: code });
    const officeId = await newBranch(world, ['73.72', '73.11']);
    branch = await world.user('BRANCH_OFFICER', { officeId });
    here = String(await world.regionId(code));
    there = await villageOf(world, '73.11');
  });
  afterAll(() => world.close());

  const register = async (client: Client, fullName: string, villageId: string, birthDate = '1989-07-05') => {
    const input = { idempotencyKey: key(), fullName, birthDate, sex: 'FEMALE', villageId };
    return (await client.ask<{ record: { id: string } }>(create, { input })).record.id;
  };
  const pairsOf = async (client: Client, filter: object | null = null) =>
    (await client.ask<{ duplicatePairs: { totalCount: number; nodes: Pair[] } }>(list, { filter }))
      .duplicatePairs;
  const awaits = async (client: Client, id: string) =>
    (await client.ask<{ worker: { awaitsDuplicateCheck: boolean } | null }>(worker, { id })).worker
      ?.awaitsDuplicateCheck;

  it('are found when somebody is registered, with the reasons, and found no more when an edit tells them apart', async () => {
    const first = await register(operator, 'Hj. Siti Rahmatia Lau', here);
    const second = await register(operator, 'St. Rahmatia Laoe', here);
    const { nodes } = await pairsOf(parepare, { workerId: second });
    expect(nodes).toMatchObject([
      {
        state: 'OPEN',
        score: 80,
        reasons: ['SAME_NAME', 'SAME_BIRTH_DATE', 'SAME_VILLAGE'],
        one: { id: first },
        other: { id: second },
      },
    ]);
    expect(await Promise.all([first, second].map((id) => awaits(operator, id)))).toEqual([true, true]);
    await operator.ask(update, {
      input: { idempotencyKey: key(), id: second, version: 1, fullName: 'Hasnah' },
    });
    expect((await pairsOf(parepare, { workerId: second })).nodes).toEqual([]);
    expect(await Promise.all([first, second].map((id) => awaits(operator, id)))).toEqual([false, false]);
  });

  it('of two regencies are told to the province and to the branch that serves both, and elsewhere only that a check is awaited', async () => {
    const mine = await register(operator, 'Andi Tenri Sompa', here);
    const foreign = await register(barru, 'A. Tenri Sompa', there);
    const seen = await pairsOf(province, { workerId: mine });
    const pair = seen.nodes[0] as Pair;
    expect([pair.one.id, pair.other.id]).toEqual([mine, foreign]);
    expect((await pairsOf(branch, { workerId: mine })).nodes.map(({ id }) => id)).toEqual([pair.id]);

    const missing = await parepare.ask(one, { id: '0190a0a0-0000-7000-8000-000000000000' });
    for (const [client, own] of [
      [parepare, mine],
      [barru, foreign],
    ] as const) {
      const told = [
        await pairsOf(client),
        ...(await Promise.all(
          [
            { workerId: mine },
            { workerId: foreign },
            { villageId: here },
            { villageId: there },
            { minScore: 1 },
          ].map((filter) => pairsOf(client, filter)),
        )),
      ];
      const text = JSON.stringify(told);
      expect(text).not.toContain(pair.id);
      expect(text).not.toContain(mine);
      expect(text).not.toContain(foreign);
      expect(told.every(({ totalCount, nodes }) => totalCount === nodes.length)).toBe(true);
      expect(await client.ask(one, { id: pair.id })).toEqual(missing);
      const input = { idempotencyKey: key(), id: pair.id, version: pair.version, reason };
      expect(await client.refusal(distinct, { input })).toBe('NOT_FOUND');
      expect(await awaits(client, own)).toBe(true);
      expect(await awaits(client, own === mine ? foreign : mine)).toBeUndefined();
    }
    expect(await awaits(operator, mine)).toBe(true);
    for (const question of [list, one])
      expect(await operator.refusal(question, { id: pair.id })).toBe('FORBIDDEN');
    expect(await operator.refusal(search, { input: { idempotencyKey: key() } })).toBe('FORBIDDEN');
    const events = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ persons: string[] }>(
        `SELECT persons FROM audit_event WHERE operation IN ('duplicatePairs', 'duplicatePair') AND user_id = $1`,
        [province.userId],
      );
      return rows;
    });
    expect(events.some(({ persons }) => persons.includes(mine) && persons.includes(foreign))).toBe(true);
  });

  it('are two persons for good when somebody says so with a reason, whatever is searched later; said twice or late it is refused', async () => {
    const mine = await register(operator, 'Becce Patta Wello', here, '1971-03-04');
    await register(operator, 'Becce Pata Wello', here, '1971-03-04');
    const pair = (await pairsOf(parepare, { workerId: mine })).nodes[0] as Pair;
    const input = () => ({ idempotencyKey: key(), id: pair.id, version: pair.version, reason });
    expect(await parepare.refusal(distinct, { input: { ...input(), reason: 'beda' } })).toBe('VALIDATION');
    expect(await parepare.ask(distinct, { input: input() })).toMatchObject({
      markDistinct: { state: 'DISTINCT', reason },
    });
    expect(await parepare.refusal(distinct, { input: input() })).toBe('CONFLICT');
    expect(await parepare.refusal(distinct, { input: { ...input(), version: pair.version + 1 } })).toBe(
      'DUPLICATE_DECIDED',
    );
    expect(await awaits(operator, mine)).toBe(false);
    const found = await searchAll();
    expect(found.state).toBe('SUCCEEDED');
    const decided = await pairsOf(parepare, { workerId: mine, state: 'DISTINCT' });
    expect(decided.nodes.map(({ id }) => id)).toEqual([pair.id]);
    expect((await pairsOf(parepare, { workerId: mine })).nodes).toEqual([]);
  });

  const searchAll = async () => {
    const { startDuplicateSearch } = await province.ask<{ startDuplicateSearch: { id: string } }>(search, {
      input: { idempotencyKey: key() },
    });
    await runWaitingJobs(world.services);
    const { job } = await province.ask<{ job: { state: string; done: number; result: { rows: number } } }>(
      'query ($id: ID!) { job(id: $id) { state done result { rows } } }',
      { id: startDuplicateSearch.id },
    );
    return job;
  };

  it('are found by one search through the whole registry, also where no registration was looked at, and a second one finds nothing new', async () => {
    await asSuperuser(world, (client) => client.query('DELETE FROM duplicate_pair'));
    const first = await searchAll();
    expect(first.result.rows).toBeGreaterThanOrEqual(2);
    expect((await pairsOf(province, { state: 'OPEN' })).totalCount).toBe(first.result.rows);
    expect(await searchAll()).toMatchObject({ state: 'SUCCEEDED', result: { rows: 0 } });
  });

  it('go on from the part that was kept when a search is taken over', async () => {
    await asSuperuser(world, (client) => client.query('DELETE FROM duplicate_pair'));
    const { startDuplicateSearch } = await province.ask<{ startDuplicateSearch: { id: string } }>(search, {
      input: { idempotencyKey: key() },
    });
    await asSuperuser(world, (client) =>
      client.query(
        `UPDATE job SET checkpoint = jsonb_build_object('after', (SELECT max(id::text) FROM person), 'total', 9, 'done', 9, 'pairs', 4)
         WHERE id = $1`,
        [startDuplicateSearch.id],
      ),
    );
    await runWaitingJobs(world.services);
    const { job } = await province.ask<{ job: object }>(
      'query ($id: ID!) { job(id: $id) { state done result { rows } } }',
      { id: startDuplicateSearch.id },
    );
    expect(job).toEqual({ state: 'SUCCEEDED', done: 9, result: { rows: 4 } });
    expect((await pairsOf(province)).totalCount).toBe(0);
  });

  it('are found of whom an import brings', async () => {
    await register(barru, 'Jumriah Kaddas', there, '1966-11-23');
    const listId = await newList(parepare);
    const row = {
      ...candidate(1),
      NIK: '',
      'Nama Lengkap': 'Jumriah Kaddas',
      'Tanggal Lahir': '23/11/1966',
    };
    await imported(parepare, listId, csvOf([row]));
    const { nodes } = await pairsOf(province);
    expect(nodes).toMatchObject([
      { one: { fullName: 'Jumriah Kaddas' }, other: { fullName: 'Jumriah Kaddas' } },
    ]);
  });
});
