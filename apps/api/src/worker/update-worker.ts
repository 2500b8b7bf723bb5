import { duplicatePairRepository } from '@lindung/db/worker/duplicate-pair.repository';
import { type PersonRow, personTable } from '@lindung/db/worker/person.table';
import { personRequestTable } from '@lindung/db/worker/person-request.table';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import type { Nik } from '@lindung/domain/worker/nik';
import { replacesPerson } from '@lindung/domain/worker/identity';
import { occupationCode, type OccupationCode } from '@lindung/domain/worker/occupation';
import { ChangeOfWorker, type UpdateWorker } from '@lindung/domain/worker/person';
import { decideIdentityChange } from '@lindung/domain/worker/person-request';

import { DomainError } from '../graphql/domain-error.js';
import { changedFields } from '../writing/changed-fields.js';
import { claimEdit } from '../writing/claim-edit.js';
import { requireNotAfter } from '../writing/require-not-after.js';
import { useCase, type UseCaseTools } from '../writing/use-case.js';
import { countingRefusedNiks } from './counting-refused-niks.js';
import { familyCardColumns } from './family-card-columns.js';
import { nikColumns, nikComparison } from './nik-columns.js';
import { requireResidence } from './residence.js';

const changeWorker = useCase('updateWorker', ChangeOfWorker, async (tools, command) => {
  await claimEdit(tools.tx, personTable, command);
  const workers = workerRepository(tools.tx);
  const person = await workers.find(command.id);
  if (!person) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  const {
    idempotencyKey: _key,
    id,
    version: _version,
    nik,
    familyCard,
    villageId,
    personRequestId,
    ...said
  } = command;
  const fields = { ...said, ...occupationCodes(person, said) };
  await requireCorrection(tools, command);
  if (fields.birthDate !== undefined) requireNotAfter(fields.birthDate, tools.today, 'birthDate');
  const changed = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  // Refused beside any NIK, the registered one too: else the refusal would tell which one is registered.
  if (replacesPerson(person, { fullName: fields.fullName, bringsNik: nik !== undefined }))
    throw new DomainError({ code: 'PERSON_REPLACED' }, 'fullName');
  const residence = villageId === undefined ? person : await requireResidence(tools, villageId);
  const { regencyId, districtId } = residence;
  const moved = villageId === undefined ? {} : { villageId: residence.villageId };
  const bringsOther = nik !== undefined && !(await workers.hasNik(id, tools.services.keyRing.nikIndex(nik)));
  const change = {
    ...changed,
    ...(await identityColumns(tools, { ...person, ...changed }, nik, fields)),
    ...(familyCard === undefined ? {} : familyCardColumns(tools, familyCard)),
    ...(villageId === undefined ? {} : { regencyId, districtId, ...moved }),
  };
  await workers.change(id, change, { movesOn: tools.today, personRequestId });
  await duplicatePairRepository(tools.tx).searchOf([id]);
  return {
    id,
    objectType: 'WORKER',
    owner: { regencyId, districtId, villageId: residence.villageId },
    details: {
      fields: [
        ...changedFields<Partial<PersonRow>>(person, { ...changed, ...moved }),
        ...(bringsOther ? ['nik'] : []),
        ...(familyCard === undefined ? [] : ['familyCard']),
      ],
      ...(personRequestId === undefined ? {} : { personRequestId }),
    },
  };
});

/** The codes of occupations whose words or code are edited: without words there is none, without a choice the words tell it. */
const occupationCodes = (
  person: PersonRow,
  said: Pick<UpdateWorker, 'occupation' | 'occupationCode' | 'secondOccupation' | 'secondOccupationCode'>,
) => {
  const codeOf = (
    registered: string | null,
    words: string | null | undefined,
    chosen: OccupationCode | null | undefined,
  ) =>
    words === undefined && chosen === undefined
      ? undefined
      : occupationCode(words === undefined ? registered : words, chosen);
  return {
    occupationCode: codeOf(person.occupation, said.occupation, said.occupationCode),
    secondOccupationCode: codeOf(person.secondOccupation, said.secondOccupation, said.secondOccupationCode),
  };
};

/** @throws DomainError NOT_FOUND; IDENTITY_NEEDS_REQUEST alike for a request that is answered, another kind's or another person's */
async function requireCorrection(
  { tx }: UseCaseTools,
  { id, birthDate, sex, personRequestId }: UpdateWorker,
): Promise<void> {
  const request =
    personRequestId === undefined
      ? undefined
      : await tx.getRepository(personRequestTable).findOneBy({ id: personRequestId });
  if (request === null) throw new DomainError({ code: 'NOT_FOUND' }, 'personRequestId');
  const decision = decideIdentityChange(id, { birthDate, sex }, request);
  if (!decision.ok) throw new DomainError(decision.error, 'personRequestId');
}

/** What is stored of the NIK after an edit: of a new one everything; one that stays is compared anew with who is corrected. */
async function identityColumns(
  tools: UseCaseTools,
  person: PersonRow,
  nik: Nik | undefined,
  { birthDate, sex }: Pick<UpdateWorker, 'birthDate' | 'sex'>,
) {
  if (nik !== undefined) return nikColumns(tools, nik, person);
  if (birthDate === undefined && sex === undefined) return {};
  const cipher = (await workerRepository(tools.tx).findIdentity(person.id))?.nikCipher;
  return cipher ? nikComparison(tools, tools.services.keyRing.decryptNik(cipher), person) : {};
}

/** Changes a person of the actor's region; absent fields keep their value. @throws DomainError PERSON_REPLACED, IDENTITY_NEEDS_REQUEST, DAY_IN_FUTURE */
export const updateWorker = countingRefusedNiks('updateWorker', changeWorker);
