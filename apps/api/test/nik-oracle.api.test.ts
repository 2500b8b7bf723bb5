import { policyOf } from '@lindung/domain/access/policy';
import type { Role } from '@lindung/domain/access/role';
import type { Nik } from '@lindung/domain/worker/nik';
import { isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { buildApiSchema } from '../src/schema.js';
import { asSuperuser } from './as-superuser.js';
import { partnerOf, villageOf } from './attack.js';
import { candidate, confirm, csvOf, imported, jobOf, newList, previewed } from './candidate-file.js';
import { NikPairs } from './nik-pairs.js';
import { emptyList, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const create =
  'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id version nikMasked } }';
const update = 'mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id version } }';
const reveal = 'mutation ($input: RevealNikInput!) { revealNik(input: $input) { nik birthDate } }';
const find = 'query ($q: String) { workers(first: 5, filter: { q: $q }) { totalCount nodes { id } } }';
const details = {
  birthPlace: 'Tempat Kanari',
  occupation: 'Nelayan Kanari',
  address: 'Jalan Kanari 7',
  phone: '+6281277778888',
};
const everything = 'id fullName nikMasked age birthPlace occupation address phone decile village { code }';
const maskable = ['nikMasked', 'birthPlace', 'occupation', 'address', 'phone'] as const;

let serial = 0;
const newNik = (): string => `737201450789${String((serial += 1)).padStart(4, '0')}`;
const letters = (): string => key().replaceAll(/[^a-z]/g, '');

describe('the number of a person', () => {
  let world: World;
  let parepare: Client;
  const held: Record<string, { nik: string; id: string }> = {};

  const person = async (region: string, nik: string | null) => ({
    idempotencyKey: key(),
    fullName: `Orang ${key().slice(0, 8)}`,
    nik,
    birthDate: '1989-07-05',
    sex: 'FEMALE',
    villageId: await villageOf(world, region),
    ...details,
  });
  const register = async (client: Client, region: string, nik: string | null) =>
    (
      await client.ask<{ createWorker: { id: string; version: number; nikMasked: string | null } }>(create, {
        input: await person(region, nik),
      })
    ).createWorker;
  const counts = () =>
    asSuperuser(world, async (client) => {
      const { rows } = await client.query(
        'SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM audit_event) AS events, (SELECT count(*) FROM idempotency) AS keys',
      );
      return rows[0] as object;
    });
  const lineOf = (nik: string) => ({ ...candidate(1), NIK: nik, 'Nama Lengkap': `Orang ${letters()}` });
  const refusalOf = async (document: string, input: object) => {
    const { data, errors } = await parepare.send(document, { input });
    return {
      data,
      errors: errors?.map(({ message, path, extensions: { requestId: _id, ...rest } }) => ({
        message,
        path,
        rest,
      })),
    };
  };

  beforeAll(async () => {
    world = await World.create();
    parepare = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    for (const region of ['73.11', '73.14']) {
      const officer = await world.user('PROGRAMME_OFFICER', { region });
      const nik = newNik();
      held[region] = { nik, id: (await register(officer, region, nik)).id };
    }
  });
  afterAll(() => world.close());

  it('that another region holds is registered like one that nobody bears: the same answer, trail and statements', async () => {
    const pairs = new NikPairs(world, parepare, newNik);
    await pairs.plant(await world.user('PROGRAMME_OFFICER', { region: '73.11' }), '73.11', 6);
    for (const way of ['create', 'update'] as const)
      for (const { borne, free } of pairs.take(3)) {
        const answers = [await pairs.register(way, free), await pairs.register(way, borne)];
        expect(answers[1]).toEqual(answers[0]);
      }
  });

  it('that another region holds is imported like one that nobody bears: preview, rows, report and what is written', async () => {
    const pairs = new NikPairs(world, parepare, newNik);
    await pairs.plant(await world.user('PROGRAMME_OFFICER', { region: '73.11' }), '73.11', 4);
    const taken = pairs.take(4);
    const free = await pairs.import(taken.map((pair) => pair.free));
    expect(free.written).toMatchObject({ lines: 5, added: 4, refused: 1 });
    expect(await pairs.import(taken.map((pair) => pair.borne))).toEqual(free);
  });

  it('that another region holds, registered twice at once, answers like one that nobody bears', async () => {
    const pairs = new NikPairs(world, parepare, newNik);
    await pairs.plant(await world.user('PROGRAMME_OFFICER', { region: '73.11' }), '73.11', 1);
    const [pair] = pairs.take(1);
    for (const nik of [pair?.free ?? '', pair?.borne ?? '']) {
      const input = await person('73.72', nik);
      const codes = await Promise.all(
        [1, 2, 3].map(() => parepare.refusal(create, { input: { ...input, idempotencyKey: key() } })),
      );
      expect(codes.sort()).toEqual(['DUPLICATE_NIK', 'DUPLICATE_NIK', 'NOT REFUSED']);
    }
  });

  it('that two regions register at once is saved in both, and one of them bears it', async () => {
    const barru = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    const niks = Array.from({ length: 8 }, newNik);
    const inputs = await Promise.all(
      niks.map(async (nik) => [await person('73.72', nik), await person('73.11', nik)] as const),
    );
    const list = await newList(parepare);
    const lines = niks.map((nik) => lineOf(nik));
    const job = await previewed(parepare, list, csvOf(lines.slice(4)));
    await parepare.ask(confirm, { input: { idempotencyKey: key(), jobId: job.id } });
    const [here] = await Promise.all([
      Promise.all(inputs.slice(0, 4).map(([input]) => parepare.refusal(create, { input }))),
      Promise.all(inputs.map(([, input]) => barru.ask(create, { input }))),
      runWaitingJobs(world.services),
    ]);
    expect(here).toEqual(Array(4).fill('NOT REFUSED'));
    expect((await jobOf(parepare, job.id)).result).toMatchObject({ lines: 4, added: 4 });
    const claims = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ claims: number[] }>(
        `SELECT array_agg(nik_claim ORDER BY nik_claim) AS claims FROM person WHERE nik_index = ANY ($1::bytea[]) GROUP BY nik_index`,
        [niks.map((nik) => world.services.keyRing.nikIndex(nik as Nik))],
      );
      return rows.map((row) => row.claims);
    });
    expect(claims).toEqual(Array(8).fill([0, 1]));
  });

  it('of somebody who claims it is refused where that person is seen, and a file means its bearer', async () => {
    const operators = await Promise.all(
      ['73.72.04.1003', '73.72.04.1001'].map((region) => world.user('VILLAGE_OPERATOR', { region })),
    );
    const nik = newNik();
    const ids: string[] = [];
    for (const [at, operator] of operators.entries()) {
      const village = ['73.72.04.1003', '73.72.04.1001'][at] ?? '';
      const villageId = String(await world.regionId(village));
      const input = { ...(await person('73.72', nik)), villageId, fullName: 'Satu Nama' };
      ids.push((await operator.ask<{ createWorker: { id: string } }>(create, { input })).createWorker.id);
      expect(await operator.refusal(create, { input: { ...input, idempotencyKey: key() } })).toBe(
        'DUPLICATE_NIK',
      );
    }
    const refused = await parepare.send(create, { input: await person('73.72', nik) });
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'DUPLICATE_NIK',
      params: { workerId: ids[0] },
    });
    const found = await parepare.ask<{ workers: { nodes: Array<{ id: string }> } }>(find, { q: nik });
    expect(found.workers.nodes.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const list = await newList(parepare);
    const line = {
      ...lineOf(nik),
      'Nama Lengkap': 'Satu Nama',
      'Tanggal Lahir': '05/07/1989',
      'Jenis Kelamin': 'P',
    };
    expect((await imported(parepare, list, csvOf([line]))).result).toMatchObject({
      lines: 1,
      added: 1,
      refused: 0,
    });
    const { workers } = await parepare.ask<{ workers: { nodes: Array<{ id: string }> } }>(
      'query ($list: ID!) { workers(first: 5, filter: { candidateListId: $list }) { nodes { id } } }',
      { list },
    );
    expect(workers.nodes).toEqual([{ id: ids[0] }]);
  });

  it('that two of one regency have is shown and settled alike, whoever bears it elsewhere', async () => {
    const codes = ['73.72.04.1003', '73.72.04.1001', '73.72.01.1004'];
    const operators = await Promise.all(codes.map((region) => world.user('VILLAGE_OPERATOR', { region })));
    const barru = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    const pairs = new NikPairs(world, parepare, newNik);
    for (const settlement of ['BEARER_KEEPS', 'CLAIMANT_BEARS']) {
      await pairs.plant(barru, '73.11', 1);
      for (const { borne, free } of pairs.take(1)) {
        const told: string[] = [];
        for (const nik of [free, borne]) {
          const ids: string[] = [];
          for (const [at, operator] of operators.entries()) {
            const villageId = String(await world.regionId(codes[at] ?? ''));
            const input = { ...(await person('73.72', nik)), villageId, fullName: 'Satu Nama' };
            ids.push(
              (await operator.ask<{ createWorker: { id: string } }>(create, { input })).createWorker.id,
            );
          }
          told.push(await pairs.settled(ids, settlement));
        }
        expect(told[1]).toBe(told[0]);
        expect(told[0]).toContain('"claimant":{"id":"PERSON 1"},"bearer":{"id":"PERSON 0"}');
      }
    }
  });

  it('is no change for whoever claims it and is edited with the same number, to the trail either', async () => {
    const nik = newNik();
    await register(await world.user('PROGRAMME_OFFICER', { region: '73.11' }), '73.11', nik);
    const mine = await register(parepare, '73.72', nik);
    const input = { idempotencyKey: key(), id: mine.id, version: mine.version, nik };
    expect(await parepare.ask(update, { input })).toMatchObject({
      updateWorker: { version: mine.version + 1 },
    });
    const other = { ...input, idempotencyKey: key(), version: mine.version + 1, nik: newNik() };
    await parepare.ask(update, { input: other });
    const told = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ details: object }>(
        `SELECT details FROM audit_event WHERE operation = 'updateWorker' AND object_id = $1 ORDER BY id`,
        [mine.id],
      );
      return rows.map(({ details }) => details);
    });
    expect(told).toEqual([{ fields: [] }, { fields: ['nik'] }]);
  });

  it('that another region holds stops the decree that would enrol its claimant, and nothing before it', async () => {
    const barru = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    const nik = newNik();
    await register(barru, '73.11', nik);
    const { lineId } = await signedAgreement(world, parepare, 2);
    const listId = await emptyList(parepare, lineId);
    await imported(parepare, listId, csvOf([lineOf(nik), lineOf(newNik())]));
    const eligible = await parepare.ask(
      'query ($listId: ID!, $lineId: ID!) { proposalPreview(listId: $listId, lineId: $lineId) { candidates eligible } }',
      { listId, lineId },
    );
    expect(eligible).toEqual({ proposalPreview: { candidates: 2, eligible: 2 } });
    const about = { listId, lineId, number: `SK ${key()}`, title: 'Penetapan', startsOn: '2024-05-01' };
    const { proposeDecree: decree } = await parepare.ask<{ proposeDecree: { id: string; version: number } }>(
      'mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id version } }',
      { input: { idempotencyKey: key(), ...about, seats: 2 } },
    );
    const approver = await world.user('APPROVER', { region: '73.72' });
    expect(
      await approver.refusal(
        'mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { status } }',
        {
          input: { idempotencyKey: key(), id: decree.id, version: decree.version, decreedOn: '2024-05-20' },
        },
      ),
    ).toBe('DECREE_NIK_TO_BE_MATCHED');
  });

  it('of another region is found by no search, like one that nobody bears', async () => {
    const unknown = await parepare.send(find, { q: newNik() });
    expect(unknown.data).toEqual({ workers: { totalCount: 0, nodes: [] } });
    for (const { nik } of Object.values(held)) {
      expect(await parepare.send(find, { q: nik })).toEqual(unknown);
      for (const part of [nik.slice(0, 15), nik.slice(0, 6), `${nik.slice(0, 15)}%`, '••••••••••••••01'])
        expect(await parepare.send(find, { q: part })).toEqual(unknown);
    }
  });

  it('is found by all its digits and by nothing less where it belongs', async () => {
    const nik = newNik();
    const { id } = await register(parepare, '73.72', nik);
    for (const q of [nik, ` ${nik} `])
      expect(await parepare.ask(find, { q })).toEqual({ workers: { totalCount: 1, nodes: [{ id }] } });
    for (const q of [nik.slice(0, 15), nik.slice(1), `${nik}0`, nik.slice(-4)])
      expect(await parepare.ask(find, { q })).toEqual({ workers: { totalCount: 0, nodes: [] } });
  });

  it('is not revealed to another region: like one of nobody, and the trail stays as it was', async () => {
    const before = await counts();
    const asked = (workerId: string) =>
      refusalOf(reveal, { idempotencyKey: key(), workerId, reason: 'Pencocokan data Dukcapil' });
    const nobody = await asked('0190a0a0-0000-7000-8000-000000000000');
    expect(nobody).toMatchObject({ errors: [{ rest: { code: 'NOT_FOUND', field: 'workerId' } }] });
    for (const { id } of Object.values(held)) expect(await asked(id)).toEqual(nobody);
    expect(await counts()).toEqual(before);
  });

  it('leaves an event with its reason each time it is revealed, also when the same request comes again', async () => {
    const nik = newNik();
    const { id: workerId } = await register(parepare, '73.72', nik);
    const input = { idempotencyKey: key(), workerId, reason: 'Pencocokan data Dukcapil' };
    for (let time = 1; time <= 2; time += 1)
      expect(await parepare.ask(reveal, { input })).toEqual({ revealNik: { nik, birthDate: '1989-07-05' } });
    const events = await asSuperuser(
      world,
      async (client) =>
        (
          await client.query<{ details: object }>(
            `SELECT details FROM audit_event WHERE operation = 'revealNik' AND object_id = $1`,
            [workerId],
          )
        ).rows,
    );
    expect(events).toEqual(Array(2).fill({ details: { reason: input.reason } }));
    expect(
      await parepare.refusal(reveal, { input: { ...input, idempotencyKey: key(), reason: 'perlu' } }),
    ).toBe('VALIDATION');
  });

  /** The id by which somebody knows a person; a partner has ids of its own. */
  const knownAs = async (client: Client, id: string, role: Role): Promise<string> => {
    if (role !== 'PARTNER') return id;
    const { worker } = await parepare.ask<{ worker: { fullName: string } }>(
      'query ($id: ID!) { worker(id: $id) { fullName } }',
      { id },
    );
    // A search finds names that are like the one that is typed, too.
    const { workers } = await client.ask<{ workers: { nodes: Array<{ id: string; fullName: string }> } }>(
      'query ($q: String) { workers(first: 200, filter: { q: $q }) { nodes { id fullName } } }',
      { q: worker.fullName },
    );
    return workers.nodes.find(({ fullName }) => fullName === worker.fullName)?.id ?? '';
  };

  it('and what else is hidden from a role is hidden from it in lists and on pages, and from no other role', async () => {
    const { id } = await register(parepare, '73.72', newNik());
    const regionId = await world.regionId('73.72');
    const { createOffice } = await (
      await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' })
    ).ask<{ createOffice: { id: string } }>(
      'mutation ($input: CreateOfficeInput!) { createOffice(input: $input) { id } }',
      {
        input: {
          idempotencyKey: key(),
          name: `KC ${key()}`,
          kind: 'BRANCH',
          validFrom: '2020-01-01',
          regionIds: [String(regionId)],
        },
      },
    );
    for (const [role, grant] of Object.entries(policyOf('workers').roles) as Array<
      [Role, NonNullable<ReturnType<typeof policyOf>['roles'][Role]>]
    >) {
      const client =
        role === 'PARTNER'
          ? await partnerOf(world, '73.72', ['workers:read'])
          : await world.user(
              role,
              role === 'PROVINCE_ADMIN'
                ? { level: 'PROVINCE' }
                : role === 'BRANCH_OFFICER'
                  ? { officeId: createOffice.id }
                  : { region: '73.72' },
            );
      const known = await knownAs(client, id, role);
      const { list, page } = await client.ask<{
        list: { nodes: Array<Record<string, unknown>> };
        page: Record<string, unknown>;
      }>(
        `query ($id: ID!) { list: workers(first: 1, filter: { ids: [$id] }) { nodes { ${everything} } } page: worker(id: $id) { ${everything} } }`,
        { id: known },
      );
      const expected = Object.fromEntries(
        maskable.map((field) => [
          field,
          grant.mask?.includes(field) === true
            ? null
            : field === 'nikMasked'
              ? expect.stringMatching(/^•{14}\d\d$/)
              : details[field],
        ]),
      );
      for (const shown of [list.nodes[0], page])
        expect({ role, ...shown }).toMatchObject({ role, ...expected });
      expect(JSON.stringify({ list, page })).not.toContain('1989-07-05');
      // Nobody reaches by a search what is not shown.
      for (const q of [details.address, details.phone, details.birthPlace, '1989-07-05'])
        expect(await client.ask(find, { q })).toEqual({ workers: { totalCount: 0, nodes: [] } });
    }
  });

  it('and its like are in no filter and no order of the whole API', () => {
    const hidden = new Set<string>([...maskable, 'nik', 'birthDate', 'nikTail', 'nikIndex']);
    const inputs = Object.values(buildApiSchema().getTypeMap())
      .filter(isInputObjectType)
      .filter(({ name }) => /Filter$|Order$/.test(name));
    expect(inputs.length).toBeGreaterThan(8);
    for (const input of inputs)
      for (const field of Object.keys(input.getFields()))
        expect(hidden, `${input.name}.${field}`).not.toContain(field);
  });
});
