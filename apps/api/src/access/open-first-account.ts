import { userRepository } from '@lindung/db/access/user.repository';
import { decidePassword, type NewAccount } from '@lindung/domain/access/user';
import type { BusinessDate } from '@lindung/domain/shared/business-date';

import { DomainError } from '../graphql/domain-error.js';
import type { Services } from '../request-context.js';
import { type Actor, actingAs } from '../acting/actor.js';
import { writeAuditEvent } from '../acting/audit-row.js';
import { hashPassword, loadStrength } from './password.js';

/** Nobody in particular: before the first account there is no user who could open it. */
const installerOn = (day: BusinessDate): Actor => ({
  userId: null,
  name: '',
  apiKeyId: null,
  assignmentId: null,
  day,
  role: 'SYSTEM_ADMIN',
  jurisdiction: { level: 'SYSTEM' },
  scopes: [],
});

/**
 * Opens the first account of an installation, a system administrator who opens all others. It is the only account that no
 * user opens and the only assignment that no user grants; where there is a user already, it does nothing.
 * @returns whether it was opened
 * @throws DomainError when the password is not fit
 */
export async function openFirstAccount({ database, clock }: Services, account: NewAccount): Promise<boolean> {
  const decision = decidePassword(account, await loadStrength());
  if (!decision.ok) throw new DomainError(decision.error, 'password');
  const passwordHash = await hashPassword(decision.value);
  const installer = installerOn(clock.today());
  return database.write(actingAs(installer), async (tx) => {
    const users = userRepository(tx);
    if (!(await users.isEmpty())) return false;
    const { username, name } = account;
    const userId = await users.create({ username, name, passwordHash });
    await users.grant(
      {
        userId,
        role: 'SYSTEM_ADMIN',
        level: 'SYSTEM',
        regionId: null,
        officeId: null,
        validFrom: clock.today(),
        validTo: null,
      },
      null,
    );
    await writeAuditEvent(tx, installer, {
      operation: 'inviteUser',
      requestId: 'first account',
      objectType: 'USER',
      objectId: userId,
      details: { first: true },
    });
    return true;
  });
}
