import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { type Client, key, World } from './world.js';

const start = `mutation ($input: StartExportInput!) { startExport(input: $input) { id } }`;
const inputOf = (resource: string, filter: object = {}) => ({
  input: { idempotencyKey: key(), resource, format: 'CSV', filter: JSON.stringify(filter) },
});

describe('the lists of administration as files', () => {
  let world: World;
  let province: Client;
  let system: Client;
  let approver: Client;
  beforeAll(async () => {
    world = await World.create();
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
    approver = await world.user('APPROVER', { region: '73.72' });
  });
  afterAll(() => world.close());

  /** The lines of the file that an export ends with, the names of the columns first, without the last one, which says whose it is. */
  async function exported(client: Client, resource: string, filter: object = {}): Promise<string[]> {
    const { startExport } = await client.ask<{ startExport: { id: string } }>(
      start,
      inputOf(resource, filter),
    );
    await runWaitingJobs(world.services);
    const { job } = await client.ask<{ job: { state: string; result: { downloadFileId: string } | null } }>(
      `query ($id: ID!) { job(id: $id) { state result { downloadFileId } } }`,
      { id: startExport.id },
    );
    expect(job.state).toBe('SUCCEEDED');
    const { body } = await world.server.http.inject({
      url: `/files/${job.result?.downloadFileId}`,
      headers: client.headers,
    });
    const lines = body.replace('\uFEFF', '').trim().split('\r\n');
    const last = lines.pop();
    expect(last).toMatch(
      new RegExp(
        `^"?Diekspor oleh .*: ${lines.length - 1} baris\\. Berkas ${job.result?.downloadFileId}\\.`,
        'u',
      ),
    );
    return lines;
  }

  it('hold the users with what they act as today, under the filter of the list, and nothing of a password', async () => {
    const { users } = await province.ask<{ users: { nodes: [{ username: string; name: string }] } }>(
      `{ users(first: 50) { nodes { username name } } }`,
    );
    const [header, ...rows] = await exported(province, 'USERS', { active: true });
    expect(header).toBe(
      'Nama;Nama pengguna;Peran;Tingkat wilayah tugas;Wilayah tugas;Kantor;Masuk terakhir;Aktif;Dibuat',
    );
    expect(rows).toHaveLength(users.nodes.length);
    expect(rows.find((row) => row.includes(';Pejabat penetap;'))).toContain('Parepare');
    expect(rows.join()).not.toMatch(/argon2|\$/u);
    const [one] = users.nodes;
    expect(await exported(province, 'USERS', { q: one.username })).toHaveLength(2);
  });

  it('hold the keys of partners by their beginnings and never by their secrets', async () => {
    const { createApiClient } = await system.ask<{ createApiClient: { id: string } }>(
      `mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { id } }`,
      { input: { idempotencyKey: key(), name: 'Dasbor', organisation: 'Dinas' } },
    );
    const { createApiKey } = await system.ask<{
      createApiKey: { secret: string; key: { prefix: string } };
    }>(`mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret key { prefix } } }`, {
      input: {
        idempotencyKey: key(),
        clientId: createApiClient.id,
        scopes: ['coverage:read'],
        regionId: String(await world.regionId('73.72')),
        expiresOn: '2024-12-31',
      },
    });
    const [, row = ''] = await exported(province, 'API_CLIENTS');
    expect(row).toContain(`Dasbor;Dinas;${createApiKey.key.prefix};`);
    expect(row).not.toContain(createApiKey.secret);
  });

  it('hold of the jobs what the list shows: to an approver the own ones', async () => {
    await exported(province, 'REGIONS', { level: 'REGENCY' });
    await exported(approver, 'REGIONS', { level: 'REGENCY' });
    const count = async (client: Client) => {
      const { jobs } = await client.ask<{ jobs: { totalCount: number } }>(
        '{ jobs(first: 1) { totalCount } }',
      );
      return jobs.totalCount;
    };
    const [ofProvince, ofApprover] = [await count(province), await count(approver)];
    expect(ofProvince).toBeGreaterThan(ofApprover);
    // The export itself is a job too.
    expect(await exported(approver, 'JOBS')).toHaveLength(1 + ofApprover + 1);
    expect(await exported(province, 'JOBS')).toHaveLength(1 + ofProvince + 2);
  });

  it('hold the trail of the own jurisdiction, and leave an event of their own', async () => {
    const auditor = await world.user('AUDITOR', { region: '73.72' });
    const filter = { operation: 'startExport' };
    const [header, ...rows] = await exported(auditor, 'AUDIT_EVENTS', filter);
    expect(header?.split(';').slice(0, 4)).toEqual(['Waktu', 'Tindakan', 'Pelaku', 'Peran']);
    const events = `{ auditEvents(first: 50, filter: { operation: "startExport" }) { nodes { details count } } }`;
    const { auditEvents } = await auditor.ask<{
      auditEvents: { nodes: Array<{ details: string; count: number | null }> };
    }>(events);
    const [own] = auditEvents.nodes.filter(({ count }) => count !== null);
    expect(own).toMatchObject({ count: rows.length });
    expect(JSON.parse(own?.details ?? '{}')).toMatchObject({
      resource: 'AUDIT_EVENTS',
      filter: ['operation'],
    });
    expect((await exported(province, 'AUDIT_EVENTS', filter)).length).toBeGreaterThan(rows.length + 1);
  });

  it('hold for a regency its own users', async () => {
    const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const colleague = await world.user('APPROVER', { region: '73.72' });
    const stranger = await world.user('APPROVER', { region: '73.11' });
    const names = await asSuperuser(world, async (owner) => {
      const { rows } = await owner.query<{ id: string; name: string }>('SELECT id, name FROM app_user');
      return new Map(rows.map(({ id, name }) => [id, name]));
    });
    const text = (await exported(officer, 'USERS')).join();
    expect(text).toContain(names.get(colleague.userId ?? ''));
    expect(text).not.toContain(names.get(stranger.userId ?? ''));
  });

  it('are refused to whom the list is refused, and to the system, which keeps no files', async () => {
    const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    for (const resource of ['API_CLIENTS', 'AUDIT_EVENTS'])
      expect([resource, await officer.refusal(start, inputOf(resource))]).toEqual([resource, 'FORBIDDEN']);
    for (const resource of ['USERS', 'JOBS', 'AUDIT_EVENTS'])
      expect([resource, await system.refusal(start, inputOf(resource))]).toEqual([resource, 'FORBIDDEN']);
  });
});
