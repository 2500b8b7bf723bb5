import type { DemoVisitor } from './demo-visitor.js';
import { demoPassword, type DemoUser } from './demo-users.js';

const create = `mutation ($input: CreateUserInput!) { createUser(input: $input) { id } }`;
const grant = `mutation ($input: GrantAssignmentInput!) { grantAssignment(input: $input) { id } }`;

/** Opens an account with its one assignment, as the system administrator. */
export async function openAccount(
  system: DemoVisitor,
  { username, name, role, level }: DemoUser,
  place: { readonly regionId?: string; readonly officeId?: string },
  validFrom: string,
): Promise<void> {
  // An idempotency key has no dots.
  const key = username.replaceAll('.', '-');
  const { createUser: user } = await system.ask<{ createUser: { id: string } }>(create, {
    input: { idempotencyKey: `demo-user-${key}`, username, name, password: demoPassword },
  });
  await system.ask(grant, {
    input: {
      idempotencyKey: `demo-assignment-${key}`,
      userId: user.id,
      role,
      level,
      validFrom,
      ...place,
    },
  });
}
