import { potentialDeclarationRead } from '@lindung/db/insight/potential-declaration.read';
import { potentialDeclarationTable } from '@lindung/db/insight/potential-declaration.table';
import { regionRepository } from '@lindung/db/territory/region.repository';
import { covers } from '@lindung/domain/access/jurisdiction';
import { DeclarePotential } from '@lindung/domain/insight/potential';
import { RegionLevel } from '@lindung/domain/territory/region-kind';
import type { GraphQLResolveInfo } from 'graphql';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import { readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import { requireNotAfter } from '../writing/require-not-after.js';
import { useCase, userOf } from '../writing/use-case.js';
import type { PotentialDeclarationType } from './coverage.type.js';

/** Declares how many people of a group there are in a regency: the denominator of its coverage, with source and day. */
const recordPotential = useCase(
  'declarePotential',
  DeclarePotential,
  async ({ tx, actor, today }, command) => {
    const { regionId, memberGroup, people, source, asOf } = command;
    requireNotAfter(asOf, today, 'asOf');
    const owner = { regencyId: regionId, districtId: null, villageId: null };
    const level = await regionRepository(tx).findLevel(regionId);
    if (level !== RegionLevel.REGENCY || !covers(actor.jurisdiction, owner))
      throw new DomainError({ code: 'NOT_FOUND' }, 'regionId');
    const id = uuidv7();
    await tx
      .getRepository(potentialDeclarationTable)
      .insert({ ...owner, id, memberGroup, people, source, asOf, declaredBy: userOf(actor) });
    return { id, objectType: 'POTENTIAL', owner, details: { memberGroup, people, asOf } };
  },
);

export const declarePotential = async (
  context: RequestContext,
  input: unknown,
  info: GraphQLResolveInfo,
): Promise<PotentialDeclarationType> =>
  readWritten(context, 'coverage', potentialDeclarationRead, await recordPotential(context, input), info);
