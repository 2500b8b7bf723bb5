import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { partnerOf } from './attack.js';
import {
  add,
  ago,
  figures,
  incidentGround,
  later,
  letter,
  letters,
  note,
  persons,
  withdraw,
  type Shown,
} from './incident-ground.js';
import { exported, newWorker } from './privacy-ground.js';
import { Client, key } from './world.js';

const village = '73.72.04.1003';
const { world, officer, neighbour, protection, second, keeper } = await incidentGround();
beforeAll(() => newWorker(neighbour, '73.11.01.1001', 'Warga Barru'));
afterAll(() => world.close());

describe('whose data an incident reaches', () => {
  it('of an account tells whose data were shown under it, what by the masks of the role, how often, and once each', async () => {
    const finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
    const seen = await newWorker(officer, village, 'Warga Terlihat');
    await newWorker(officer, village, 'Warga Lain');
    const page = 'query ($id: ID!) { worker(id: $id) { fullName } }';
    for (let round = 0; round < 2; round += 1) await finance.ask(page, { id: seen });
    const { id } = await keeper.opened();
    const [part] = await keeper.scoped(id, 'USER', finance.userId);
    expect(part?.target).toContain('FINANCE_OFFICER');
    const shown = await keeper.shownBy(id);
    expect(shown.totalCount).toBe(1);
    expect(shown.nodes[0]).toMatchObject({
      id: seen,
      worker: { fullName: 'Warga Terlihat', nikMasked: null },
      regency: { code: '73.72' },
      operations: ['worker'],
      times: 2,
      isWhole: false,
    });
    expect(shown.nodes[0]?.data).toEqual(expect.arrayContaining(['NAME', 'RESIDENCE', 'DECILE']));
    for (const hidden of ['PHONE', 'ADDRESS', 'NIK', 'CHANGES'])
      expect(shown.nodes[0]?.data).not.toContain(hidden);
    // The same account once more, as part of a wider time: no event counts twice.
    await keeper.scoped(id, 'USER', finance.userId, ago(600));
    expect((await keeper.shownBy(id)).nodes[0]?.times).toBe(2);
    const { incidentFigures } = await protection.ask<{ incidentFigures: object }>(figures, {
      incidentId: id,
    });
    expect(incidentFigures).toMatchObject({
      persons: 1,
      regions: [{ region: { code: '73.72' }, persons: 1 }],
      operations: [{ operation: 'worker', role: 'FINANCE_OFFICER', times: 2 }],
    });
  });

  it('of a partner, a file and a region tells what each showed, until a part is withdrawn', async () => {
    const workerId = await newWorker(neighbour, '73.11.01.1001', 'Warga Ekspor');
    const { startExport } = await neighbour.ask<{ startExport: { id: string } }>(
      `mutation ($input: StartExportInput!) { startExport(input: $input) { id } }`,
      { input: { idempotencyKey: key(), resource: 'WORKERS', format: 'CSV' } },
    );
    await runWaitingJobs(world.services);
    const ofFile = await keeper.opened();
    await keeper.scoped(ofFile.id, 'JOB', startExport.id);
    const exportedPerson = (await keeper.shownBy(ofFile.id)).nodes.find(({ id }) => id === workerId);
    expect(exportedPerson).toMatchObject({ operations: ['startExport'], times: 1 });
    expect(exportedPerson?.data).toContain('PHONE');

    const ofRegion = await keeper.opened();
    const before = await keeper.scoped(ofRegion.id, 'REGION', String(await world.regionId('73.11')));
    const residents = await keeper.shownBy(ofRegion.id);
    expect(residents.nodes.map(({ worker }) => worker.fullName).sort()).toEqual([
      'Warga Barru',
      'Warga Ekspor',
    ]);
    expect(residents.nodes.every(({ isWhole, times }) => isWhole && times === 0)).toBe(true);
    const rows = await exported(protection, 'INCIDENT_PERSONS', { incidentId: ofRegion.id });
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/^Pekerja;Desa\/kelurahan;Kecamatan;/);
    expect(rows.at(-1)).toMatch(/Diekspor oleh/);

    await protection.ask(withdraw, {
      input: {
        idempotencyKey: key(),
        id: before[0]?.id,
        version: await keeper.versionOf(ofRegion.id),
        reason: 'Hanya satu akun, bukan basis data',
      },
    });
    expect((await keeper.shownBy(ofRegion.id)).totalCount).toBe(0);
    const version = await keeper.versionOf(ofRegion.id);
    const again = {
      input: { idempotencyKey: key(), id: before[0]?.id, version, reason: 'Sekali lagi ditarik' },
    };
    expect(await protection.refusal(withdraw, again)).toBe('NOT_FOUND');
  });

  it('of a partner’s application tells whose data its keys read, and nobody else’s', async () => {
    const read = await newWorker(officer, village, 'Warga Dibaca Mitra');
    await newWorker(officer, village, 'Warga Lain Mitra');
    const partner = await partnerOf(world, '73.72', ['workers:read']);
    const stranger = await partnerOf(world, '73.72', ['workers:read']);
    const { workers } = await partner.ask<{ workers: { nodes: Array<{ id: string; fullName: string }> } }>(
      '{ workers(first: 100) { nodes { id fullName } } }',
    );
    const shown = workers.nodes.find(({ fullName }) => fullName === 'Warga Dibaca Mitra');
    const { apiClients } = await protection.ask<{
      apiClients: { nodes: Array<{ id: string; name: string }> };
    }>('{ apiClients(first: 10) { nodes { id name } } }');
    const reached = await Promise.all(
      apiClients.nodes.map(async (one) => {
        const { id } = await keeper.opened();
        const [part] = await keeper.scoped(id, 'API_CLIENT', one.id);
        return { target: part?.target, name: one.name, persons: await keeper.shownBy(id) };
      }),
    );
    expect(reached.every(({ target, name }) => target === name)).toBe(true);
    const [ofPartner, ...others] = reached.filter(({ persons: found }) => found.totalCount > 0);
    expect(others).toEqual([]);
    expect(shown?.id).toBeDefined();
    expect(ofPartner?.persons.totalCount).toBe(workers.nodes.length);
    const person = ofPartner?.persons.nodes.find(({ id }) => id === read);
    expect(person).toMatchObject({ operations: ['workers'], times: 1 });
    expect(person?.data).toContain('NAME');
    for (const hidden of ['PHONE', 'NIK', 'MEMBERSHIP_NUMBER']) expect(person?.data).not.toContain(hidden);
    expect(stranger.headers).not.toEqual(partner.headers);
  });

  it('tells each person what came out of that person, and of nobody else', async () => {
    const finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
    const approver = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const seen = [
      await newWorker(officer, village, 'Warga Surat Satu'),
      await newWorker(officer, village, 'Warga Surat Dua'),
    ];
    const revealed = await newWorker(officer, village, 'Warga Surat Tiga');
    const page = 'query ($id: ID!) { worker(id: $id) { fullName } }';
    for (const id of [...seen, revealed]) await finance.ask(page, { id });
    await approver.ask(page, { id: revealed });
    const { id } = await keeper.opened();
    await keeper.scoped(id, 'USER', finance.userId);
    await keeper.scoped(id, 'USER', approver.userId);
    await keeper.assessed({ id });
    const { incidentFigures } = await protection.ask<{
      incidentFigures: { letters: Array<{ data: string[]; persons: number }> };
    }>(letters, { incidentId: id });
    const [many, one] = incidentFigures.letters;
    expect(incidentFigures.letters.map(({ persons: count }) => count)).toEqual([2, 1]);
    expect(many?.data).not.toContain('PHONE');
    expect(one?.data).toContain('PHONE');
    const written = async (recipient: string, data?: readonly string[]) =>
      (
        await protection.ask<{ incidentNotice: { fileName: string; text: string } }>(letter, {
          incidentId: id,
          recipient,
          data,
        })
      ).incidentNotice;
    const [toMany, toOne] = [await written('PERSONS', many?.data), await written('PERSONS', one?.data)];
    expect(toMany.text).not.toContain('Nomor telepon');
    expect(toOne.text).toContain('Nomor telepon');
    expect([toMany.fileName, toOne.fileName]).toEqual([
      'pemberitahuan-subjek-data-1-2024-05-31.txt',
      'pemberitahuan-subjek-data-2-2024-05-31.txt',
    ]);
    expect((await written('AGENCY')).text).toMatch(/Nama: 3 orang[^]*Nomor telepon: 1 orang/);
    for (const data of [undefined, ['NAME'], []])
      expect(await protection.refusal(letter, { incidentId: id, recipient: 'PERSONS', data })).toBe(
        'NOT_FOUND',
      );
    const told = async (data: readonly string[] | undefined) => {
      const { incidentPersons } = await protection.ask<Shown>(
        `query ($incidentId: ID!, $data: [PersonalDatum!]) { incidentPersons(incidentId: $incidentId, data: $data, first: 10) {
          totalCount nodes { id } } }`,
        { incidentId: id, data },
      );
      expect(incidentPersons.totalCount).toBe(incidentPersons.nodes.length);
      return incidentPersons.nodes.map((person) => person.id).sort();
    };
    expect(await told(many?.data)).toEqual([...seen].sort());
    expect(await told(one?.data)).toEqual([revealed]);
    expect(await told(['NAME'])).toEqual([]);
    const rows = await exported(protection, 'INCIDENT_PERSONS', { incidentId: id, data: many?.data });
    expect(rows.filter((line) => line.includes('Warga Surat')).length).toBe(2);
    expect(rows.join('\n')).not.toContain('Warga Surat Tiga');
  });

  it('keeps notes, and the trail keeps who did what with the persons who were shown, and no words', async () => {
    const { id } = await keeper.opened();
    await keeper.scoped(id, 'USER', officer.userId);
    const { addIncidentNote } = await protection.ask<{ addIncidentNote: { notes: object[] } }>(note, {
      input: { idempotencyKey: key(), incidentId: id, text: 'Petugas sudah dihubungi' },
    });
    expect(addIncidentNote.notes).toMatchObject([{ text: 'Petugas sudah dihubungi' }]);
    const shown = await keeper.shownBy(id);
    const events = await asSuperuser(world, async (superuser) => {
      const { rows } = await superuser.query<{ operation: string; persons: string[] | null; text: string }>(
        `SELECT operation, persons, details::text AS text FROM audit_event WHERE user_id = $1 AND operation ~ 'ncident' ORDER BY id DESC LIMIT 4`,
        [protection.userId],
      );
      return rows;
    });
    const list = events.find(({ operation }) => operation === 'incidentPersons');
    expect([...(list?.persons ?? [])].sort()).toEqual(shown.nodes.map((one) => one.id).sort());
    expect(events.map(({ operation }) => operation)).toContain('addIncidentNote');
    expect(JSON.stringify(events)).not.toMatch(/dihubungi|Kata sandi/);
  });

  it('is the data protection officers’ alone: to everybody else who acts for the province the database shows none', async () => {
    const { id } = await keeper.opened();
    const admin = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    for (const client of [admin, officer, await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' })])
      expect(await client.refusal(persons, { incidentId: id })).toBe('FORBIDDEN');
    const tables = ['incident', 'incident_scope', 'incident_note', 'incident_notice'];
    const text = tables.map((table) => `SELECT id FROM ${table}`).join(' UNION ALL ');
    const seenBy = async ({ userId, assignmentId }: Client) => {
      const on = world.services.clock.today();
      const [rows] = await world.services.database.read<[object[]]>(
        {
          as: 'ASSIGNMENT',
          jurisdiction: { level: 'PROVINCE' },
          userId,
          assignment: { id: assignmentId, on },
        },
        [{ text }],
      );
      return rows.length;
    };
    expect(await seenBy(admin)).toBe(0);
    expect(await seenBy(protection)).toBeGreaterThan(0);

    // Who was one, and who is one and acts as somebody else.
    const former = await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' });
    expect(await seenBy(former)).toBeGreaterThan(0);
    const otherRole = await asSuperuser(world, async (superuser) => {
      await superuser.query(`SELECT set_config('app.user', $1, false)`, [admin.userId]);
      const { rows } = await superuser.query<{ id: string }>(
        `INSERT INTO assignment (id, user_id, role, level, region_id, valid_from, granted_by)
         SELECT gen_random_uuid(), user_id, 'PROVINCE_ADMIN', level, region_id, valid_from, acting_user() FROM assignment WHERE id = $1
         RETURNING id`,
        [former.assignmentId],
      );
      return rows[0]?.id ?? '';
    });
    const other = new Client(world, {}, former.userId, otherRole);
    expect(await seenBy(other)).toBe(0);
    await asSuperuser(world, (superuser) =>
      superuser.query(`UPDATE assignment SET valid_to = '2024-05-30' WHERE id = $1`, [former.assignmentId]),
    );
    expect([await seenBy(former), await seenBy(other)]).toEqual([0, 0]);
  });

  it('warns nobody: who may not see incidents sees neither what was done about them nor the files that were made of them', async () => {
    const { id } = await keeper.opened();
    const seen = await newWorker(officer, village, 'Warga Insiden');
    await officer.ask('query ($id: ID!) { worker(id: $id) { fullName } }', { id: seen });
    const opener = await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' });
    await opener.ask(add, {
      input: {
        idempotencyKey: key(),
        incidentId: id,
        version: 1,
        kind: 'USER',
        targetId: officer.userId,
        from: ago(60),
        to: later(),
      },
    });
    await opener.ask(persons, { incidentId: id });
    await opener.ask('query ($id: ID!) { incident(id: $id) { title } }', { id });
    await exported(opener, 'INCIDENT_PERSONS', { incidentId: id });

    const trail = `query { auditEvents(first: 100) { totalCount nodes { operation objectType details actorId } } }`;
    interface Trail {
      readonly auditEvents: {
        readonly totalCount: number;
        readonly nodes: ReadonlyArray<{
          readonly operation: string;
          readonly objectType: string | null;
          readonly details: string | null;
          readonly actorId: string | null;
        }>;
      };
    }
    const told = async (client: Client) => {
      const { auditEvents } = await client.ask<Trail>(trail);
      return auditEvents.nodes
        .filter((one) => /incident/i.test(`${one.operation} ${one.objectType} ${one.details}`))
        .map(({ operation }) => operation);
    };
    const about = `query ($id: String!) { auditEvents(first: 1, filter: { objectType: "INCIDENT", objectId: $id }) { totalCount } }`;
    const files = `query { jobs(first: 50) { totalCount nodes { id createdBy } } }`;
    const seenOf = `query ($userId: ID!, $from: DateTime!, $to: DateTime!) {
      personsSeen(userId: $userId, from: $from, to: $to, first: 10) { totalCount } }`;
    const whose = { userId: opener.userId, from: ago(60), to: later() };
    const foundBy = async (client: Client) => {
      const { jobs } = await client.ask<{ jobs: { nodes: Array<{ createdBy: string }> } }>(files);
      const { auditEvents } = await client.ask<Trail>(about, { id });
      return {
        told: (await told(client)).length,
        about: auditEvents.totalCount,
        files: jobs.nodes.filter(({ createdBy }) => createdBy.startsWith('DATA_PROTECTION_OFFICER')).length,
      };
    };
    const personsFoundBy = async (client: Client) =>
      (await client.ask<{ personsSeen: { totalCount: number } }>(seenOf, whose)).personsSeen.totalCount;

    const admin = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const auditor = await world.user('AUDITOR', { level: 'PROVINCE' });
    const nothing = { told: 0, about: 0, files: 0 };
    for (const client of [admin, auditor, await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' })])
      expect(await foundBy(client)).toEqual(nothing);
    for (const client of [admin, auditor]) {
      expect(await personsFoundBy(client)).toBe(0);
      expect((await exported(client, 'AUDIT_EVENTS', {})).join('\n')).not.toMatch(/nsiden|INCIDENT_PERSONS/);
    }

    const colleague = await foundBy(second);
    expect(colleague.about).toBeGreaterThanOrEqual(2);
    expect(colleague.files).toBeGreaterThanOrEqual(1);
    expect(await told(second)).toEqual(expect.arrayContaining(['startExport', 'incidentPersons']));
    expect(await personsFoundBy(second)).toBeGreaterThanOrEqual(1);
    // Who seals and verifies the trail reads all of it.
    const [events] = await world.services.database.read<[Array<{ count: number }>]>({ as: 'TRAIL' }, [
      { text: `SELECT count(*)::int AS count FROM audit_event WHERE object_id = $1`, values: [id] },
    ]);
    expect(events[0]?.count).toBe(colleague.about);
  });
});
