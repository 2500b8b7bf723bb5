import { agreementTable } from '@lindung/db/agreement/agreement.table';
import { legalHoldTable } from '@lindung/db/retention/legal-hold.table';
import { regionRepository } from '@lindung/db/territory/region.repository';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import { covers, type Owner } from '@lindung/domain/access/jurisdiction';
import {
  decideHoldUntil,
  decideLift,
  LiftLegalHold,
  PlaceLegalHold,
} from '@lindung/domain/retention/legal-hold';
import { RegionLevel } from '@lindung/domain/territory/region-kind';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase, type UseCaseTools, userOf } from '../writing/use-case.js';

const missing = (field: string) => new DomainError({ code: 'NOT_FOUND' }, field);

/** Keeps a person, or all persons of an agreement or a region, from erasure. */
export const placeLegalHold = useCase('placeLegalHold', PlaceLegalHold, async (tools, command) => {
  const { tx, actor, today } = tools;
  const { scope, workerId: personId, agreementId, reason, documentNumber } = command;
  const until = decideHoldUntil(command.heldUntil, today);
  if (!until.ok) throw new DomainError(until.error, 'heldUntil');
  const owner = await ownerOf(tools, command);
  const id = uuidv7();
  await tx.getRepository(legalHoldTable).insert({
    ...owner,
    id,
    scope,
    personId,
    agreementId,
    reason,
    documentNumber,
    heldUntil: until.value,
    placedByUserId: userOf(actor),
  });
  return {
    id,
    objectType: 'LEGAL_HOLD',
    owner,
    details: { holdScope: scope },
    ...(personId === null ? {} : { persons: [personId] }),
  };
});

/** To whom belongs what a hold is on; what is not there for who asks is not found. */
async function ownerOf(
  { tx, actor, today }: UseCaseTools,
  { workerId, agreementId, regionId }: PlaceLegalHold,
): Promise<Owner> {
  if (workerId !== null) {
    const person = await workerRepository(tx).find(workerId);
    if (!person) throw missing('workerId');
    return ownerColumnsOf(person);
  }
  if (agreementId !== null) {
    const agreement = await tx.getRepository(agreementTable).findOneBy({ id: agreementId });
    if (!agreement) throw missing('agreementId');
    return ownerColumnsOf(agreement);
  }
  const owner = regionId === null ? undefined : await placeOf(tx, regionId, today);
  if (!owner || !covers(actor.jurisdiction, owner)) throw missing('regionId');
  return owner;
}

const ownerColumnsOf = ({ regencyId, districtId, villageId }: Owner): Owner => ({
  regencyId,
  districtId,
  villageId,
});

async function placeOf(
  tx: EntityManager,
  id: number,
  today: UseCaseTools['today'],
): Promise<Owner | undefined> {
  const regions = regionRepository(tx);
  const level = await regions.findLevel(id);
  if (level === RegionLevel.REGENCY) return { regencyId: id, districtId: null, villageId: null };
  const place = await regions.findPlace(id, today);
  if (!place) return undefined;
  return level === RegionLevel.DISTRICT
    ? { regencyId: place.regencyId, districtId: id, villageId: null }
    : { ...place, villageId: id };
}

/** Lifts a hold, for a reason; whom no other one keeps may be erased when due. */
export const liftLegalHold = useCase(
  'liftLegalHold',
  LiftLegalHold,
  async ({ tx, actor, today, now }, command) => {
    const holds = tx.getRepository(legalHoldTable);
    await claimEdit(tx, legalHoldTable, command);
    const hold = await holds.findOneBy({ id: command.id });
    if (!hold) throw missing('id');
    const { heldUntil, personId } = hold;
    const decision = decideLift({ isLifted: hold.liftedAt !== null, heldUntil }, today);
    if (!decision.ok) throw new DomainError(decision.error, 'id');
    const lifted = { liftedByUserId: userOf(actor), liftedAt: now(), liftReason: command.reason };
    await holds.update({ id: hold.id }, lifted);
    return {
      id: hold.id,
      objectType: 'LEGAL_HOLD',
      owner: ownerColumnsOf(hold),
      ...(personId === null ? {} : { persons: [personId] }),
    };
  },
);
