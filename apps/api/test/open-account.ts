import type { Role } from '@lindung/domain/access/role';

import { type Client, key, type World } from './world.js';

const invite = `mutation ($input: InviteUserInput!) { inviteUser(input: $input) { user { id username } code } }`;
const accept = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { username } }`;
const grant = `mutation ($input: GrantAssignmentInput!) { grantAssignment(input: $input) { id } }`;

/** Somebody of Parepare with a password of their own: invited by the system, and the invitation accepted. */
export async function openAccount(
  world: World,
  {
    username = `u-${key().slice(0, 12)}`,
    password,
  }: { readonly username?: string; readonly password: string },
  [first = 'APPROVER', ...others]: readonly Role[] = [],
): Promise<{ readonly id: string; readonly username: string; readonly system: Client }> {
  const system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
  const place = {
    level: 'REGENCY',
    regionId: String(await world.regionId('73.72')),
    validFrom: '2024-01-01',
  };
  const { inviteUser } = await system.ask<{ inviteUser: { user: { id: string }; code: string } }>(invite, {
    input: { idempotencyKey: key(), username, name: 'Rekaan', role: first, ...place },
  });
  const { user, code } = inviteUser;
  await world.anybody.ask(accept, { input: { code, password } });
  for (const role of others)
    await system.ask(grant, { input: { idempotencyKey: key(), userId: user.id, role, ...place } });
  return { id: user.id, username, system };
}
