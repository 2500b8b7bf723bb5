import { isAllowed, type OperationName } from '@lindung/domain/access/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { buildApiSchema } from '../src/schema.js';
import { asSuperuser } from './as-superuser.js';
import { everyRoleOnEveryLevel, peopleAround, type Somebody } from './everybody.js';
import { documentOf, type RootField, rootFieldsOf } from './generated-documents.js';
import { type PlantedRegion, plantedPeople, plantRegion } from './planted-region.js';
import { secretsOf } from './planted-secrets.js';
import { type Arguments, publicFields, questions } from './region-questions.js';
import { trespasses, withoutForeignIds } from './region-trespasses.js';
import { key, World } from './world.js';

const notThere = ['NOT_FOUND', 'VILLAGE_NOT_FOUND'];

describe('what Parepare owns', () => {
  const fields = rootFieldsOf(buildApiSchema());
  // The trail is read first: whoever asks for the id of a stranger leaves that id in the trail of the own region.
  const queries = fields
    .filter(({ kind, field }) => kind === 'query' && !publicFields.includes(field.name))
    .sort((a, b) => Number(b.field.name === 'auditEvents') - Number(a.field.name === 'auditEvents'));
  const mutations = fields.filter(
    ({ kind, field }) => kind === 'mutation' && !withoutForeignIds.includes(field.name),
  );
  let world: World;
  let parepare: PlantedRegion;
  let barru: PlantedRegion;
  let insiders: readonly Somebody[];
  let outsiders: readonly Somebody[];

  beforeAll(async () => {
    world = await World.create();
    const [ofParepare, ofBarru, ofNobody] = [
      await openOffice(world, ['73.72']),
      await openOffice(world, ['73.11']),
      await openOffice(world, []),
    ];
    parepare = await plantRegion(world, '73.72', ofParepare);
    barru = await plantRegion(world, '73.11', ofBarru);
    const regional = everyRoleOnEveryLevel.filter(({ level }) => level !== 'PROVINCE' && level !== 'SYSTEM');
    const atOffices = regional.filter(({ level }) => level === 'OFFICE');
    const ofRegencies = regional.filter(({ level }) => level === 'OFFICE' || level === 'REGENCY');
    insiders = await peopleAround(world, parepare.villageCode, ofParepare, ofRegencies);
    outsiders = [
      ...(await peopleAround(world, barru.villageCode, ofBarru, regional)),
      ...(await peopleAround(world, barru.villageCode, ofNobody, atOffices)),
    ];
  }, 120_000);
  afterAll(() => world.close());

  const answersOf = async ({ client, role }: Somebody, root: RootField, of: PlantedRegion) => {
    const name = root.field.name as OperationName;
    if (!isAllowed(role, name)) return [];
    const asked = questions[name]?.(of) ?? [];
    return Promise.all(
      asked.map(async (args) => ({
        args,
        answer: await client.send(documentOf(root, Object.keys(args), 3), args),
      })),
    );
  };

  it('is asked for on every path: each query has its questions, each mutation its trespasses', () => {
    expect(queries.filter(({ field }) => !(field.name in questions)).map(({ field }) => field.name)).toEqual(
      [],
    );
    expect(
      mutations.filter(({ field }) => !(field.name in trespasses)).map(({ field }) => field.name),
    ).toEqual([]);
  });

  it('is seen by its own people with the same questions, so that the questions are no empty ones', async () => {
    const seen = new Set<string>();
    for (const root of queries) {
      for (const insider of insiders) {
        for (const { args, answer } of await answersOf(insider, root, parepare)) {
          const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? [];
          expect({ query: root.field.name, args, by: insider.what, codes }).toMatchObject({ codes: [] });
          for (const secret of secretsOf(parepare))
            if (JSON.stringify(answer.data).includes(secret)) seen.add(secret);
        }
      }
    }
    // The file is named by its job alone; all else stands in some answer.
    expect(secretsOf(parepare).filter((secret) => !seen.has(secret))).toEqual([]);
  }, 60_000);

  it('appears in no answer to others: neither in lists nor details, counts nor sums', async () => {
    const leaks: unknown[] = [];
    for (const root of queries) {
      for (const outsider of outsiders) {
        for (const { args, answer } of await answersOf(outsider, root, parepare)) {
          const text = JSON.stringify(answer.data ?? {});
          const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? [];
          const leaked = secretsOf(parepare).some((secret) => text.includes(secret));
          if (leaked || codes.some((code) => !notThere.includes(code)))
            leaks.push({ query: root.field.name, args, by: outsider.what, codes, leaked });
        }
      }
    }
    expect(leaks).toEqual([]);
  }, 60_000);

  it('counts nothing for others under a filter that names it', async () => {
    for (const { client, role, what } of outsiders) {
      for (const root of queries) {
        const name = root.field.name as OperationName;
        const filtered = (questions[name]?.(parepare) ?? []).filter((args) => {
          const filter = args['filter'] as Arguments | undefined;
          return filter !== undefined && !('q' in filter);
        });
        if (!isAllowed(role, name)) continue;
        for (const args of filtered) {
          const answer = await client.send<Record<string, { totalCount: number }>>(
            documentOf(root, Object.keys(args), 0),
            args,
          );
          expect([what, name, args, answer.data[name]?.totalCount]).toEqual([what, name, args, 0]);
        }
      }
    }
  }, 60_000);

  it('adds nothing to the coverage of others', async () => {
    for (const { client, role } of outsiders) {
      if (!isAllowed(role, 'coverage')) continue;
      const { coverage } = await client.ask<{
        coverage: { total: { protected: number }; regencies: Array<{ region: { code: string } }> };
      }>(`{ coverage { total { protected } regencies { region { code } } } }`);
      expect(coverage.regencies.map(({ region }) => region.code)).not.toContain('73.72');
      expect(coverage.total.protected).toBeLessThanOrEqual(plantedPeople.enrolled);
    }
  });

  it('is changed by nobody else, and an attempt looks like one on what is not there', async () => {
    const before = await digestOf(world, parepare);
    const wrong: unknown[] = [];
    let tried = 0;
    for (const root of mutations) {
      const name = root.field.name as OperationName;
      for (const { client, role, level, what } of outsiders) {
        // No key of a district or a village is made for payments.
        if (!isAllowed(role, name) || (name === 'postPayment' && level !== 'REGENCY')) continue;
        for (const fields of trespasses[name]?.(parepare, barru) ?? []) {
          tried += 1;
          const input = { idempotencyKey: key(), ...fields };
          const code = await client.refusal(documentOf(root, ['input'], 0), { input });
          if (!notThere.includes(code)) wrong.push({ mutation: name, by: what, fields, code });
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(mutations.length);
    expect(await digestOf(world, parepare)).toEqual(before);
  }, 60_000);

  it('is in no export of others, whatever filter they send', async () => {
    const asked: ReadonlyArray<readonly [string, object, number]> = [
      ['WORKERS', {}, plantedPeople.listed],
      ['WORKERS', { ids: parepare.workerIds }, 0],
      ['WORKERS', { regencyId: parepare.regionId }, 0],
      ['MEMBERSHIPS', { decreeId: parepare.decreeId }, 0],
      ['CANDIDATE_LISTS', {}, 1],
      ['CANDIDATE_LISTS', { ids: [parepare.listId] }, 0],
      ['DECREES', {}, 2],
      ['DECREES', { ids: [parepare.decreeId, parepare.waitingDecreeId] }, 0],
      ['BILLS', {}, 1],
      ['BILLS', { ids: [parepare.billId] }, 0],
      ['BILL_LINES', { billId: parepare.billId }, 0],
      ['AGREEMENTS', {}, 2],
      ['AGREEMENTS', { ids: [parepare.agreementId] }, 0],
    ];
    const officer = outsiders.find(({ role }) => role === 'PROGRAMME_OFFICER')?.client;
    const start = `mutation ($input: StartExportInput!) { startExport(input: $input) { id } }`;
    for (const [resource, filter, rows] of asked) {
      const input = { idempotencyKey: key(), resource, format: 'CSV', filter: JSON.stringify(filter) };
      const answer = await officer?.ask<{ startExport: { id: string } }>(start, { input });
      await runWaitingJobs(world.services);
      const read = await officer?.ask<{ job: unknown }>(
        `query ($id: ID!) { job(id: $id) { state result { rows } } }`,
        { id: answer?.startExport.id },
      );
      expect([resource, filter, read?.job]).toEqual([
        resource,
        filter,
        { state: 'SUCCEEDED', result: { rows } },
      ]);
    }
  }, 60_000);

  it('is in no file that others can fetch', async () => {
    for (const { client } of [...outsiders, ...insiders]) {
      const answer = await world.server.http.inject({
        url: `/files/${parepare.fileId}`,
        headers: { ...client.headers },
      });
      expect([403, 404]).toContain(answer.statusCode);
    }
    const nobody = await world.server.http.inject({ url: `/files/${parepare.fileId}` });
    expect(nobody.statusCode).toBe(401);
  });
});

async function openOffice(world: World, codes: readonly string[]): Promise<string> {
  const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
  const regionIds = await Promise.all(codes.map(async (code) => String(await world.regionId(code))));
  const { createOffice } = await province.ask<{ createOffice: { id: string } }>(
    `mutation ($input: CreateOfficeInput!) { createOffice(input: $input) { id } }`,
    {
      input: {
        idempotencyKey: key(),
        name: `KC ${key()}`,
        kind: 'BRANCH',
        validFrom: '2020-01-01',
        regionIds,
      },
    },
  );
  return createOffice.id;
}

/** What every table holds of a regency, the trail apart: who tries leaves an event. */
function digestOf(world: World, region: PlantedRegion): Promise<ReadonlyMap<string, string>> {
  return asSuperuser(world, async (client) => {
    const tables = await client.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'regency_id'
       WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname NOT IN ('audit_event', 'region_version')`,
    );
    const digests = new Map<string, string>();
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ digest: string }>(
        `SELECT md5(COALESCE(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM ${name} t WHERE regency_id = $1`,
        [region.regionId],
      );
      digests.set(name, rows[0]?.digest ?? '');
    }
    return digests;
  });
}
