import type { WorkOwner } from '@lindung/db/exchange/job.repository';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import type { Actor } from '../../acting/actor.js';
import { ownerOfActor } from '../../acting/owner-of-actor.js';

const nobody: WorkOwner = { regencyId: null, districtId: null, villageId: null };

/** The owner of the jobs and files that an actor makes: the region of the assignment; none for the province and for offices. */
export const workOwnerOf = async (
  tx: EntityManager,
  actor: Actor,
  today: BusinessDate,
): Promise<WorkOwner> => ('regionId' in actor.jurisdiction ? ownerOfActor(tx, actor, today) : nobody);
