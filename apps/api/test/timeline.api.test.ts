import { rowsReadSoFar } from '@lindung/db/testing/rows-read';
import { ACTS } from '@lindung/domain/access/timeline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { emptyList, newBranch, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

describe('the timeline of a record', () => {
  let world: World;
  let system: Client;
  let province: Client;
  let auditor: Client;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    auditor = await world.user('AUDITOR', { region: '73.72' });
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const { lineId } = await signedAgreement(world, officer, 3);
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 3);
  });
  afterAll(() => world.close());

  const ofRecord = `query ($record: TimelineRecord!, $id: ID!, $first: Int, $after: String) {
    timeline(record: $record, id: $id, first: $first, after: $after) {
      totalCount
      nodes { operation actorName actorRole objectType count details }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  interface Timeline {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly operation: string; readonly details: string | null }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }
  const actsOf = async (client: Client, record: string, id: string, page: object = { first: 50 }) =>
    (await client.ask<{ timeline: Timeline }>(ofRecord, { record, id, ...page })).timeline;
  const operationsOf = async (client: Client, record: string, id: string) =>
    (await actsOf(client, record, id)).nodes.map(({ operation }) => operation);
  const trailOf = async (filter: object) => {
    const { auditEvents } = await auditor.ask<{ auditEvents: { nodes: Array<{ operation: string }> } }>(
      `query ($filter: AuditEventFilter) { auditEvents(first: 50, filter: $filter) { nodes { operation } } }`,
      { filter },
    );
    return auditEvents.nodes.map(({ operation }) => operation);
  };
  const update = `mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { version } }`;

  interface Resident {
    readonly id: string;
    readonly version: number;
    readonly village: { readonly code: string };
  }
  const oneResident = async (at: number): Promise<Resident> => {
    const { workers } = await officer.ask<{ workers: { nodes: readonly Resident[] } }>(
      `{ workers(first: 3) { nodes { id version village { code } } } }`,
    );
    const resident = workers.nodes[at];
    if (!resident) throw new Error('three people were planted');
    return resident;
  };

  it('holds what was done, by whom and from which state to which, page by page, the newest first', async () => {
    const { agreementId } = await signedAgreement(world, officer, 5);
    const { nodes, totalCount } = await actsOf(officer, 'AGREEMENT', agreementId);
    expect(totalCount).toBe(2);
    expect(nodes).toMatchObject([
      { operation: 'signAgreement', actorRole: 'PROGRAMME_OFFICER', objectType: 'AGREEMENT' },
      { operation: 'createAgreement', actorName: expect.stringContaining('PROGRAMME_OFFICER') as string },
    ]);
    expect(JSON.parse(nodes[0]?.details ?? '')).toEqual({ status: ['DRAFT', 'ACTIVE'], seats: 5 });
    const { pageInfo, ...first } = await actsOf(officer, 'AGREEMENT', agreementId, { first: 1 });
    expect(first).toEqual({ totalCount: 2, nodes: [nodes[0]] });
    const rest = await actsOf(officer, 'AGREEMENT', agreementId, { first: 1, after: pageInfo.endCursor });
    expect(rest).toMatchObject({ nodes: [nodes[1]], pageInfo: { hasNextPage: false } });
  });

  it('of a member begins with the decree that made one', async () => {
    const { lineId } = await signedAgreement(world, officer, 3);
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 3);
    const decree = {
      listId,
      lineId,
      number: `SK ${key()}`,
      title: 'Penetapan',
      seats: 1,
      startsOn: '2024-05-01',
    };
    const { proposed } = await officer.ask<{ proposed: { id: string } }>(
      'mutation ($input: ProposeDecreeInput!) { proposed: proposeDecree(input: $input) { id } }',
      { input: { idempotencyKey: key(), ...decree } },
    );
    const { memberships } = await officer.ask<{ memberships: { nodes: [{ id: string }] } }>(
      `query ($id: ID) { memberships(first: 1, filter: { decreeId: $id }) { nodes { id } } }`,
      { id: proposed.id },
    );
    // How many the decree is of says its own page.
    expect((await actsOf(officer, 'MEMBERSHIP', memberships.nodes[0].id)).nodes).toMatchObject([
      { operation: 'proposeDecree', count: null, details: null },
    ]);
  });

  it('names nobody who merely looked; the trail tells that to whom it is open', async () => {
    const { id, version } = await oneResident(0);
    await officer.ask(`query ($id: ID!) { worker(id: $id) { fullName } }`, { id });
    const form = { occupation: 'Nelayan' };
    await officer.ask(update, { input: { idempotencyKey: key(), id, version, ...form } });
    const [edit] = (await actsOf(officer, 'WORKER', id)).nodes;
    expect(JSON.parse(edit?.details ?? '')).toEqual({ fields: ['occupation', 'occupationCode'] });
    for (const client of [officer, auditor, province])
      expect(await operationsOf(client, 'WORKER', id)).toEqual(['updateWorker']);
    const looks = { objectType: 'WORKER', objectId: id, isLook: true };
    // The answer to an edit shows the person too.
    expect(await trailOf(looks)).toEqual(['worker', 'worker']);
    expect(await trailOf({ ...looks, isLook: false })).toEqual(['updateWorker']);
  });

  it('is as empty as that of nothing for whoever does not reach the record, whatever its kind', async () => {
    const { agreementId } = await signedAgreement(world, officer, 1);
    const { id } = await oneResident(0);
    const neighbours = [
      await world.user('PROGRAMME_OFFICER', { region: '73.11' }),
      await world.user('AUDITOR', { region: '73.11' }),
      await world.user('FINANCE_OFFICER', { region: '73.11' }),
      await world.user('VILLAGE_OPERATOR', { region: '73.11.01.2003' }),
    ];
    const asked = [
      ['AGREEMENT', agreementId],
      ['WORKER', id],
      ['USER', officer.userId ?? ''],
      ['AGREEMENT', id],
      ['WORKER', 'nobody'],
    ] as const;
    const answers = await Promise.all(
      neighbours.flatMap((client) => asked.map(([record, of]) => actsOf(client, record, of))),
    );
    answers.push(await actsOf(system, 'AGREEMENT', agreementId), await actsOf(system, 'WORKER', id));
    const nothing = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    expect(answers).toEqual(answers.map(() => nothing));
  });

  it('says neither who nor what to whom the page does not say what it said before', async () => {
    const { id, village } = await oneResident(0);
    const district = await world.user('DISTRICT_OFFICER', { region: village.code.slice(0, 8) });
    expect((await actsOf(district, 'WORKER', id)).nodes).toMatchObject([
      { operation: 'updateWorker', actorName: null, actorRole: 'PROGRAMME_OFFICER', details: null },
    ]);
    const operator = await world.user('VILLAGE_OPERATOR', { region: village.code });
    expect((await actsOf(operator, 'WORKER', id)).nodes).toMatchObject([
      { actorName: expect.any(String) as string, details: expect.stringContaining('occupation') as string },
    ]);
  });

  it('goes with a person who moves: where the person lives now it is read, and where not any more it is not', async () => {
    const { id, version, village } = await oneResident(1);
    const here = village.code.slice(0, 8);
    const { regions } = await officer.ask<{ regions: { nodes: Array<{ id: string; code: string }> } }>(
      `query ($id: ID) { regions(first: 100, filter: { level: VILLAGE, withinId: $id }) { nodes { id code } } }`,
      { id: String(await world.regionId('73.72')) },
    );
    const there = regions.nodes.find(({ code }) => !code.startsWith(here));
    if (!there) throw new Error('the regency has several districts');
    const [before, after] = [
      await world.user('DISTRICT_OFFICER', { region: here }),
      await world.user('DISTRICT_OFFICER', { region: there.code.slice(0, 8) }),
    ];
    await officer.ask(update, { input: { idempotencyKey: key(), id, version, occupation: 'Petani' } });
    expect([await operationsOf(before, 'WORKER', id), await operationsOf(after, 'WORKER', id)]).toEqual([
      ['updateWorker'],
      [],
    ]);
    const move = { id, version: version + 1, villageId: there.id };
    await officer.ask(update, { input: { idempotencyKey: key(), ...move } });
    expect([await operationsOf(before, 'WORKER', id), await operationsOf(after, 'WORKER', id)]).toEqual([
      [],
      ['updateWorker', 'updateWorker'],
    ]);
  });

  it('holds of an office and of an account what the province did, for all who open their pages', async () => {
    const officeId = await newBranch(world, []);
    const village = await world.user('VILLAGE_HEAD', { region: (await oneResident(0)).village.code });
    expect((await actsOf(village, 'OFFICE', officeId)).nodes).toMatchObject([
      { operation: 'createOffice', actorRole: 'PROVINCE_ADMIN' },
    ]);
    const { inviteUser } = await province.ask<{ inviteUser: { user: { id: string } } }>(
      `mutation ($input: InviteUserInput!) { inviteUser(input: $input) { user { id } } }`,
      {
        input: {
          idempotencyKey: key(),
          username: `rahmat.${key().slice(0, 6)}`,
          name: 'Rahmat',
          role: 'AUDITOR',
          level: 'REGENCY',
          regionId: String(await world.regionId('73.72')),
          validFrom: '2024-05-31',
        },
      },
    );
    const { id } = inviteUser.user;
    await province.ask(`mutation ($input: GrantAssignmentInput!) { grantAssignment(input: $input) { id } }`, {
      input: {
        idempotencyKey: key(),
        userId: id,
        role: 'AUDITOR',
        level: 'REGENCY',
        regionId: String(await world.regionId('73.11')),
        validFrom: '2024-06-01',
      },
    });
    for (const client of [officer, province, system])
      expect(await operationsOf(client, 'USER', id)).toEqual(['grantAssignment', 'inviteUser']);
  });

  it('tells an act once whose people several events name, one after the other', async () => {
    const listId = await emptyList(officer, (await signedAgreement(world, officer, 1)).lineId);
    const regencyId = await world.regionId('73.72');
    await asSuperuser(world, (superuser) =>
      superuser.query(
        `INSERT INTO audit_event (id, at, operation, user_id, role, object_type, object_id, request_id, regency_id, row_count, persons)
         SELECT ('ffffffff-0000-7000-8000-00000000000' || n)::uuid, now() + n * interval '13 milliseconds', 'confirmImport', $1, 'PROGRAMME_OFFICER', 'CANDIDATE_LIST', $2,
           'one act', $3, CASE n WHEN 1 THEN 5007 END, ARRAY(SELECT gen_random_uuid() FROM generate_series(1, CASE n WHEN 1 THEN 5000 ELSE 7 END))
         FROM generate_series(1, 2) AS n`,
        [officer.userId, listId, regencyId],
      ),
    );
    expect(await operationsOf(officer, 'CANDIDATE_LIST', listId)).toEqual([
      'confirmImport',
      'createCandidateList',
    ]);
  });

  it('of a row of the schedule is the same for all who open its page', async () => {
    const keeper = await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' });
    const { proposeRetentionRule: rule } = await keeper.ask<{ proposeRetentionRule: { id: string } }>(
      'mutation ($input: ProposeRetentionRuleInput!) { proposeRetentionRule(input: $input) { id } }',
      {
        input: {
          idempotencyKey: key(),
          kind: 'MEMBERSHIP_ENDED',
          months: 120,
          citation: 'UU 27/2022 Pasal 43',
          certainty: 'TO_BE_VERIFIED',
          validFrom: '2024-06-01',
        },
      },
    );
    await province.ask(
      'mutation ($input: DecideRetentionRuleInput!) { decideRetentionRule(input: $input) { status } }',
      {
        input: {
          idempotencyKey: key(),
          id: rule.id,
          version: 1,
          isGranted: true,
          reason: 'Sesuai jadwal',
        },
      },
    );
    const approver = await world.user('APPROVER', { region: '73.72' });
    for (const client of [keeper, province, officer, approver, auditor])
      expect(await operationsOf(client, 'RETENTION_RULE', rule.id)).toEqual([
        'decideRetentionRule',
        'proposeRetentionRule',
      ]);
    const finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
    for (const client of [finance, system])
      expect(await operationsOf(client, 'RETENTION_RULE', rule.id)).toEqual([]);
  });

  it('of an incident is the data protection officers’ alone', async () => {
    const keeper = await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' });
    const moment = new Date(Date.now() - 60_000).toISOString();
    const { openIncident } = await keeper.ask<{ openIncident: { id: string } }>(
      'mutation ($input: OpenIncidentInput!) { openIncident(input: $input) { id } }',
      {
        input: {
          idempotencyKey: key(),
          title: 'Akun dipakai orang lain',
          description: 'Kata sandi diketahui orang lain',
          beganAt: moment,
          noticedAt: moment,
        },
      },
    );
    const another = await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' });
    for (const client of [keeper, another])
      expect(await operationsOf(client, 'INCIDENT', openIncident.id)).toEqual(['openIncident']);
    for (const client of [province, officer, auditor, system])
      expect(await operationsOf(client, 'INCIDENT', openIncident.id)).toEqual([]);
    // Nor does what reads it, asked past the page.
    const acts = {
      text: `SELECT id FROM record_acts('INCIDENT', $1, $2)`,
      values: [openIncident.id, ACTS],
    };
    const reader = {
      as: 'ASSIGNMENT',
      jurisdiction: { level: 'PROVINCE' },
      userId: province.userId,
    } as const;
    const on = world.services.clock.today();
    expect(
      await world.services.database.read({ ...reader, assignment: { id: province.assignmentId, on } }, [
        acts,
      ]),
    ).toEqual([[]]);
  });

  it('is found past any number of looks: what was merely looked at costs no row', async () => {
    const { id } = await oneResident(2);
    await asSuperuser(world, async (client) => {
      await client.query(
        `INSERT INTO audit_event (id, operation, object_type, object_id, request_id, regency_id)
         SELECT gen_random_uuid(), 'worker', 'WORKER', $1, 'r', $2 FROM generate_series(1, 20000)`,
        [id, await world.regionId('73.72')],
      );
      await client.query('ANALYZE audit_event');
    });
    const reader = { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null } as const;
    const acts = { text: `SELECT id FROM record_acts('WORKER', $1, $2)`, values: [id, ACTS] };
    const look = rowsReadSoFar('audit_event');
    const [before, , after] = await world.services.database.read(reader, [look, acts, look]);
    expect(Number(after?.[0]?.['rows']) - Number(before?.[0]?.['rows'])).toBeLessThan(10);
  });
});
