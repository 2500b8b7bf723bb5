import type { Readable } from 'node:stream';

import { bankAccountRepository } from '@lindung/db/worker/bank-account.repository';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import { Id } from '@lindung/domain/shared/ids';
import { decideBook } from '@lindung/domain/worker/bank-account';
import { decideUse } from '@lindung/domain/worker/person';
import type { FastifyInstance } from 'fastify';

import { actingAs } from '../acting/actor.js';
import { writeAuditEvent } from '../acting/audit-row.js';
import { requireActor } from '../acting/require-operation.js';
import { checkDocument, readDocumentBody } from '../agreement/agreement.public.js';
import { DomainError } from '../graphql/domain-error.js';
import { tidyFileName } from '../http/kept-file-name.js';
import { servePapers } from '../http/serve-papers.js';
import type { RequestContext, Services } from '../request-context.js';
import { userOf } from '../writing/use-case.js';

const missing = (field: string) =>
  new DomainError({ code: 'VALIDATION', fields: [{ field, code: 'required' }] }, field);

/** A file is often called after the number that its picture shows. */
const withoutNumber = (name: string): string => tidyFileName(name).replaceAll(/\d(?:[ .-]?\d){7,}/g, 'x');

/**
 * Keeps the body of a request as the bank book of a proposal, once and of whoever proposes.
 * @throws DomainError NOT_FOUND for a proposal of another area, BANK_ACCOUNT_DECIDED, BANK_ACCOUNT_OF_OTHERS, BANK_BOOK_STAYS, VALIDATION without a name or body; why the
 * content is refused
 */
async function keepBook(
  context: RequestContext,
  accountId: string,
  name: string | undefined,
  body: Readable | undefined,
): Promise<{ readonly id: string; readonly size: number }> {
  const { actor } = requireActor(context, 'bankBook.upload');
  if (name === undefined || name.trim() === '') throw missing('name');
  if (!body) throw missing('body');
  const { services, requestId } = context;
  const acting = actingAs(actor);
  const id = Id.safeParse(accountId);
  // Nobody's body is read for a proposal that is not there for them.
  const [account, bookBy] = await services.database.write(acting, async (tx) => {
    const accounts = bankAccountRepository(tx, services.keyRing);
    return id.success ? [await accounts.find(id.data), await accounts.findBookBy(id.data)] : [null, null];
  });
  if (!account) throw new DomainError({ code: 'NOT_FOUND' });
  const decision = decideBook(account, { userId: userOf(actor), hasBook: bookBy !== null });
  if (!decision.ok) throw new DomainError(decision.error);
  const bytes = await readDocumentBody(body);
  const checked = checkDocument(bytes);
  if (!checked.ok) throw new DomainError(checked.error);
  const { personId, regencyId, districtId, villageId } = account;
  const owner = { regencyId, districtId, villageId };
  return services.database.write(acting, async (tx) => {
    const bookId = await bankAccountRepository(tx, services.keyRing).putBook(
      {
        ...owner,
        accountId: account.id,
        name: withoutNumber(name),
        mediaType: checked.value,
        uploadedBy: userOf(actor),
      },
      bytes,
    );
    await writeAuditEvent(tx, actor, {
      operation: 'bankBook.upload',
      requestId,
      objectType: 'BANK_ACCOUNT',
      objectId: account.id,
      owner,
      persons: [personId],
      details: { documentId: bookId, size: bytes.length },
    });
    return { id: bookId, size: bytes.length };
  });
}

/**
 * A bank book for whoever reaches the account, as what `revealBankAccount` shows: it bears the whole number. The trail has it before the
 * first byte goes out.
 * @throws DomainError NOT_FOUND, PERSON_RESTRICTED; RATE_LIMITED when the user has been shown as many as may be within an hour or a day
 */
async function readBook(context: RequestContext, bookId: string) {
  const { actor } = requireActor(context, 'bankBook.download');
  const { services, requestId } = context;
  const id = Id.safeParse(bookId);
  if (!id.success) throw new DomainError({ code: 'NOT_FOUND' });
  await services.nikLimits.reveals.consume(actor);
  return services.database.write(actingAs(actor), async (tx) => {
    const accounts = bankAccountRepository(tx, services.keyRing);
    const book = await accounts.findBook(id.data);
    const person = book && (await workerRepository(tx).findIdentity(book.personId));
    if (!person) throw new DomainError({ code: 'NOT_FOUND' });
    const decision = decideUse(person);
    if (!decision.ok) throw new DomainError(decision.error);
    const { personId, accountId, size, regencyId, districtId, villageId } = book;
    await writeAuditEvent(tx, actor, {
      operation: 'bankBook.download',
      requestId,
      objectType: 'WORKER',
      objectId: personId,
      owner: { regencyId, districtId, villageId },
      details: { bankAccountId: accountId, documentId: book.id, size },
    });
    return { paper: book, bytes: await accounts.readBook(book.id) };
  });
}

/** The bank books of accounts. */
export const serveBankBooks = (http: FastifyInstance, services: Services): Promise<void> =>
  servePapers(http, services, {
    operation: 'bankBook.upload',
    taking: '/bank-accounts/:id/book',
    keep: keepBook,
    giving: '/bank-books/:id',
    read: readBook,
  });
