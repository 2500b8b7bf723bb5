import { changeRequestRepository } from '@lindung/db/worker/change-request.repository';
import { type ChangeRequestRow, changeRequestTable } from '@lindung/db/worker/change-request.table';
import { type PersonRow, personTable } from '@lindung/db/worker/person.table';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import { villageRepository } from '@lindung/db/territory/village.repository';
import {
  AcceptChange,
  decideAcceptance,
  decideDecline,
  decideUndo,
  decideWithdrawal,
  DeclineChange,
  ProposeChange,
  UndoChange,
  WithdrawChange,
} from '@lindung/domain/worker/change-request';
import { ownerOf } from '@lindung/domain/access/jurisdiction';
import { businessDateOf } from '@lindung/domain/shared/business-date';
import { replacesPerson } from '@lindung/domain/worker/identity';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError, settled } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { claimEdit } from '../writing/claim-edit.js';
import { requireNotAfter } from '../writing/require-not-after.js';
import { type Done, useCase, userOf, type UseCaseTools } from '../writing/use-case.js';
import {
  type ChangeSide,
  differingFacts,
  editOf,
  proposedSide,
  registeredSide,
  touchedFields,
} from './changed-facts.js';
import { countingRefusedNiks } from './counting-refused-niks.js';
import { editPerson, occupationCodes } from './edit-person.js';

const repositoryOf = ({ tx, services }: UseCaseTools) => changeRequestRepository(tx, services.keyRing);

/** The proposal of an edit, whose version it takes; of the acting area. @throws DomainError NOT_FOUND, CONFLICT */
async function claimRequest(
  tools: UseCaseTools,
  command: { readonly id: string; readonly version: number },
): Promise<ChangeRequestRow> {
  await claimEdit(tools.tx, changeRequestTable, command);
  const request = await repositoryOf(tools).find(command.id);
  if (!request) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  return request;
}

async function requirePerson({ tx }: UseCaseTools, id: string, field: string): Promise<PersonRow> {
  const person = await workerRepository(tx).find(id);
  if (person?.mergedIntoId != null) throw new DomainError({ code: 'WORKER_MERGED' }, field);
  if (!person) throw new DomainError({ code: 'NOT_FOUND' }, field);
  return person;
}

/** The two sides of a proposal. */
async function sidesOf(
  tools: UseCaseTools,
  { id, before, after }: ChangeRequestRow,
): Promise<{ readonly before: ChangeSide; readonly after: ChangeSide }> {
  const numbers = await repositoryOf(tools).numbersOf(id);
  return {
    before: { facts: before, numbers: numbers.before },
    after: { facts: after, numbers: numbers.after },
  };
}

/** What is done to a request is told of its person: which fields, without a value. */
const ofPerson = (
  { id, personId }: Pick<ChangeRequestRow, 'id' | 'personId'>,
  owner: Done['owner'] & {},
  details: Done['details'] & {} = {},
): Done => ({
  id: personId,
  objectType: 'WORKER',
  owner,
  answerId: id,
  details: { changeRequestId: id, ...details },
});

/**
 * Proposes other values of a person of the area; nothing of the record changes.
 * @throws DomainError CONFLICT, CHANGE_OF_NOTHING, PERSON_REPLACED, DAY_IN_FUTURE, VILLAGE_NOT_FOUND, CHANGE_REQUEST_OPEN
 */
const propose = useCase('proposeChange', ProposeChange, async (tools, command) => {
  const { idempotencyKey: _key, workerId, workerVersion, proofKind, reason, ...said } = command;
  const person = await requirePerson(tools, workerId, 'workerId');
  if (person.version !== workerVersion)
    throw new DomainError({ code: 'CONFLICT', current: person.version }, 'workerVersion');
  if (said.birthDate !== undefined) requireNotAfter(said.birthDate, tools.today, 'birthDate');
  if (replacesPerson(person, { fullName: said.fullName, bringsNik: said.nik !== undefined }))
    throw new DomainError({ code: 'PERSON_REPLACED' }, 'fullName');
  if (said.villageId !== undefined) {
    // A person moves within the regency that decides, also beyond the area of whoever proposes.
    const village = await villageRepository(tools.tx).find(said.villageId, tools.today);
    if (village?.regencyId !== person.regencyId)
      throw new DomainError({ code: 'VILLAGE_NOT_FOUND' }, 'villageId');
  }
  const after = proposedSide(person, { ...said, ...occupationCodes(person, said) });
  if (touchedFields(after).length === 0) throw new DomainError({ code: 'CHANGE_OF_NOTHING' });
  const before = await registeredSide(tools, person, after);
  const { regencyId, districtId, villageId } = person;
  const owner = { regencyId, districtId, villageId };
  const id = await repositoryOf(tools).create({
    ...owner,
    personId: workerId,
    reason,
    proofKind,
    before: before.facts,
    after: after.facts,
    numbers: { before: before.numbers, after: after.numbers },
    proposedByUserId: userOf(tools.actor),
    proposedAt: tools.now(),
  });
  return ofPerson({ id, personId: workerId }, owner, { fields: touchedFields(after), proofKind });
});
export const proposeChange = countingRefusedNiks('proposeChange', propose);

/** Takes an own proposal back. @throws DomainError CHANGE_REQUEST_DECIDED, CHANGE_OF_OTHERS */
export const withdrawChange = useCase('withdrawChange', WithdrawChange, async (tools, command) => {
  const request = await claimRequest(tools, command);
  const decidedByUserId = userOf(tools.actor);
  const status = settled(decideWithdrawal(request, decidedByUserId));
  await repositoryOf(tools).decide(request.id, { status, decidedByUserId, decidedAt: tools.now() });
  return ofPerson(request, ownerOf(request));
});

/** Says why a proposal of somebody else is not made. @throws DomainError CHANGE_REQUEST_DECIDED, CHANGE_SAME_PERSON */
export const declineChange = useCase('declineChange', DeclineChange, async (tools, command) => {
  const request = await claimRequest(tools, command);
  const decidedByUserId = userOf(tools.actor);
  const status = settled(decideDecline(request, decidedByUserId));
  const { answer } = command;
  await repositoryOf(tools).decide(request.id, {
    status,
    decidedByUserId,
    decidedAt: tools.now(),
    answer,
  });
  return ofPerson(request, ownerOf(request));
});

/**
 * Makes what somebody else has proposed, by the rules of every edit; birth date and sex too, to what the proposal says.
 * @throws DomainError CHANGE_REQUEST_DECIDED, CHANGE_SAME_PERSON, CHANGE_WITHOUT_PROOF, CHANGE_STALE, CONFLICT; as an edit
 */
const accept = useCase('acceptChange', AcceptChange, async (tools, command) => {
  const request = await claimRequest(tools, command);
  const requests = repositoryOf(tools);
  const { personId } = request;
  await claimEdit(tools.tx, personTable, { id: personId, version: command.workerVersion });
  const person = await requirePerson(tools, personId, 'id');
  const { before, after } = await sidesOf(tools, request);
  const now = await registeredSide(tools, person, after);
  const decidedByUserId = userOf(tools.actor);
  const status = settled(
    decideAcceptance(
      { ...request, proofByUserId: await requests.findProofBy(request.id) },
      {
        userId: decidedByUserId,
        stale: differingFacts(before, now),
        confirmsStale: command.confirmsStale,
      },
    ),
  );
  const { owner, fields } = await editPerson(tools, person, editOf(after), { changeRequestId: request.id });
  await requests.decide(
    request.id,
    { status, decidedByUserId, decidedAt: tools.now() },
    { before: now.facts, numbers: { before: now.numbers, after: after.numbers } },
  );
  return ofPerson(request, owner, { fields });
});
export const acceptChange = countingRefusedNiks('acceptChange', accept, proposesNik);

/** Whether the proposal that an input names brings a NIK; one that is none or of another area does not. */
async function proposesNik(context: RequestContext, input: unknown): Promise<boolean> {
  const { actor } = requireActor(context, 'acceptChange', input);
  const named = AcceptChange.safeParse(input);
  if (!named.success) return false;
  const { database, keyRing } = context.services;
  const request = await database.write(actingAs(actor), (tx) =>
    changeRequestRepository(tx, keyRing).find(named.data.id),
  );
  return request !== null && 'nikTail' in request.after;
}

/** Restores what an accepted change replaced. @throws DomainError CHANGE_REQUEST_DECIDED, CHANGE_UNDO_LATE, CHANGE_TOUCHED; as an edit */
export const undoChange = useCase('undoChange', UndoChange, async (tools, command) => {
  const request = await claimRequest(tools, command);
  const person = await requirePerson(tools, request.personId, 'id');
  const { before, after } = await sidesOf(tools, request);
  const touched = differingFacts(after, await registeredSide(tools, person, after));
  const acceptedOn = request.decidedAt && businessDateOf(request.decidedAt);
  const status = settled(decideUndo({ status: request.status, acceptedOn }, { today: tools.today, touched }));
  await claimEdit(tools.tx, personTable, person);
  const { owner, fields } = await editPerson(tools, person, editOf(before), { changeRequestId: request.id });
  await repositoryOf(tools).undo(request.id, {
    status,
    undoneByUserId: userOf(tools.actor),
    undoneAt: tools.now(),
    undoReason: command.reason,
  });
  return ofPerson(request, owner, { fields });
});
