import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { LEVELS_OF_ROLE, Role } from '@lindung/domain/access/role';
import { EntityManager } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { putFile } from './candidate-file.js';
import { everyRoleOnEveryLevel, placeOn } from './everybody.js';
import { newBranch } from './planted.js';
import { type Client, key, World } from './world.js';

const invite = `mutation ($input: InviteUserInput!) { inviteUser(input: $input) { user { id username } code } }`;
const renew = `mutation ($input: RenewInvitationInput!) { renewInvitation(input: $input) { user { id } } }`;
const grant = `mutation ($input: GrantAssignmentInput!) { grantAssignment(input: $input) { id } }`;
const end = `mutation ($input: EndAssignmentInput!) { endAssignment(input: $input) { id } }`;
const userById = `query ($id: ID!) { user(id: $id) { id username administered } }`;
const list = `query ($filter: UserFilter) { users(first: 200, filter: $filter) { totalCount nodes { id username } } }`;

/** A village each: of Parepare, and of Barru beside it. */
const [here, there] = ['73.72.04.1003', '73.11.01.2003'];
const people = Object.values(Role).filter((role) => role !== Role.PARTNER);
/** Whom a regency invites, written apart from the policy table. */
const ofVillages: readonly Role[] = ['DISTRICT_OFFICER', 'VILLAGE_OPERATOR', 'VILLAGE_HEAD'];

interface Account {
  readonly client: Client;
  readonly role: Role;
  readonly level: JurisdictionLevel;
  readonly village: string;
}

describe('a regency that administers its own people', () => {
  let world: World;
  let officer: Client;
  let officeId: string;
  let accounts: readonly Account[];
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    officeId = await newBranch(world, ['73.72']);
    const made: Account[] = [];
    for (const village of [here, there]) {
      for (const { role, level } of everyRoleOnEveryLevel.filter((one) => one.role !== Role.PARTNER))
        made.push({
          client: await world.user(role, placeOn(level, village, officeId)),
          role,
          level,
          village,
        });
    }
    accounts = made;
  }, 60_000);
  afterAll(() => world.close());

  /** The area of a role on one of its levels around a village, as an input names it. */
  const areaOf = async (level: string, village: string) => {
    const code = {
      PROVINCE: '73',
      REGENCY: village.slice(0, 5),
      DISTRICT: village.slice(0, 8),
      VILLAGE: village,
    }[level];
    return {
      level,
      regionId: code === undefined ? null : String(await world.regionId(code)),
      officeId: level === 'OFFICE' ? officeId : null,
    };
  };
  const outcomeOf = async (client: Client, document: string, input: object) => {
    const code = await client.refusal(document, { input: { idempotencyKey: key(), ...input } });
    return code === 'NOT REFUSED' ? 'DONE' : code;
  };
  const isVisible = ({ level, village }: Account) =>
    village === here && ['REGENCY', 'DISTRICT', 'VILLAGE'].includes(level);

  it('invites and gives those roles in its own districts and villages: every role in every place', async () => {
    const operator = accounts.find(({ role, village }) => role === 'VILLAGE_OPERATOR' && village === here);
    const wrong: unknown[] = [];
    let tried = 0;
    for (const { role, level } of everyRoleOnEveryLevel) {
      for (const village of [here, there]) {
        const given = { role, ...(await areaOf(level, village)), validFrom: '2024-05-31' };
        const isTheirs = ofVillages.includes(role) && village === here;
        for (const [document, input] of [
          [invite, { ...given, username: `u-${key().slice(0, 8)}`, name: 'Rekaan' }],
          [grant, { ...given, userId: operator?.client.userId }],
        ] as const) {
          tried += 1;
          const outcome = await outcomeOf(officer, document, input);
          const refused = outcome !== 'DONE' && outcome !== 'INTERNAL' && outcome !== 'BAD_USER_INPUT';
          const isHeld = document === grant && role === operator?.role && outcome === 'ASSIGNMENT_HELD';
          if (isTheirs ? outcome !== 'DONE' && !isHeld : !refused)
            wrong.push({ document, role, level, village, outcome });
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBe(everyRoleOnEveryLevel.length * 4);
  }, 60_000);

  it('sees the accounts of its own regency, and every other one answers as if it was not there', async () => {
    for (const account of accounts) {
      const { user } = await officer.ask<{ user: object | null }>(userById, { id: account.client.userId });
      const expected = isVisible(account)
        ? { id: account.client.userId, administered: ofVillages.includes(account.role) }
        : null;
      expect([account.role, account.village, user]).toEqual([
        account.role,
        account.village,
        expected && (expect.objectContaining(expected) as object),
      ]);
    }
    const { users } = await officer.ask<{ users: { totalCount: number; nodes: Array<{ id: string }> } }>(
      list,
    );
    const foreign = accounts.filter((account) => !isVisible(account)).map(({ client }) => client.userId);
    expect(users.nodes.filter(({ id }) => foreign.includes(id))).toEqual([]);
    expect(users.totalCount).toBe(users.nodes.length);
    const { users: none } = await officer.ask<{ users: { totalCount: number } }>(list, {
      filter: { q: 'SYSTEM_ADMIN' },
    });
    expect(none.totalCount).toBe(0);
  });

  it('touches no account that holds a role which it does not give, and learns of no foreign one', async () => {
    const wrong: unknown[] = [];
    for (const account of accounts) {
      if (isVisible(account) && ofVillages.includes(account.role)) continue;
      const expected = isVisible(account) ? 'ACCOUNT_NOT_ADMINISTERED' : 'NOT_FOUND';
      const { userId, assignmentId } = account.client;
      const given = { role: 'VILLAGE_HEAD', ...(await areaOf('VILLAGE', here)), validFrom: '2024-05-31' };
      const outcomes = [
        await outcomeOf(officer, renew, { userId }),
        await outcomeOf(officer, grant, { userId, ...given }),
        await outcomeOf(officer, end, { assignmentId, validTo: '2024-05-31' }),
      ];
      if (outcomes.join() !== [expected, expected, expected].join())
        wrong.push({ role: account.role, village: account.village, outcomes });
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('touches no account any more that was given something elsewhere, nor one of elsewhere that was given something here', async () => {
    const system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
    const [ours, theirs] = [
      await world.user('VILLAGE_OPERATOR', { region: here }),
      await world.user('VILLAGE_OPERATOR', { region: there }),
    ];
    const give = async (userId: string | null, village: string) =>
      system.ask(grant, {
        input: {
          idempotencyKey: key(),
          userId,
          role: 'VILLAGE_HEAD',
          ...(await areaOf('VILLAGE', village)),
          validFrom: '2024-05-31',
        },
      });
    await give(ours.userId, there);
    await give(theirs.userId, here);
    const ending = { assignmentId: ours.assignmentId, validTo: '2024-05-31' };
    expect(await outcomeOf(officer, end, ending)).toBe('ACCOUNT_NOT_ADMINISTERED');
    expect(await outcomeOf(officer, renew, { userId: ours.userId })).toBe('ACCOUNT_NOT_ADMINISTERED');
    expect(await outcomeOf(officer, renew, { userId: theirs.userId })).toBe('NOT_FOUND');
    expect(await officer.ask(userById, { id: theirs.userId })).toEqual({ user: null });
  });

  it('ends what it gave', async () => {
    const { client } =
      accounts.find(({ role, village }) => role === 'VILLAGE_HEAD' && village === here) ?? {};
    expect(await outcomeOf(officer, end, { assignmentId: client?.assignmentId, validTo: '2024-05-30' })).toBe(
      'DONE',
    );
    expect(await client?.refusal('{ workers(first: 1) { totalCount } }')).toBe('FORBIDDEN');
  });

  it('never learns whether a name is taken elsewhere: its names end with its own number', async () => {
    const barru = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const inviting = async (client: Client, username: string, village: string) => {
      const input = {
        idempotencyKey: key(),
        username,
        name: 'Rekaan',
        role: 'VILLAGE_HEAD',
        ...(await areaOf('VILLAGE', village)),
        validFrom: '2024-05-31',
      };
      const { data, errors } = await client.send<{ inviteUser: { user: { username: string } } }>(invite, {
        input,
      });
      return errors?.[0]?.extensions.code ?? data.inviteUser.user.username;
    };
    expect(await inviting(province, 'andi.palaguna', there)).toBe('andi.palaguna');
    expect(await inviting(barru, 'andi.palaguna', there)).toBe('andi.palaguna.7311');
    expect(await inviting(officer, 'andi.palaguna', here)).toBe('andi.palaguna.7372');
    expect(await inviting(officer, 'andi.palaguna.7311', here)).toBe('andi.palaguna.7311.7372');
    expect(await inviting(officer, 'Andi.Palaguna.7372', here)).toBe('USERNAME_TAKEN');
    expect(await inviting(officer, 'a'.repeat(36), here)).toBe('USERNAME_TOO_LONG');
    expect(await inviting(province, 'siapa.7372', there)).toBe('USERNAME_OF_REGENCY');
    expect(await inviting(province, 'siapa.1990', there)).toBe('siapa.1990');
  });

  it('lets a province give every role but that over the system, and touch nobody who has it', async () => {
    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const system = accounts.find(({ role }) => role === 'SYSTEM_ADMIN');
    for (const role of people) {
      const [level = 'SYSTEM'] = LEVELS_OF_ROLE[role];
      const given = { role, ...(await areaOf(level, there)), validFrom: '2024-05-31' };
      const outcome = await outcomeOf(province, invite, {
        ...given,
        username: `p-${key().slice(0, 8)}`,
        name: 'Rekaan',
      });
      expect([role, outcome]).toEqual([
        role,
        role === 'SYSTEM_ADMIN' ? 'ASSIGNMENT_ROLE_NOT_GRANTABLE' : 'DONE',
      ]);
    }
    const ending = { assignmentId: system?.client.assignmentId, validTo: '2024-05-31' };
    expect(await outcomeOf(province, end, ending)).toBe('ACCOUNT_NOT_ADMINISTERED');
  });

  it('leaves one event of each invitation, with role and level and without name or code', async () => {
    const events = await asSuperuser(world, async (owner) => {
      const { rows } = await owner.query<{ details: object; regency_id: number }>(
        `SELECT details, regency_id FROM audit_event WHERE operation = 'inviteUser' AND user_id = $1`,
        [officer.userId],
      );
      return rows;
    });
    expect(events.length).toBeGreaterThanOrEqual(3);
    for (const { details, regency_id } of events) {
      expect(Object.keys(details).sort()).toEqual(['level', 'role']);
      expect(regency_id).toBe(await world.regionId('73.72'));
    }
  });

  describe('by a file', () => {
    const preview = `query ($input: InvitationPreviewInput!) {
      invitationPreview(input: $input) { people { username role regionCode } issues { line code value } }
    }`;
    const inviteAll = `mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { invited file } }`;
    const header = 'Nama Pengguna;Nama;Peran;Kode Wilayah;Berlaku Sampai';
    const upload = async (client: Client, rows: readonly string[]) => {
      const { body } = await putFile(client, Buffer.from([header, ...rows].join('\n')), {
        name: 'orang.csv',
      });
      return { fileId: body.id, validFrom: '2024-05-31' };
    };
    type Invited = { inviteUsers: { invited: number; file: string } };

    it('opens an account for each row with a code that is in the answer alone and works once', async () => {
      const input = await upload(officer, [
        `hasna;Hasna (contoh);Operator desa;${here};`,
        `lolo;=1+1 Lolo;Lurah;${here};2024-12-31`,
        `tenri;Tenri (contoh);Petugas kecamatan;${here.slice(0, 8)};`,
      ]);
      expect(await officer.ask(preview, { input })).toMatchObject({
        invitationPreview: {
          people: [{ username: 'hasna.7372' }, { username: 'lolo.7372' }, { username: 'tenri.7372' }],
          issues: [],
        },
      });
      const command = { ...input, idempotencyKey: key() };
      const { inviteUsers } = await officer.ask<Invited>(inviteAll, { input: command });
      expect(inviteUsers.invited).toBe(3);
      const [, first = '', second = ''] = inviteUsers.file.split('\r\n');
      // A spreadsheet takes no name for a formula.
      expect(second).toContain(`'=1+1 Lolo`);
      const code = first.split(';').at(-1) ?? '';
      expect(code).toMatch(/^(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}$/u);
      const kept = await asSuperuser(world, (client) =>
        client.query<{ everything: string }>(
          `SELECT string_agg(t::text, ' ') AS everything FROM (SELECT c::text AS t FROM one_time_code c UNION ALL SELECT e::text FROM audit_event e) t`,
        ),
      );
      expect(kept.rows[0]?.everything).not.toContain(code);
      const accept = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { username } }`;
      const password = 'lautan-biru-perahu-88';
      expect(await world.anybody.ask(accept, { input: { code, password } })).toEqual({
        acceptInvitation: { username: 'hasna.7372' },
      });
      expect(await world.anybody.refusal(accept, { input: { code, password } })).toBe('INVITATION_INVALID');
      expect(await officer.refusal(inviteAll, { input: command })).toBe('INVITATION_SHOWN_ONCE');
      // The trail of each account begins with who opened it, as what.
      const opened = await asSuperuser(world, (client) =>
        client.query<{ username: string; details: object; by: string }>(
          `SELECT u.username, e.details, e.user_id AS by FROM audit_event e JOIN app_user u ON u.id::text = e.object_id
           WHERE e.operation = 'inviteUsers' AND e.object_type = 'USER' ORDER BY u.username`,
        ),
      );
      expect(opened.rows).toEqual(
        [
          ['hasna.7372', 'VILLAGE_OPERATOR', 'VILLAGE'],
          ['lolo.7372', 'VILLAGE_HEAD', 'VILLAGE'],
          ['tenri.7372', 'DISTRICT_OFFICER', 'DISTRICT'],
        ].map(([username, role, level]) => ({ username, details: { role, level }, by: officer.userId })),
      );
    });

    it('opens none where a row gives more than is theirs, lies elsewhere, stands twice or is taken', async () => {
      const input = await upload(officer, [
        `hasna;Hasna (contoh);Operator desa;${here};`,
        `baso;Baso (contoh);Pejabat penetap;73.72;`,
        `besse;Besse (contoh);Operator desa;${there};`,
        `ambo;Ambo (contoh);Operator desa;${here};`,
        `Ambo.7372;Ambo (contoh);Operator desa;${here};`,
      ]);
      const { invitationPreview } = await officer.ask<{
        invitationPreview: { issues: Array<{ line: number; code: string }> };
      }>(preview, { input });
      expect(invitationPreview.issues.map(({ line, code }) => [line, code])).toEqual([
        [2, 'ROW_USERNAME_TAKEN'],
        [3, 'ROW_ROLE_NOT_GRANTABLE'],
        [4, 'ROW_REGION_UNKNOWN'],
        [6, 'ROW_USERNAME_TWICE'],
      ]);
      expect(await outcomeOf(officer, inviteAll, input)).toBe('INVITATIONS_REFUSED');
      const { users } = await officer.ask<{ users: { totalCount: number } }>(list, { filter: { q: 'ambo' } });
      expect(users.totalCount).toBe(0);
    });

    it('opens none in a region that is no more when the role begins', async () => {
      const ending = '73.72.02.1003';
      await asSuperuser(world, async (client) =>
        client.query(`UPDATE region_version SET valid_to = '2024-06-30' WHERE region_id = $1`, [
          await world.regionId(ending),
        ]),
      );
      const input = await upload(officer, [`akhir;Orang Contoh;Operator desa;${ending};`]);
      const issuesFrom = async (validFrom: string) =>
        (
          await officer.ask<{ invitationPreview: { issues: Array<{ code: string }> } }>(preview, {
            input: { ...input, validFrom },
          })
        ).invitationPreview.issues.map(({ code }) => code);
      expect(await issuesFrom('2024-06-30')).toEqual([]);
      expect(await issuesFrom('2024-07-01')).toEqual(['ROW_REGION_UNKNOWN']);
    });

    it('is for who may invite and uploaded the file, and takes the same statements for two rows and for five hundred', async () => {
      const rows = (count: number, name: string) =>
        Array.from({ length: count }, (_, at) => `${name}-${at};Orang Contoh;Operator desa;${here};`);
      const [small, large, tooLarge] = [
        await upload(officer, rows(2, 'kecil')),
        await upload(officer, rows(500, 'besar')),
        await upload(officer, rows(501, 'lebih')),
      ];
      const colleague = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
      expect(await outcomeOf(colleague, inviteAll, small)).toBe('NOT_FOUND');
      expect(await outcomeOf(await world.user('APPROVER', { region: '73.72' }), inviteAll, small)).toBe(
        'FORBIDDEN',
      );
      expect(await outcomeOf(officer, inviteAll, tooLarge)).toBe('INVITATIONS_TOO_MANY');
      const open = vi.spyOn(EntityManager.prototype, 'query');
      const counts: number[] = [];
      for (const input of [small, large]) {
        open.mockClear();
        expect(await outcomeOf(officer, inviteAll, input)).toBe('DONE');
        counts.push(open.mock.calls.filter(([text]) => !String(text).includes('file_chunk')).length);
      }
      open.mockRestore();
      expect(counts[0]).toBe(counts[1]);
    });
  });
});
