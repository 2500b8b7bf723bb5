import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { CreateAgreement } from '@lindung/domain/agreement/agreement';
import { decideParties, usualParties } from '@lindung/domain/agreement/decide-parties';
import type { AgreementPartyInput } from '@lindung/domain/agreement/party';

import { DomainError } from '../graphql/domain-error.js';
import { requireOpenOn } from '../office/office.public.js';
import type { UseCaseTools } from '../writing/use-case.js';
import { ownerWithin } from './owner-within.js';

/**
 * The parties of a draft; those who usually sign when none are named.
 * @throws DomainError NOT_FOUND for a region outside the jurisdiction or an office that isn't there, OFFICE_CLOSED for one that has
 * closed before the agreement's first day; the domain's reason otherwise
 */
export async function requireParties(
  tools: Pick<UseCaseTools, 'tx' | 'actor' | 'today'>,
  { parties, signingOfficeId, validFrom }: Pick<CreateAgreement, 'parties' | 'signingOfficeId' | 'validFrom'>,
  { regencyId, districtId, villageId }: Owner,
): Promise<readonly AgreementPartyInput[]> {
  if (parties === null) return usualParties(villageId ?? districtId ?? regencyId, signingOfficeId);
  const decision = decideParties(parties, signingOfficeId);
  if (!decision.ok) throw new DomainError(decision.error, 'parties');
  for (const [at, { regionId, officeId }] of parties.entries()) {
    if (regionId !== null) await ownerWithin(tools, regionId, `parties.${at}.regionId`);
    if (officeId !== null) await requireOpenOn(tools.tx, officeId, validFrom, `parties.${at}.officeId`);
  }
  return decision.value;
}
