import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { allocationLine, allocationPaper, villageLetter } from './planted-allocation.js';
import { type Client, key, World } from './world.js';

const start =
  'mutation ($input: StartVillageLetterInput!) { startVillageLetter(input: $input) { id kind fileName } }';
const register = 'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }';

interface Named {
  readonly village: { readonly code: string; readonly name: string };
  readonly district: { readonly name: string };
  readonly status: string | null;
  readonly unprotected: number;
  readonly yearBefore: string | null;
}

describe('villages without a budget', () => {
  let world: World;
  let finance: Client;
  let districtId: string;
  const named = async (by: Client, year: number, regionId: string) =>
    (
      await by.ask<{ villagesWithoutBudget: readonly Named[] }>(
        `query ($year: Int!, $regionId: ID!) { villagesWithoutBudget(year: $year, regionId: $regionId) {
           village { code name } district { name } status unprotected yearBefore } }`,
        { year, regionId },
      )
    ).villagesWithoutBudget;
  const plan = (year: number, villageIds: readonly string[] | null) =>
    finance.ask('mutation ($input: PlanAllocationsInput!) { planAllocations(input: $input) { id } }', {
      input: {
        idempotencyKey: key(),
        year,
        villageIds,
        lines: [{ ...allocationLine, monthFrom: `${year}-01`, monthTo: `${year}-12` }],
        ...allocationPaper,
      },
    });
  /** What a letter of these villages says; past the steps, which are told elsewhere. */
  const enactAll = (year: number) =>
    asSuperuser(world, (db) =>
      db.query(
        `SET session_replication_role = replica; UPDATE allocation SET status = 'ENACTED' WHERE year = ${year}`,
      ),
    );

  beforeAll(async () => {
    world = await World.create();
    finance = await world.user('FINANCE_OFFICER', { region: '73.22' });
    districtId = String(await world.regionId('73.22.01'));
    const officer = await world.user('PROGRAMME_OFFICER', { region: '73.22' });
    const villages = await named(finance, 2024, districtId);
    const last = villages.at(-1);
    const villageId = String(await world.regionId(last?.village.code ?? ''));
    for (const fullName of ['Warga Satu', 'Warga Dua'])
      await officer.ask(register, {
        input: { idempotencyKey: key(), fullName, birthDate: '1990-01-01', sex: 'FEMALE', villageId },
      });
  });
  afterAll(() => world.close());

  it('are those that enacted nothing for the year, first the one with most residents whom nobody protects; wards are none of them', async () => {
    const all = await named(finance, 2024, String(await world.regionId('73.22')));
    expect(all).toHaveLength(166);
    expect(all[0]).toMatchObject({ unprotected: 2, status: null, yearBefore: null });
    expect(all.slice(1).every(({ unprotected }) => unprotected === 0)).toBe(true);
    const district = await named(finance, 2024, districtId);
    expect(new Set(district.map((row) => row.district.name)).size).toBe(1);
    expect(district.length).toBeLessThan(166);

    await plan(2024, [String(await world.regionId(district[1]?.village.code ?? ''))]);
    expect(
      (await named(finance, 2024, districtId)).filter(({ status }) => status === 'PLANNED'),
    ).toHaveLength(1);
    await enactAll(2024);
    expect(await named(finance, 2024, districtId)).toHaveLength(district.length - 1);
    const after = await named(finance, 2025, districtId);
    expect(after).toHaveLength(district.length);
    expect(after.filter(({ yearBefore }) => yearBefore === '10080000')).toHaveLength(1);
  });

  it('are told to the head of their district in a letter with the price of the law, to be signed', async () => {
    const { startVillageLetter: made } = await finance.ask<{ startVillageLetter: { id: string } }>(start, {
      input: { ...villageLetter, idempotencyKey: key(), districtId },
    });
    await runWaitingJobs(world.services);
    const { job } = await finance.ask<{
      job: { state: string; result: { rows: number; downloadFileId: string } };
    }>('query ($id: ID!) { job(id: $id) { state error { code } result { rows downloadFileId } } }', {
      id: made.id,
    });
    const villages = await named(finance, 2024, districtId);
    expect(job).toMatchObject({ state: 'SUCCEEDED', result: { rows: villages.length } });
    const file = await world.server.http.inject({
      method: 'GET',
      url: `/files/${job.result.downloadFileId}`,
      headers: finance.headers,
    });
    const text = strFromU8(
      unzipSync(new Uint8Array(file.rawPayload))['word/document.xml'] ?? new Uint8Array(),
    );
    for (const words of [
      'PEMERINTAH KABUPATEN LUWU UTARA',
      'DINAS PEMBERDAYAAN MASYARAKAT DAN DESA',
      `Yth. Camat ${villages[0]?.district.name ?? '?'}`,
      '900/12/DPMD',
      'APBDes Tahun 2024',
      'Rp\u00a016.800',
      'Rp\u00a0201.600',
      'Nama Pejabat',
      ...villages.map(({ village }) => village.name),
    ])
      expect(text).toContain(words);
  });

  it('may be a PDF as well, of a district with more villages than a page has room for', async () => {
    const input = { ...villageLetter, format: 'PDF', idempotencyKey: key(), districtId };
    await finance.ask(start, { input });
    await runWaitingJobs(world.services);
    const { jobs } = await finance.ask<{ jobs: { nodes: Array<{ fileName: string; state: string }> } }>(
      '{ jobs(first: 1) { nodes { fileName state } } }',
    );
    expect(jobs.nodes[0]).toMatchObject({ state: 'SUCCEEDED' });
    expect(jobs.nodes[0]?.fileName).toMatch(/^surat-camat-.+-2024\.pdf$/);
  });

  it('of elsewhere are asked about by nobody, and where all have a budget no letter is written', async () => {
    const elsewhere = await world.user('FINANCE_OFFICER', { region: '73.17' });
    expect(await named(elsewhere, 2024, districtId)).toEqual([]);
    const input = { ...villageLetter, idempotencyKey: key(), districtId };
    expect(await elsewhere.refusal(start, { input })).toBe('NOT_FOUND');
    const regencyId = String(await world.regionId('73.22'));
    expect(await finance.refusal(start, { input: { ...input, districtId: regencyId } })).toBe('NOT_FOUND');
    await plan(2026, null);
    await enactAll(2026);
    expect(await finance.refusal(start, { input: { ...input, idempotencyKey: key(), year: 2026 } })).toBe(
      'LETTER_NAMES_NO_VILLAGE',
    );
  });
});
