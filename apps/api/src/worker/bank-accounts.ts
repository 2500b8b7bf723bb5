import { bankAccountRepository } from '@lindung/db/worker/bank-account.repository';
import { type BankAccountRow, bankAccountTable } from '@lindung/db/worker/bank-account.table';
import type { PersonRow } from '@lindung/db/worker/person.table';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import {
  bankAccountWarnings,
  ConfirmBankAccount,
  decideConfirmation,
  decideEnding,
  decideRefusal,
  decideTakingBack,
  DeclineBankAccount,
  EndBankAccount,
  ProposeBankAccount,
  RevealBankAccount,
  WithdrawBankAccount,
} from '@lindung/domain/worker/bank-account';
import { decideUse } from '@lindung/domain/worker/person';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError, settled } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { claimEdit } from '../writing/claim-edit.js';
import { type Done, useCase, userOf, type UseCaseTools } from '../writing/use-case.js';
import type { RevealedBankAccountType } from './bank-account.type.js';

const repositoryOf = ({ tx, services }: Pick<UseCaseTools, 'tx' | 'services'>) =>
  bankAccountRepository(tx, services.keyRing);

/** The account of an edit, whose version it takes; of the acting area. @throws DomainError NOT_FOUND, CONFLICT */
async function claimAccount(
  tools: UseCaseTools,
  command: { readonly id: string; readonly version: number },
): Promise<BankAccountRow> {
  await claimEdit(tools.tx, bankAccountTable, command);
  const account = await repositoryOf(tools).find(command.id);
  if (!account) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  return account;
}

/** A person whose data may be worked with. @throws DomainError NOT_FOUND, WORKER_MERGED, PERSON_RESTRICTED at the field */
async function requirePerson({ tx }: UseCaseTools, id: string, field: string): Promise<PersonRow> {
  const person = await workerRepository(tx).find(id);
  if (!person) throw new DomainError({ code: 'NOT_FOUND' }, field);
  if (person.mergedIntoId !== null) throw new DomainError({ code: 'WORKER_MERGED' }, field);
  const decision = decideUse(person);
  if (!decision.ok) throw new DomainError(decision.error, field);
  return person;
}

/** What is done is told of the account, which few see, and not on the page of the person. */
const ofAccount = (
  { id, personId, regencyId, districtId, villageId }: Omit<BankAccountRow, 'numberCipher' | 'numberIndex'>,
  details: Done['details'] & {} = {},
): Done => ({
  id,
  objectType: 'BANK_ACCOUNT',
  owner: { regencyId, districtId, villageId },
  persons: [personId],
  details,
});

/**
 * Proposes to which account benefits of a person of the area are paid; nothing is in force by it.
 * @throws DomainError PERSON_RESTRICTED, WORKER_MERGED, BANK_ACCOUNT_OPEN
 */
export const proposeBankAccount = useCase(
  'proposeBankAccount',
  ProposeBankAccount,
  async (tools, command) => {
    const { idempotencyKey: _key, workerId, ...said } = command;
    const { regencyId, districtId, villageId } = await requirePerson(tools, workerId, 'workerId');
    const accounts = repositoryOf(tools);
    const id = await accounts.create({
      ...said,
      personId: workerId,
      proposedByUserId: userOf(tools.actor),
      proposedAt: tools.now(),
      regencyId,
      districtId,
      villageId,
    });
    return {
      id,
      objectType: 'BANK_ACCOUNT',
      owner: { regencyId, districtId, villageId },
      persons: [workerId],
      details: { bank: said.bank },
    };
  },
);

/** Takes an own proposal back. @throws DomainError BANK_ACCOUNT_DECIDED, BANK_ACCOUNT_OF_OTHERS */
export const withdrawBankAccount = useCase(
  'withdrawBankAccount',
  WithdrawBankAccount,
  async (tools, command) => {
    const account = await claimAccount(tools, command);
    const decidedByUserId = userOf(tools.actor);
    const status = settled(decideTakingBack(account, decidedByUserId));
    await repositoryOf(tools).close(account.id, { status, decidedByUserId, decidedAt: tools.now() });
    return ofAccount(account);
  },
);

/** Says why a proposal of somebody else does not take effect. @throws DomainError BANK_ACCOUNT_DECIDED, BANK_ACCOUNT_SAME_PERSON */
export const declineBankAccount = useCase(
  'declineBankAccount',
  DeclineBankAccount,
  async (tools, command) => {
    const account = await claimAccount(tools, command);
    const decidedByUserId = userOf(tools.actor);
    const status = settled(decideRefusal(account, decidedByUserId));
    const { answer } = command;
    await repositoryOf(tools).close(account.id, { status, decidedByUserId, decidedAt: tools.now(), answer });
    return ofAccount(account);
  },
);

/**
 * Puts in force what somebody else has proposed, and ends the account that was; what is odd about it has to have been seen.
 * @throws DomainError BANK_ACCOUNT_DECIDED, BANK_ACCOUNT_WITHOUT_BOOK, BANK_ACCOUNT_SAME_PERSON, BANK_ACCOUNT_WARNINGS,
 * PERSON_RESTRICTED
 */
export const confirmBankAccount = useCase(
  'confirmBankAccount',
  ConfirmBankAccount,
  async (tools, command) => {
    const account = await claimAccount(tools, command);
    const person = await requirePerson(tools, account.personId, 'id');
    const accounts = repositoryOf(tools);
    const by = userOf(tools.actor);
    const { holderName, isHolderWorker } = account;
    const warnings = bankAccountWarnings({
      holderName,
      isHolderWorker,
      workerName: person.fullName,
      others: await accounts.countOthers(account.id),
    });
    const status = settled(
      decideConfirmation(
        { ...account, bookByUserId: await accounts.findBookBy(account.id) },
        { userId: by, warnings, seenWarnings: command.seenWarnings },
      ),
    );
    await accounts.replace(account, { status, by, at: tools.now(), today: tools.today });
    return ofAccount(account, { accountWarnings: [...warnings] });
  },
);

/** Ends the account in force without another in its place. @throws DomainError BANK_ACCOUNT_DECIDED */
export const endBankAccount = useCase('endBankAccount', EndBankAccount, async (tools, command) => {
  const account = await claimAccount(tools, command);
  const status = settled(decideEnding(account));
  await repositoryOf(tools).end(account.id, {
    status,
    validUntil: tools.today,
    endedByUserId: userOf(tools.actor),
    endReason: command.reason,
    closedAt: tools.now(),
  });
  return ofAccount(account);
});

/** Writes into the trail who sees whose number, and why; UU 27/2022 Art. 31. */
const recordReveal = useCase(
  'revealBankAccount',
  RevealBankAccount,
  async (tools, { id, reason }) => {
    const account = await repositoryOf(tools).find(id);
    const person = account && (await workerRepository(tools.tx).find(account.personId));
    if (!person) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const decision = decideUse(person);
    if (!decision.ok) throw new DomainError(decision.error, 'id');
    return {
      ...ofAccount(account, { bankAccountId: id, reason }),
      id: person.id,
      objectType: 'WORKER',
      answerId: id,
    };
  },
  { toldEveryTime: true },
);

/**
 * Shows the whole number of one account, after the trail has it; it counts like a NIK that is shown.
 * @throws DomainError PERSON_RESTRICTED; RATE_LIMITED when the user has been shown as many as may be within an hour or a day
 */
export async function revealBankAccount(
  context: RequestContext,
  input: unknown,
): Promise<RevealedBankAccountType> {
  const { actor } = requireActor(context, 'revealBankAccount', input);
  const { services } = context;
  await services.nikLimits.reveals.consume(actor);
  const id = await recordReveal(context, input);
  const number = await services.database.write(actingAs(actor), (tx) =>
    repositoryOf({ tx, services }).numberOf(id),
  );
  if (number === null) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  return { id, number };
}
