import { identityMatchRead } from '@lindung/db/worker/identity-match.read';
import { type IdentityMatchRow, identityMatchTable } from '@lindung/db/worker/identity-match.table';
import {
  AskIdentityAgain,
  decideMatch,
  DecideIdentityMatch,
  decideProposedMatch,
  IdentityMatchStatus,
  ProposeIdentityMatch,
} from '@lindung/domain/worker/identity-match';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, PageArgs } from '../graphql/connection.js';
import { DomainError } from '../graphql/domain-error.js';
import { readList } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase, userOf, type UseCaseTools } from '../writing/use-case.js';
import type { IdentityMatchFilter, PersonMatchType } from './identity-match.type.js';

/** Of whom the register has said what is asked for, or has said nothing; who has been so longest first. */
export const listIdentityMatches = (
  context: RequestContext,
  args: PageArgs & { filter: IdentityMatchFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<PersonMatchType>> =>
  readList(
    context,
    {
      operation: 'identityMatches',
      model: identityMatchRead,
      args,
      defaultSort: 'SINCE',
      filter: (conditions) => {
        conditions
          .add('m.status = ?', args.filter?.status ?? IdentityMatchStatus.WAITING)
          .addIf(args.filter?.villageId, 'm.village_id = ?::int')
          .addIf(args.filter?.districtId, 'm.district_id = ?::int')
          .addIf(args.filter?.regencyId, 'm.regency_id = ?::int');
        if (args.filter?.isProposed != null)
          conditions.add(`m.proposed_by IS ${args.filter.isProposed ? 'NOT ' : ''}NULL`);
      },
    },
    info,
  );

/** The match of a person whose version was claimed. @throws DomainError NOT_FOUND, CONFLICT */
async function claimed(
  { tx }: UseCaseTools,
  command: { readonly id: string; readonly version: number },
): Promise<IdentityMatchRow> {
  await claimEdit(tx, identityMatchTable, command);
  const match = await tx.getRepository(identityMatchTable).findOneBy({ id: command.id });
  if (!match) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  return match;
}

const done = (
  { id, regencyId, districtId, villageId }: IdentityMatchRow,
  details: Record<string, string | boolean>,
) => ({ id, objectType: 'WORKER', owner: { regencyId, districtId, villageId }, details }) as const;

/** Lets the register be asked about a person anew, at once; what was said or compared before is forgotten. */
export const askIdentityAgain = useCase('askIdentityAgain', AskIdentityAgain, async (tools, command) => {
  const match = await claimed(tools, command);
  await tools.tx.getRepository(identityMatchTable).update(
    { id: match.id },
    {
      status: IdentityMatchStatus.WAITING,
      since: () => 'now()',
      nextTryAt: () => 'now()',
      attempts: 0,
      answeredAt: null,
      nikAgrees: null,
      nameAgrees: null,
      birthDateAgrees: null,
      motherAgrees: null,
      proof: null,
      proposedByUserId: null,
      confirmedByUserId: null,
    },
  );
  return done(match, { matchBefore: match.status });
});

/** Says by which paper a person was compared, for a colleague to confirm. @throws DomainError IDENTITY_MATCHED, IDENTITY_PROPOSED */
export const proposeIdentityMatch = useCase(
  'proposeIdentityMatch',
  ProposeIdentityMatch,
  async (tools, command) => {
    const match = await claimed(tools, command);
    const decision = decideProposedMatch(match);
    if (!decision.ok) throw new DomainError(decision.error, 'id');
    await tools.tx
      .getRepository(identityMatchTable)
      .update({ id: match.id }, { proof: command.reason, proposedByUserId: userOf(tools.actor) });
    return done(match, { reason: command.reason });
  },
);

/**
 * Confirms what a colleague has compared, which is as good as an answer of the register, or gives it back.
 * @throws DomainError IDENTITY_MATCHED, IDENTITY_NOT_PROPOSED, IDENTITY_SAME_PERSON
 */
export const decideIdentityMatch = useCase(
  'decideIdentityMatch',
  DecideIdentityMatch,
  async (tools, command) => {
    const match = await claimed(tools, command);
    const userId = userOf(tools.actor);
    const decision = decideMatch(match, userId);
    if (!decision.ok) throw new DomainError(decision.error, 'id');
    const now = tools.now();
    await tools.tx
      .getRepository(identityMatchTable)
      .update(
        { id: match.id },
        command.isConfirmed
          ? { status: IdentityMatchStatus.MATCHED, since: now, answeredAt: now, confirmedByUserId: userId }
          : { proof: null, proposedByUserId: null },
      );
    return done(match, { isConfirmed: command.isConfirmed, reason: command.reason });
  },
);
