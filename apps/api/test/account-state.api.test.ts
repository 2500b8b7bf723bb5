import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { account, eventsOf, knock, send, whoAmI } from './accounts.js';
import { type Client, key, World } from './world.js';

const close = `mutation ($input: CloseAccountInput!) { closeAccount(input: $input) { id active } }`;
const reopen = `mutation ($input: ReopenAccountInput!) { reopenAccount(input: $input) { id active } }`;
const makeCode = `mutation ($input: MakeResetCodeInput!) { makeResetCode(input: $input) { code } }`;
const accept = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { username } }`;
const reason = 'Pindah tugas ke kabupaten lain';

describe('an account that is closed', () => {
  let world: World;
  let system: Client;
  beforeAll(async () => {
    world = await World.create();
    system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
  });
  afterAll(() => world.close());

  const change = (admin: Client, document: string, userId: string, over: object = {}) =>
    send<Record<string, unknown>>(admin, document, { idempotencyKey: key(), userId, reason, ...over });

  it('lets nobody in, ends its sessions and its codes, and opens again with the password that it had', async () => {
    const who = await account(world);
    const made = await send<{ makeResetCode: { code: string } }>(system, makeCode, {
      idempotencyKey: key(),
      userId: who.id,
      reason,
    });
    expect((await change(system, close, who.id)).data).toEqual({
      closeAccount: { id: who.id, active: false },
    });
    expect(await who.client.ask(whoAmI)).toMatchObject({ session: { user: null } });
    expect((await knock(world, who)).code).toBe('SIGN_IN_FAILED');
    const code = made.data?.makeResetCode.code;
    const late = await send(world.anybody, accept, { code, password: 'angin timur di laut' });
    expect(late.code).toBe('INVITATION_INVALID');
    expect((await change(system, close, who.id)).code).toBe('ACCOUNT_STATE_UNCHANGED');
    expect((await change(system, reopen, who.id)).data).toEqual({
      reopenAccount: { id: who.id, active: true },
    });
    expect((await knock(world, who)).token).toBeDefined();
    const told = (await eventsOf(world, system.userId ?? '')).filter(({ operation }) =>
      ['closeAccount', 'reopenAccount'].includes(operation),
    );
    expect(told.map(({ operation, details }) => ({ operation, ...details }))).toEqual([
      { operation: 'closeAccount', reason },
      { operation: 'reopenAccount', reason },
    ]);
  });

  it('is closed by who administers it alone, never by its owner, and never without a reason', async () => {
    const officer = await account(world, 'PROGRAMME_OFFICER', { region: '73.22' });
    const [own, foreign, above] = [
      await account(world, 'VILLAGE_OPERATOR', { region: '73.22.03.2007' }),
      await account(world, 'VILLAGE_OPERATOR', { region: '73.72.01.1004' }),
      await account(world, 'PROVINCE_ADMIN', { level: 'PROVINCE' }),
    ];
    for (const document of [close, reopen]) {
      expect((await change(officer.client, document, foreign.id)).code).toBe('NOT_FOUND');
      expect((await change(officer.client, document, above.id)).code).toBe('NOT_FOUND');
      expect((await change(above.client, document, system.userId ?? '')).code).toBe(
        'ACCOUNT_NOT_ADMINISTERED',
      );
      expect((await change(officer.client, document, officer.id)).code).toBe('ACCOUNT_IS_OWN');
      expect((await change(own.client, document, officer.id)).code).toBe('FORBIDDEN');
    }
    expect((await change(officer.client, close, own.id, { reason: 'pindah' })).code).toBe('VALIDATION');
    expect((await change(officer.client, close, own.id)).code).toBeUndefined();
    for (const level of ['SYSTEM', 'PROVINCE'] as const)
      await expect(
        world.services.database.read({ as: 'ASSIGNMENT', jurisdiction: { level }, userId: above.id }, [
          { text: 'UPDATE app_user SET active = true WHERE id = $1', values: [own.id] },
        ]),
      ).rejects.toMatchObject({ code: '42501' });
  });
});
