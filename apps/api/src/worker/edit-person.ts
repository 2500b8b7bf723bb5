import { duplicatePairRepository } from '@lindung/db/worker/duplicate-pair.repository';
import type { PersonRow } from '@lindung/db/worker/person.table';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { FamilyCard } from '@lindung/domain/worker/family-card';
import { replacesPerson } from '@lindung/domain/worker/identity';
import type { Nik } from '@lindung/domain/worker/nik';
import { occupationCode, type OccupationCode } from '@lindung/domain/worker/occupation';
import type { UpdateWorker } from '@lindung/domain/worker/person';

import { DomainError } from '../graphql/domain-error.js';
import { changedFields } from '../writing/changed-fields.js';
import { requireNotAfter } from '../writing/require-not-after.js';
import type { UseCaseTools } from '../writing/use-case.js';
import { familyCardColumns } from './family-card-columns.js';
import { nikColumns, nikComparison } from './nik-columns.js';
import { requireResidence } from './residence.js';

/**
 * What an edit says of a person; absent fields keep their value. Undoing one empties what had been empty, numbers too. A code of an
 * occupation is written as it is said: `occupationCodes` tells those of a form.
 */
export type PersonEdit = Partial<
  Omit<
    UpdateWorker,
    'idempotencyKey' | 'id' | 'version' | 'personRequestId' | 'nik' | 'familyCard' | 'motherName'
  >
> & {
  readonly nik?: Nik | null | undefined;
  readonly familyCard?: FamilyCard | null | undefined;
  readonly motherName?: string | null | undefined;
};

/** By which birth date or sex change: what the person has asked for, or what was proposed and is being decided. */
export interface IdentityDoor {
  readonly personRequestId?: string | undefined;
  readonly changeRequestId?: string | undefined;
}

/**
 * Writes an edit of a person by the rules that hold for every edit: a NIK that is borne here is refused, one beside a clearly different
 * name is another person's, what is compared with the NIK is compared anew.
 * @returns where the person lives now and which fields were changed
 * @throws DomainError PERSON_REPLACED, DUPLICATE_NIK, DAY_IN_FUTURE, VILLAGE_NOT_FOUND
 */
export async function editPerson(
  tools: UseCaseTools,
  person: PersonRow,
  edit: PersonEdit,
  door: IdentityDoor,
): Promise<{ readonly owner: Owner; readonly fields: readonly string[] }> {
  const workers = workerRepository(tools.tx);
  const { nik, familyCard, villageId, ...fields } = edit;
  if (fields.birthDate !== undefined) requireNotAfter(fields.birthDate, tools.today, 'birthDate');
  const changed = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  // Refused beside any NIK, the registered one too: else the refusal would tell which one is registered.
  if (replacesPerson(person, { fullName: fields.fullName, bringsNik: nik != null }))
    throw new DomainError({ code: 'PERSON_REPLACED' }, 'fullName');
  const residence = villageId === undefined ? person : await requireResidence(tools, villageId);
  const { regencyId, districtId } = residence;
  const moved = villageId === undefined ? {} : { villageId: residence.villageId };
  const bringsOther =
    nik === null
      ? person.nikTail !== null
      : nik !== undefined && !(await workers.hasNik(person.id, tools.services.keyRing.nikIndex(nik)));
  const change = {
    ...changed,
    ...(await identityColumns(tools, { ...person, ...changed }, nik, fields)),
    ...(familyCard === undefined ? {} : familyCardColumns(tools, familyCard)),
    ...(villageId === undefined ? {} : { regencyId, districtId, ...moved }),
  };
  await workers.change(person.id, change, { movesOn: tools.today, ...door });
  await duplicatePairRepository(tools.tx).searchOf([person.id]);
  return {
    owner: { regencyId, districtId, villageId: residence.villageId },
    fields: [
      ...changedFields<Partial<PersonRow>>(person, { ...changed, ...moved }),
      ...(bringsOther ? ['nik'] : []),
      ...(familyCard === undefined ? [] : ['familyCard']),
    ],
  };
}

/** The codes that a form means, of occupations whose words or code are edited: without words there is none, without a choice the words tell it. */
export const occupationCodes = (
  person: Pick<PersonRow, 'occupation' | 'secondOccupation'>,
  said: Pick<PersonEdit, 'occupation' | 'occupationCode' | 'secondOccupation' | 'secondOccupationCode'>,
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

/** What is stored of the NIK after an edit: of a new one everything; one that stays is compared anew with who is corrected. */
async function identityColumns(
  tools: UseCaseTools,
  person: PersonRow,
  nik: Nik | null | undefined,
  { birthDate, sex }: Pick<PersonEdit, 'birthDate' | 'sex'>,
) {
  if (nik !== undefined) return nikColumns(tools, nik, person);
  if (birthDate === undefined && sex === undefined) return {};
  const cipher = (await workerRepository(tools.tx).findIdentity(person.id))?.nikCipher;
  return cipher ? nikComparison(tools, tools.services.keyRing.decryptNik(cipher), person) : {};
}
