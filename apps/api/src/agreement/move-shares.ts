import { agreementTable } from '@lindung/db/agreement/agreement.table';
import { quotaShareRepository } from '@lindung/db/agreement/quota-share.repository';
import { decideMove, MoveShares } from '@lindung/domain/agreement/share';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase, userOf } from '../writing/use-case.js';
import { requireShares } from './require-shares.js';

/** Puts other shares in the place of those of a signed line, none smaller than what is used of it. */
export const moveShares = useCase('moveShares', MoveShares, async ({ tx, actor, today }, command) => {
  const { lineId, version, shares, reason } = command;
  const repository = quotaShareRepository(tx);
  const line = await repository.findLine(
    lineId,
    shares.map(({ regionId }) => regionId),
  );
  if (!line) throw new DomainError({ code: 'NOT_FOUND' }, 'lineId');
  await claimEdit(tx, agreementTable, { id: line.agreementId, version }, 'lineId');
  if (!line.isSigned) throw new DomainError({ code: 'SHARES_NOT_SIGNED' }, 'lineId');
  const { granted, regencyId, districtId, villageId } = line;
  const owner = { regencyId, districtId, villageId };
  const places = await requireShares({ tx, today }, shares, owner, granted, 'shares');
  const known = await repository.listPlaces(
    line.shares.map(({ regionId }) => regionId),
    today,
  );
  const decision = decideMove(line, shares, [...places, ...known]);
  if (!decision.ok) throw new DomainError(decision.error, 'shares');
  await repository.move(line, decision.value, { addendumId: null, reason }, userOf(actor));
  return {
    id: line.agreementId,
    objectType: 'AGREEMENT',
    owner,
    details: {
      reason,
      regions: decision.value.length,
      seats: shares.reduce((sum, { seats }) => sum + seats, 0),
    },
  };
});
