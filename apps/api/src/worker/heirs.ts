import { type HeirRow, heirTable } from '@lindung/db/worker/heir.table';
import { workerMergeRepository } from '@lindung/db/worker/worker-merge.repository';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import {
  decideScholarshipPlace,
  RecordHeir,
  RemoveHeir,
  RevealHeir,
  scholarshipLimits,
  UpdateHeir,
} from '@lindung/domain/worker/heir';
import type { Nik } from '@lindung/domain/worker/nik';
import { decideUse } from '@lindung/domain/worker/person';
import { Not } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { claimEdit } from '../writing/claim-edit.js';
import { requireNotAfter } from '../writing/require-not-after.js';
import { useCase, userOf, type UseCaseTools } from '../writing/use-case.js';
import type { RevealedHeirType } from './heir.type.js';

const nikColumns = ({ services: { keyRing } }: UseCaseTools, nik: Nik | null) =>
  nik === null
    ? {}
    : {
        nikCipher: keyRing.encryptHeirNik(nik),
        nikIndex: keyRing.heirNikIndex(nik),
        nikTail: nik.slice(-2),
      };

/** The place of an heir among the children for whom the scholarship is meant. @throws DomainError DAY_IN_FUTURE, SCHOLARSHIP_* */
async function placeOf(
  { tx, today, services }: UseCaseTools,
  personId: string,
  heir: Pick<HeirRow, 'relationship' | 'birthDate'> & {
    readonly isScholarshipChild: boolean;
  },
  before: HeirRow | null = null,
): Promise<number | null> {
  if (heir.birthDate !== null) requireNotAfter(heir.birthDate, today, 'birthDate');
  if (!heir.isScholarshipChild) return null;
  const others = await tx
    .getRepository(heirTable)
    .findBy({ personId, ...(before === null ? {} : { id: Not(before.id) }) });
  const place = decideScholarshipPlace(heir, {
    taken: others.flatMap(({ scholarshipPlace }) => scholarshipPlace ?? []),
    limits: scholarshipLimits(await services.law.current(), today),
    today,
    before,
  });
  if (!place.ok) throw new DomainError(place.error, 'isScholarshipChild');
  return place.value;
}

const done = ({ personId, regencyId, districtId, villageId }: HeirRow, details: Record<string, unknown>) =>
  ({ id: personId, objectType: 'WORKER', owner: { regencyId, districtId, villageId }, details }) as const;

/** Notes an heir of a person of the area. @throws DomainError NOT_FOUND, DAY_IN_FUTURE, SCHOLARSHIP_* */
export const recordHeir = useCase('recordHeir', RecordHeir, async (tools, command) => {
  const { idempotencyKey: _key, workerId, nik, isScholarshipChild, ...told } = command;
  const person = await workerRepository(tools.tx).find(workerId);
  if (!person) throw new DomainError({ code: 'NOT_FOUND' }, 'workerId');
  const { regencyId, districtId, villageId } = person;
  const owner = { regencyId, districtId, villageId };
  const scholarshipPlace = await placeOf(tools, workerId, { ...told, isScholarshipChild });
  await tools.tx.getRepository(heirTable).insert({
    ...owner,
    ...told,
    ...nikColumns(tools, nik),
    id: uuidv7(),
    personId: workerId,
    scholarshipPlace,
    recordedByUserId: userOf(tools.actor),
  });
  return { id: workerId, objectType: 'WORKER', owner, details: { heirRelationship: told.relationship } };
});

/** The heir whose version was claimed. @throws DomainError NOT_FOUND, CONFLICT, WORKER_MERGED */
async function claimed(
  { tx }: UseCaseTools,
  command: { readonly id: string; readonly version: number },
): Promise<HeirRow> {
  await claimEdit(tx, heirTable, command);
  const heir = await tx.getRepository(heirTable).findOneBy({ id: command.id });
  if (!heir) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  if (await workerMergeRepository(tx).isMerged(heir.personId))
    throw new DomainError({ code: 'WORKER_MERGED' }, 'id');
  return heir;
}

/** Changes what is noted of an heir. @throws DomainError NOT_FOUND, CONFLICT, DAY_IN_FUTURE, SCHOLARSHIP_* */
export const updateHeir = useCase('updateHeir', UpdateHeir, async (tools, command) => {
  const heir = await claimed(tools, command);
  const { idempotencyKey: _key, id, version: _version, nik, isScholarshipChild, ...said } = command;
  const told = {
    relationship: said.relationship ?? heir.relationship,
    fullName: said.fullName ?? heir.fullName,
    birthDate: said.birthDate ?? heir.birthDate,
    phone: said.phone === undefined ? heir.phone : said.phone,
  };
  const isMeant = isScholarshipChild ?? heir.scholarshipPlace !== null;
  const meant = { ...told, isScholarshipChild: isMeant };
  const scholarshipPlace = await placeOf(tools, heir.personId, meant, heir);
  await tools.tx.getRepository(heirTable).update(
    { id },
    {
      ...told,
      ...nikColumns(tools, nik ?? null),
      scholarshipPlace,
      updatedAt: () => 'now()',
    },
  );
  return done(heir, { heirRelationship: told.relationship });
});

/** Takes an heir off. @throws DomainError NOT_FOUND, CONFLICT */
export const removeHeir = useCase('removeHeir', RemoveHeir, async (tools, command) => {
  const heir = await claimed(tools, command);
  await tools.tx.getRepository(heirTable).delete({ id: heir.id });
  return done(heir, { heirRelationship: heir.relationship, reason: command.reason });
});

const recordReveal = useCase(
  'revealHeir',
  RevealHeir,
  async ({ tx }, { id, reason }) => {
    const heir = await tx.getRepository(heirTable).findOneBy({ id });
    const person = heir && (await workerRepository(tx).find(heir.personId));
    if (!person) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const decision = decideUse(person);
    if (!decision.ok) throw new DomainError(decision.error, 'id');
    return { ...done(heir, { heirRelationship: heir.relationship, reason }), answerId: id };
  },
  { toldEveryTime: true },
);

/**
 * Shows the NIK and the birth date of one heir, after the trail has it; it counts like a NIK that is shown.
 * @throws DomainError PERSON_RESTRICTED; RATE_LIMITED when the user has been shown as many as may be within an hour or a day
 */
export async function revealHeir(context: RequestContext, input: unknown): Promise<RevealedHeirType> {
  const { actor } = requireActor(context, 'revealHeir', input);
  const { database, keyRing, nikLimits } = context.services;
  await nikLimits.reveals.consume(actor);
  const id = await recordReveal(context, input);
  const heir = await database.write(actingAs(actor), (tx) =>
    tx.getRepository(heirTable).findOne({
      where: { id },
      select: { id: true, fullName: true, birthDate: true, nikCipher: true },
    }),
  );
  if (!heir) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  const { fullName, birthDate, nikCipher } = heir;
  return { id, fullName, birthDate, nik: nikCipher === null ? null : keyRing.decryptHeirNik(nikCipher) };
}
