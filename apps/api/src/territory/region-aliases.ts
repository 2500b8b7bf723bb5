import { regionNamesRepository } from '@lindung/db/territory/region-names.repository';
import { regionRepository } from '@lindung/db/territory/region.repository';
import { AddRegionAlias, EndRegionAlias } from '@lindung/domain/territory/region-names';

import { DomainError } from '../graphql/domain-error.js';
import { useCase, userOf } from '../writing/use-case.js';

/** Enters another spelling of a region's name. @throws DomainError REGION_ALIAS_AMBIGUOUS within one parent, REGION_ALIAS_OF_ENDED */
export const addRegionAlias = useCase(
  'addRegionAlias',
  AddRegionAlias,
  async ({ tx, actor, today }, { regionId, alias }) => {
    const regions = regionRepository(tx);
    if ((await regions.findLevel(regionId)) === undefined)
      throw new DomainError({ code: 'NOT_FOUND' }, 'regionId');
    if (!(await regions.stands(regionId, today)))
      throw new DomainError({ code: 'REGION_ALIAS_OF_ENDED' }, 'regionId');
    await regionNamesRepository(tx).addAlias(regionId, alias, today, userOf(actor));
    return { id: String(regionId), objectType: 'REGION', details: { alias } };
  },
);

/** Ends a spelling from today on. */
export const endRegionAlias = useCase(
  'endRegionAlias',
  EndRegionAlias,
  async ({ tx, today }, { aliasId }) => {
    const regionId = await regionNamesRepository(tx).endAlias(aliasId, today);
    if (regionId === undefined) throw new DomainError({ code: 'NOT_FOUND' }, 'aliasId');
    return { id: String(regionId), objectType: 'REGION', details: { aliasId } };
  },
);
