import { oneTimeCodeRepository } from '@lindung/db/access/one-time-code.repository';
import { MakeResetCode, MINUTES_OF_RESET } from '@lindung/domain/access/password-reset';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { useCase, userOf } from '../writing/use-case.js';
import { requireAdministeredOther } from './administered-area.js';
import type { MadeInvitation } from './invite-user.js';
import { newCode } from './one-time-code.js';

/**
 * Makes a code with which another user, whom who acts administers, sets a new password within the hour. It is in the answer and
 * nowhere else. A second factor is asked for afterwards as before.
 * @throws DomainError NOT_FOUND, ACCOUNT_NOT_ADMINISTERED, ACCOUNT_IS_OWN, ACCOUNT_TWO_ACTS for who has taken its second factor
 * away, INVITATION_SHOWN_ONCE for a repeated request
 */
export async function makeResetCode(context: RequestContext, input: unknown): Promise<MadeInvitation> {
  const { code, codeHash } = newCode();
  // Whoever answers with it has made the code in the transaction that was committed, and not in a try that was taken back.
  const madeId = uuidv7();
  let accountId = '';
  const make = useCase('makeResetCode', MakeResetCode, async ({ tx, actor }, { userId, reason }) => {
    const createdBy = userOf(actor);
    await requireAdministeredOther(tx, createdBy, userId);
    const codes = oneTimeCodeRepository(tx);
    await codes.end('PASSWORD_RESET', userId);
    await codes.make('PASSWORD_RESET', [{ userId, codeHash }], { createdBy, minutes: MINUTES_OF_RESET });
    accountId = userId;
    return { id: userId, answerId: madeId, objectType: 'USER', details: { reason } };
  });
  if ((await make(context, input)) !== madeId) throw new DomainError({ code: 'INVITATION_SHOWN_ONCE' });
  return { userId: accountId, code };
}
