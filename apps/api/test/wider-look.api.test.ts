import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { newBranch } from './planted.js';
import { type Client, key, World } from './world.js';

const open = `mutation ($input: OpenWiderLookInput!) {
  openWiderLook(input: $input) { id isOpen area { code } times persons seenAt }
}`;
const end = `mutation ($input: EndWiderLookInput!) { endWiderLook(input: $input) { id isOpen } }`;
const see = `mutation ($input: SeeWiderLookInput!) { seeWiderLook(input: $input) { id seenBy } }`;
const people = '{ workers(first: 200) { nodes { id fullName nikMasked address phone regency { code } } } }';
const looks = `query ($filter: WiderLookFilter) {
  widerLooks(first: 20, filter: $filter) { nodes { id userId reason isOpen times persons seenAt seenBy } }
}`;
const update = `mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id } }`;
const create = 'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id version } }';

interface Opened {
  readonly openWiderLook: { id: string; isOpen: boolean; area: Array<{ code: string }> };
}
interface People {
  readonly workers: {
    nodes: Array<{ id: string; nikMasked: string | null; address: string | null; regency: { code: string } }>;
  };
}
interface Looks {
  readonly widerLooks: {
    nodes: Array<{ id: string; userId: string; times: number; persons: number; seenBy: string | null }>;
  };
}

let reasons = 0;
const newReason = () => `Warga yang pindah, berkas ke-${(reasons += 1)}`;
const openBy = async (client: Client, reason = newReason()) =>
  (await client.ask<Opened>(open, { input: { idempotencyKey: key(), reason } })).openWiderLook;
const regenciesSeenBy = async (client: Client) => {
  const { workers } = await client.ask<People>(people);
  return [...new Set(workers.nodes.map(({ regency }) => regency.code))].sort();
};

describe('a wider look', () => {
  let world: World;
  /** A person in each of four villages: two districts of Parepare, Barru and Pinrang. */
  const villages = ['73.72.04.1003', '73.72.01.1004', '73.11.01.2004', '73.15.01.1001'] as const;
  const home = new Map<string, { id: string; version: number }>();

  beforeAll(async () => {
    world = await World.create();
    const branch = await newBranch(world, ['73.72', '73.11']);
    expect(branch).toBeTruthy();
    for (const code of villages) {
      const operator = await world.user('VILLAGE_OPERATOR', { region: code });
      const { createWorker } = await operator.ask<{ createWorker: { id: string; version: number } }>(create, {
        input: {
          idempotencyKey: key(),
          fullName: `Warga ${code.slice(-4)}`,
          nik: `${code.replaceAll('.', '').slice(0, 6)}4507890123`,
          birthDate: '1989-07-05',
          sex: 'FEMALE',
          address: 'Jalan Contoh 1',
          phone: '0812000000',
          villageId: String(await world.regionId(code)),
        },
      });
      home.set(code, createWorker);
    }
  });
  afterAll(() => world.close());

  const personOf = (code: (typeof villages)[number]) => home.get(code) ?? { id: '', version: 0 };
  const superuser = (sql: string, values: unknown[]) =>
    asSuperuser(world, (client) => client.query<Record<string, unknown>>(sql, values));
  /** Lets the time of a look pass: the database compares its own clock with what is kept. */
  const letPass = async (id: string) => {
    await superuser(
      `UPDATE wider_look SET opened_at = opened_at - interval '4 hours', ends_at = ends_at - interval '4 hours' WHERE id = $1`,
      [id],
    );
    world.services.sessions.forget();
  };

  /** What the database alone lets somebody read in a look, past everything that the server knows. */
  const readIn = async (id: string, { userId }: Client) => {
    const acting = { as: 'LOOK', lookId: id, userId: userId ?? '', day: businessDate('2024-05-31') } as const;
    const [rows = []] = await world.services.database.read<Array<Array<{ id: string }>>>(acting, [
      { text: 'SELECT id FROM person' },
    ]);
    return rows.length;
  };
  const isOver = { constraint: 'ck_wider_look_open' };

  it('shows a district officer the persons of the whole regency, and none of another', async () => {
    const officer = await world.user('DISTRICT_OFFICER', { region: '73.72.04' });
    const before = await officer.ask<People>(people);
    expect(before.workers.nodes.map(({ id }) => id)).toEqual([personOf('73.72.04.1003').id]);
    const look = await openBy(officer);
    expect(look).toMatchObject({ isOpen: true, area: [{ code: '73.72' }] });
    const { workers } = await officer.ask<People>(people);
    const found = new Set(workers.nodes.map(({ id }) => id));
    expect(found).toEqual(new Set([personOf('73.72.04.1003').id, personOf('73.72.01.1004').id]));
    const { worker } = await officer.ask<{ worker: object | null }>(
      'query ($id: ID!) { worker(id: $id) { id } }',
      {
        id: personOf('73.11.01.2004').id,
      },
    );
    expect(worker).toBeNull();
  });

  it('shows a programme officer the regencies of the same branch, and a branch those of its regional office', async () => {
    const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    await openBy(officer);
    expect(await regenciesSeenBy(officer)).toEqual(['73.11', '73.72']);

    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const newOffice = async (kind: string, parentId: string | null, code: string) => {
      const { createOffice } = await province.ask<{ createOffice: { id: string } }>(
        'mutation ($input: CreateOfficeInput!) { createOffice(input: $input) { id } }',
        {
          input: {
            idempotencyKey: key(),
            name: `Kantor ${key()}`,
            kind,
            ...(parentId ? { parentId } : {}),
            validFrom: '2020-01-01',
            regionIds: [String(await world.regionId(code))],
          },
        },
      );
      return createOffice.id;
    };
    const regional = await newOffice('REGIONAL_OFFICE', null, '73.11');
    const officeId = await newOffice('BRANCH', regional, '73.15');
    await newOffice('PIONEER_BRANCH', officeId, '73.17');
    const branch = await world.user('BRANCH_OFFICER', { officeId });
    expect(await regenciesSeenBy(branch)).toEqual(['73.15']);
    const look = await openBy(branch);
    // What the offices under it serve is a part of what is wider.
    expect(look.area.map(({ code }) => code)).toEqual(['73.11', '73.15', '73.17']);
    expect(await regenciesSeenBy(branch)).toEqual(['73.11', '73.15']);
    const watcher = await world.user('REGIONAL_OFFICE_OFFICER', { officeId: regional });
    const approver = await world.user('APPROVER', { region: '73.11' });
    expect((await watcher.ask<Looks>(looks)).widerLooks.nodes.map(({ id }) => id)).toContain(look.id);
    expect((await approver.ask<Looks>(looks)).widerLooks.nodes).toEqual([]);
  });

  it('is refused where nothing is wider, and to who has no such right', async () => {
    const alone = await world.user('PROGRAMME_OFFICER', { region: '73.15' });
    const input = { idempotencyKey: key(), reason: newReason() };
    const other = await world.user('PROGRAMME_OFFICER', { region: '73.26' });
    expect(await other.refusal(open, { input })).toBe('WIDER_LOOK_NOWHERE');
    expect(await alone.refusal(open, { input: { ...input, reason: 'singkat' } })).toBe('VALIDATION');
    const refused = [
      await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' }),
      await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' }),
      await world.user('VILLAGE_OPERATOR', { region: '73.72.04.1003' }),
      await world.user('FINANCE_OFFICER', { region: '73.72' }),
    ];
    for (const client of refused) expect(await client.refusal(open, { input })).toBe('FORBIDDEN');
  });

  it('hides how to reach a person, keeps the NIK masked, and leaves everything else alone while it is open', async () => {
    const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    await openBy(officer);
    const { workers } = await officer.ask<{ workers: { nodes: object[] } }>(
      '{ workers(first: 50) { nodes { nikMasked address phone birthPlace memberships { membershipNumber } changes { changedAt } } } }',
    );
    expect(workers.nodes.length).toBeGreaterThan(1);
    for (const node of workers.nodes)
      expect(node).toMatchObject({
        nikMasked: expect.stringMatching(/^\D+23$/u) as string,
        address: null,
        phone: null,
        birthPlace: null,
        changes: null,
      });
    const own = personOf('73.72.04.1003');
    const beyond = personOf('73.11.01.2004');
    for (const { id, version } of [own, beyond])
      expect(
        await officer.refusal(update, { input: { idempotencyKey: key(), id, version, fullName: 'Diubah' } }),
      ).toBe('WIDER_LOOK_READS_ONLY');
    const reveal = 'mutation ($input: RevealNikInput!) { revealNik(input: $input) { nik } }';
    expect(
      await officer.refusal(reveal, {
        input: { idempotencyKey: key(), workerId: beyond.id, reason: 'Mencocokkan kartu' },
      }),
    ).toBe('WIDER_LOOK_READS_ONLY');
    for (const money of ['bills', 'agreements', 'payers', 'decrees'])
      expect(await officer.refusal(`{ ${money}(first: 5) { totalCount } }`)).toBe('WIDER_LOOK_READS_ONLY');
    const { session } = await officer.ask<{ session: { permissions: string[]; widerLook: object } }>(
      '{ session { permissions widerLook { area endsAt } } }',
    );
    expect(session.widerLook).toMatchObject({ area: ['Barru', 'Parepare'] });
    expect(session.permissions).not.toContain('updateWorker');
  });

  it('is on the trail with every person that was shown, and told to who watches over it, by name and time', async () => {
    const officer = await world.user('DISTRICT_OFFICER', { region: '73.72.04' });
    const { id } = await openBy(officer, 'Nelayan yang terdaftar di kecamatan lain');
    await officer.ask(people);
    await officer.ask('query ($id: ID!) { worker(id: $id) { fullName } }', {
      id: personOf('73.72.01.1004').id,
    });
    const { rows } = await superuser(
      'SELECT operation, persons FROM audit_event WHERE wider_look_id = $1 ORDER BY id',
      [id],
    );
    expect(rows.map(({ operation }) => operation)).toEqual(['workers', 'worker']);
    expect(rows[1]?.['persons']).toEqual([personOf('73.72.01.1004').id]);

    const approver = await world.user('APPROVER', { region: '73.72' });
    const mine = async (client: Client, filter: object = {}) =>
      (await client.ask<Looks>(looks, { filter })).widerLooks.nodes.find((look) => look.id === id);
    expect(await mine(approver, { awaitsMe: true })).toMatchObject({
      reason: 'Nelayan yang terdaftar di kecamatan lain',
      isOpen: true,
      times: 2,
      persons: 2,
      seenBy: null,
    });
    const input = { idempotencyKey: key(), id };
    const barru = await world.user('APPROVER', { region: '73.11' });
    expect(await mine(barru)).toBeUndefined();
    expect(await barru.refusal(see, { input })).toBe('NOT_FOUND');
    await approver.ask(see, { input });
    expect(await mine(approver, { isSeen: true })).toMatchObject({
      seenBy: expect.stringContaining('APPROVER') as string,
    });
    expect(await mine(approver, { awaitsMe: true })).toBeUndefined();
    expect(await approver.refusal(see, { input: { ...input, idempotencyKey: key() } })).toBe(
      'WIDER_LOOK_SEEN',
    );
    const auditor = await world.user('AUDITOR', { region: '73.72' });
    const { auditEvents } = await auditor.ask<{ auditEvents: { nodes: Array<{ operation: string }> } }>(
      'query ($id: ID) { auditEvents(first: 20, filter: { widerLookId: $id }) { nodes { operation } } }',
      { id },
    );
    expect(auditEvents.nodes.map(({ operation }) => operation)).toEqual(['worker', 'workers']);
    const opened = '{ auditEvents(first: 1, filter: { operation: "openWiderLook" }) { totalCount } }';
    const system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
    expect(await system.ask(opened)).toEqual({ auditEvents: { totalCount: 0 } });
  });

  it('is seen by a colleague who watches over the role, and never by who took it', async () => {
    const [one, other] = [
      await world.user('PROGRAMME_OFFICER', { region: '73.72' }),
      await world.user('PROGRAMME_OFFICER', { region: '73.72' }),
    ];
    const { id } = await openBy(one);
    expect(await other.refusal(see, { input: { idempotencyKey: key(), id } })).toBe('WIDER_LOOK_NOT_WATCHED');
    const district = await openBy(await world.user('DISTRICT_OFFICER', { region: '73.72.04' }));
    await other.ask(see, { input: { idempotencyKey: key(), id: district.id } });
    await one.ask(end, { input: { idempotencyKey: key(), id } });
    expect(await one.refusal(see, { input: { idempotencyKey: key(), id } })).toBe('WIDER_LOOK_NOT_WATCHED');
  });

  it('ends when its holder ends it, and by nobody else', async () => {
    const officer = await world.user('DISTRICT_OFFICER', { region: '73.72.04' });
    const { id } = await openBy(officer);
    const colleague = await world.user('DISTRICT_OFFICER', { region: '73.72.04' });
    expect(await colleague.refusal(end, { input: { idempotencyKey: key(), id } })).toBe('NOT_FOUND');
    await expect(readIn(id, colleague)).rejects.toMatchObject(isOver);
    expect((await colleague.ask<Looks>(looks)).widerLooks.nodes).toEqual([]);
    expect((await colleague.ask<People>(people)).workers.nodes).toHaveLength(1);
    await officer.ask(end, { input: { idempotencyKey: key(), id } });
    expect((await officer.ask<People>(people)).workers.nodes).toHaveLength(1);
    expect(await officer.refusal(end, { input: { idempotencyKey: key(), id } })).toBe('WIDER_LOOK_OVER');
  });

  it("ends by itself by the database's clock, whatever the server knows", async () => {
    const officer = await world.user('DISTRICT_OFFICER', { region: '73.72.04' });
    const { id } = await openBy(officer);
    expect((await officer.ask<People>(people)).workers.nodes).toHaveLength(2);
    expect(await readIn(id, officer)).toBe(2);
    await letPass(id);
    await expect(readIn(id, officer)).rejects.toMatchObject(isOver);
    expect((await officer.ask<People>(people)).workers.nodes).toHaveLength(1);
  });

  it('is one at a time, with a new reason each and three in a day, all of them shown to who watches', async () => {
    const officer = await world.user('DISTRICT_OFFICER', { region: '73.72.04' });
    const first = { idempotencyKey: key(), reason: 'Alasan pertama hari ini' };
    const { openWiderLook } = await officer.ask<Opened>(open, { input: first });
    expect(await officer.refusal(open, { input: { ...first, idempotencyKey: key() } })).toBe(
      'WIDER_LOOK_READS_ONLY',
    );
    await officer.ask(end, { input: { idempotencyKey: key(), id: openWiderLook.id } });
    // The same request again opens nothing: it answers the look that has ended.
    expect((await officer.ask<Opened>(open, { input: first })).openWiderLook).toMatchObject({
      id: openWiderLook.id,
      isOpen: false,
    });
    expect(
      await officer.refusal(open, { input: { idempotencyKey: key(), reason: 'alasan PERTAMA hari ini' } }),
    ).toBe('WIDER_LOOK_REASON_REPEATED');
    for (const reason of ['Alasan kedua hari ini', 'Alasan ketiga hari ini']) {
      const { id } = await openBy(officer, reason);
      await officer.ask(end, { input: { idempotencyKey: key(), id } });
    }
    expect(await officer.refusal(open, { input: { idempotencyKey: key(), reason: newReason() } })).toBe(
      'WIDER_LOOK_LIMIT',
    );
    const approver = await world.user('APPROVER', { region: '73.72' });
    const { nodes } = (await approver.ask<Looks>(looks)).widerLooks;
    expect(nodes.filter(({ userId }) => userId === officer.userId)).toHaveLength(3);
  });

  it('is opened once when many ask at the same moment', async () => {
    const officer = await world.user('DISTRICT_OFFICER', { region: '73.72.04' });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        officer.refusal(open, { input: { idempotencyKey: key(), reason: newReason() } }),
      ),
    );
    expect(answers.filter((answer) => answer === 'NOT REFUSED')).toHaveLength(1);
    const { rows } = await superuser('SELECT id FROM wider_look WHERE user_id = $1', [officer.userId]);
    expect(rows).toHaveLength(1);
  });

  it('is over with the account and with the assignment in which it was taken', async () => {
    const closed = await world.user('DISTRICT_OFFICER', { region: '73.72.04' });
    const ended = await world.user('DISTRICT_OFFICER', { region: '73.72.04' });
    const taken = [await openBy(closed), await openBy(ended)] as const;
    expect([await readIn(taken[0].id, closed), await readIn(taken[1].id, ended)]).toEqual([2, 2]);
    await superuser('UPDATE app_user SET active = false WHERE id = $1', [closed.userId]);
    await superuser(`UPDATE assignment SET valid_to = '2024-05-30' WHERE id = $1`, [ended.assignmentId]);
    await expect(readIn(taken[0].id, closed)).rejects.toMatchObject(isOver);
    await expect(readIn(taken[1].id, ended)).rejects.toMatchObject(isOver);
    world.services.sessions.forget();
    expect(await closed.refusal(people)).toBe('UNAUTHENTICATED');
    expect(await ended.refusal(people)).toBe('FORBIDDEN');
  });

  it('goes with its assignment: in another one the same user reads and works as ever', async () => {
    const officer = await world.user('DISTRICT_OFFICER', { region: '73.72.04' });
    await openBy(officer);
    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const { grantAssignment } = await province.ask<{
      grantAssignment: { assignments: Array<{ id: string }> };
    }>('mutation ($input: GrantAssignmentInput!) { grantAssignment(input: $input) { assignments { id } } }', {
      input: {
        idempotencyKey: key(),
        userId: officer.userId,
        role: 'VILLAGE_OPERATOR',
        level: 'VILLAGE',
        regionId: String(await world.regionId('73.72.04.1003')),
        validFrom: '2024-05-31',
      },
    });
    const other = grantAssignment.assignments.find(({ id }) => id !== officer.assignmentId);
    await officer.ask(
      'mutation ($input: ChooseAssignmentInput!) { chooseAssignment(input: $input) { businessDay } }',
      {
        input: { assignmentId: other?.id },
      },
    );
    expect((await officer.ask<People>(people)).workers.nodes).toHaveLength(1);
    const { id, version } = personOf('73.72.04.1003');
    await officer.ask(update, { input: { idempotencyKey: key(), id, version, occupation: 'Nelayan' } });
  });
});
