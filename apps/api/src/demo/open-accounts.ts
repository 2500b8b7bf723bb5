import { randomUUID } from 'node:crypto';

import type { DemoVisitor } from './demo-visitor.js';
import { demoPassword, type DemoUser } from './demo-users.js';

const find = `query ($filter: UserFilter) { users(first: 10, filter: $filter) { nodes { id username invitation { expiresAt } } } }`;
const invite = `mutation ($input: InviteUserInput!) { made: inviteUser(input: $input) { code } }`;
const renew = `mutation ($input: RenewInvitationInput!) { made: renewInvitation(input: $input) { code } }`;
const accept = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { username } }`;

interface Found {
  readonly id: string;
  readonly username: string;
  readonly invitation: object | null;
}

/** Invites somebody into the one assignment, as the system administrator, and sets the password with the code, as that person. */
export async function openAccount(
  system: DemoVisitor,
  { username, name, role, level }: DemoUser,
  place: { readonly regionId?: string; readonly officeId?: string },
  validFrom: string,
): Promise<void> {
  const { users } = await system.ask<{ users: { nodes: readonly Found[] } }>(find, {
    filter: { q: username },
  });
  const known = users.nodes.find((user) => user.username === username);
  if (known && !known.invitation) return;
  const idempotencyKey = randomUUID();
  const { made } = await (known
    ? system.ask<Made>(renew, { input: { idempotencyKey, userId: known.id } })
    : system.ask<Made>(invite, {
        input: { idempotencyKey, username, name, role, level, validFrom, ...place },
      }));
  await system.ask(accept, { input: { code: made.code, password: demoPassword } });
}

interface Made {
  readonly made: { readonly code: string };
}
