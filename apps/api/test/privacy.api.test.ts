import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { exported, newWorker } from './privacy-ground.js';
import { type Client, key, World } from './world.js';

const village = '73.72.04.1003';
const record = `query ($month: YearMonth!) { processingActivities(month: $month, first: 50) {
  totalCount nodes { activity basis citation subjects data operations recipients { role data } partners { name organisation }
  safeguards acts users persons } } }`;

interface Entry {
  readonly activity: string;
  readonly data: readonly string[];
  readonly recipients: ReadonlyArray<{ readonly role: string; readonly data: readonly string[] }>;
  readonly partners: ReadonlyArray<{ readonly name: string; readonly organisation: string }>;
  readonly acts: number;
  readonly users: number;
  readonly persons: number;
}

/** The month of an instant in Makassar, in which the database writes its trail. */
const monthAt = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 7);

let world: World;
let officer: Client;
let neighbour: Client;
let protection: Client;

beforeAll(async () => {
  world = await World.create();
  officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  neighbour = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
  protection = await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' });
});
afterAll(() => world.close());

describe('the record of processing', () => {
  const entriesOf = async (client: Client, month = monthAt(new Date())): Promise<readonly Entry[]> =>
    (await client.ask<{ processingActivities: { nodes: Entry[] } }>(record, { month })).processingActivities
      .nodes;
  const entryOf = async (client: Client, activity: string, month?: string): Promise<Entry> => {
    const entry = (await entriesOf(client, month)).find((one) => one.activity === activity);
    if (!entry) throw new Error(`The record has no ${activity}`);
    return entry;
  };

  it('counts a month on the trail: acts, users, and each person once', async () => {
    const before = await entryOf(protection, 'REGISTRY');
    const workerId = await newWorker(officer, village, 'Warga Terhitung');
    const page = `query ($id: ID!) { worker(id: $id) { fullName } }`;
    for (let round = 0; round < 2; round += 1) await officer.ask(page, { id: workerId });
    await newWorker(neighbour, '73.11.01.1001', 'Warga Barru');
    const after = await entryOf(protection, 'REGISTRY');
    expect([after.acts - before.acts, after.users - before.users, after.persons - before.persons]).toEqual([
      // Two are made, and read once by the answers to that; one is looked at twice.
      6, 2, 2,
    ]);
    expect(await entryOf(protection, 'REGISTRY', '2019-01')).toMatchObject({ acts: 0, users: 0, persons: 0 });
  });

  it('counts for an auditor the trail of the own area alone', async () => {
    const auditor = await world.user('AUDITOR', { region: '73.72' });
    const [own, whole] = [await entryOf(auditor, 'REGISTRY'), await entryOf(protection, 'REGISTRY')];
    expect([own.users, own.persons]).toEqual([1, 1]);
    expect(whole.persons).toBe(2);
  });

  it('says who receives which data, and which partners hold a key in force for the area', async () => {
    const system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
    const client = { name: 'Dasbor Dinas', organisation: 'Dinas Tenaga Kerja (contoh)' };
    const newClient = async (named: object) =>
      (
        await system.ask<{ createApiClient: { id: string } }>(
          'mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { id } }',
          { input: { idempotencyKey: key(), ...named } },
        )
      ).createApiClient.id;
    const keyOf = async (clientId: string, code: string) =>
      (
        await system.ask<{ createApiKey: { key: { id: string } } }>(
          'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key { id } } }',
          {
            input: {
              idempotencyKey: key(),
              clientId,
              scopes: ['workers:read'],
              regionId: String(await world.regionId(code)),
              expiresOn: '2024-12-31',
            },
          },
        )
      ).createApiKey.key.id;
    const keyId = await keyOf(await newClient(client), '73.72');
    const neighbour = await world.user('AUDITOR', { region: '73.11' });
    expect((await entryOf(neighbour, 'REGISTRY')).partners).toEqual([]);
    const auditor = await world.user('AUDITOR', { region: '73.72' });
    for (const reader of [protection, auditor]) {
      const entry = await entryOf(reader, 'REGISTRY');
      expect(entry.partners).toEqual([client]);
      expect(entry.recipients.find(({ role }) => role === 'FINANCE_OFFICER')?.data).not.toContain('PHONE');
      expect((await entryOf(reader, 'DECREE')).partners).toEqual([]);
    }
    await system.ask('mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { id } }', {
      input: { idempotencyKey: key(), keyId },
    });
    expect((await entryOf(protection, 'REGISTRY')).partners).toEqual([]);

    // Who reads the whole province reads every regency of it.
    const governor = { name: 'Analitik Daerah', organisation: 'Biro Pemerintahan (contoh)' };
    await keyOf(await newClient(governor), '73');
    for (const reader of [protection, auditor, neighbour])
      expect((await entryOf(reader, 'REGISTRY')).partners).toEqual([governor]);
  });

  it('goes into a file as it stands on the page', async () => {
    const [header = '', ...rows] = await exported(protection, 'PROCESSING_ACTIVITIES', {
      month: monthAt(new Date()),
    });
    expect(header).toMatch(/^Kegiatan pemrosesan;Tujuan;Dasar hukum;Peraturan;/);
    expect(rows.filter((row) => row.startsWith('Data induk pekerja;'))).toHaveLength(1);
    expect(rows.join('\n')).toContain('UU 27/2022 Pasal 20 ayat (2) huruf e');
    expect(rows).toHaveLength((await entriesOf(protection)).length + 1);
  });

  it('is for who watches over the data and who audits', async () => {
    for (const client of [officer, await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' })])
      expect(await client.refusal(record, { month: '2024-05' })).toBe('FORBIDDEN');
  });
});
