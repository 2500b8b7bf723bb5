import { regionTable } from '@lindung/db/territory/region.table';
import { populationStatusTable } from '@lindung/db/worker/population-status.table';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import { decidePopulationStatus, RecordPopulationStatus } from '@lindung/domain/worker/population-status';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import { requireNotAfter } from '../writing/require-not-after.js';
import { useCase, userOf } from '../writing/use-case.js';

/** Where a refusal is shown. */
const FIELD = {
  STATUS_BEFORE_BIRTH: 'occurredOn',
  STATUS_AFTER_DEATH: 'status',
  STATUS_MOVED_WITHIN: 'toRegencyId',
  STATUS_KNOWN: 'occurredOn',
} as const;

/** Notes what became of a person of the area; the database makes the newest fact the person's status. @throws DomainError DAY_IN_FUTURE, STATUS_* */
export const recordPopulationStatus = useCase(
  'recordPopulationStatus',
  RecordPopulationStatus,
  async ({ tx, actor, today }, { idempotencyKey: _key, workerId, ...noted }) => {
    const person = await workerRepository(tx).find(workerId);
    if (!person) throw new DomainError({ code: 'NOT_FOUND' }, 'workerId');
    requireNotAfter(noted.knownOn, today, 'knownOn');
    const decision = decidePopulationStatus(person, noted);
    if (!decision.ok) throw new DomainError(decision.error, FIELD[decision.error.code]);
    if (noted.toRegencyId !== null) {
      const isRegency = await tx
        .getRepository(regionTable)
        .existsBy({ id: noted.toRegencyId, level: 'REGENCY' });
      if (!isRegency) throw new DomainError({ code: 'NOT_FOUND' }, 'toRegencyId');
    }
    const { regencyId, districtId, villageId } = person;
    const owner = { regencyId, districtId, villageId };
    await tx
      .getRepository(populationStatusTable)
      .insert({ ...owner, ...noted, id: uuidv7(), personId: workerId, recordedByUserId: userOf(actor) });
    return {
      id: workerId,
      objectType: 'WORKER',
      owner,
      details: { status: [person.status, noted.status], populationSource: noted.source },
    };
  },
);
