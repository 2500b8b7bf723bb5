import { type NikTally, nikClaimRead, nikTallies } from '@lindung/db/worker/nik-claim.read';
import { settleClaim } from '@lindung/db/worker/settle-nik';
import { SettleNik } from '@lindung/domain/worker/nik-claim';
import type { GraphQLResolveInfo } from 'graphql';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { DomainError } from '../graphql/domain-error.js';
import { readList, readOne } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import { useCase } from '../writing/use-case.js';
import type { NikClaimFilter, NikClaimType, NikTallyType } from './nik-claim.type.js';

/** Who has a NIK after another person, where who asks sees both. */
export const listNikClaims = (
  context: RequestContext,
  args: PageArgs & { filter: NikClaimFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<NikClaimType>> =>
  readList(
    context,
    {
      operation: 'nikClaims',
      model: nikClaimRead,
      args: { ...args, orderBy: { field: 'NEWEST', direction: SortDirection.DESC } },
      defaultSort: 'NEWEST',
      filter: (conditions) =>
        conditions
          .addIf(args.filter?.regencyId, 'c.regency_id = ?::int')
          .addIf(
            args.filter?.candidateListId,
            'EXISTS (SELECT FROM candidate on_list WHERE on_list.list_id = ?::uuid AND on_list.person_id = c.id)',
          )
          .addIf(
            args.filter?.decreeId,
            'EXISTS (SELECT FROM enrolment e WHERE e.decree_id = ?::uuid AND e.person_id = c.id)',
          ),
    },
    info,
  );

export const readNikClaim = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<NikClaimType | null> => readOne(context, 'nikClaim', nikClaimRead, id, info);

/** Who seems to have tried numbers out by registering them. */
export async function listNikTallies(context: RequestContext): Promise<NikTallyType[]> {
  const { actor } = requireActor(context, 'nikTallies');
  const [rows = []] = await context.services.database.read<NikTally[][]>(actingAs(actor), [nikTallies]);
  return rows;
}

/**
 * Says whose a NIK is; the other person's is emptied. The event is about the claim, of the regency where both live or else of the
 * province: the timeline of neither person tells that there was another. It shows the claimant's record, and nothing of the other's.
 * @throws DomainError NIK_BORNE_BY_NOBODY when it is to stay with somebody and nobody bears it any more,
 *   NIK_HOLDER_SEATED when the person who would have none any more is a candidate of a decree or a member
 */
export const settleNik = useCase('settleNik', SettleNik, async ({ tx, today }, command) => {
  const { id, settlement, reason } = command;
  const settled = await settleClaim(tx, command, today);
  switch (settled.answer) {
    case 'GONE':
      throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    case 'CHANGED':
      throw new DomainError({ code: 'CONFLICT', current: settled.current }, 'seen');
    case 'UNBORNE':
      throw new DomainError({ code: 'NIK_BORNE_BY_NOBODY' }, 'settlement');
    case 'SEATED':
      throw new DomainError({ code: 'NIK_HOLDER_SEATED' }, 'settlement');
    case 'SETTLED':
      return {
        id,
        objectType: 'NIK_CLAIM',
        owner: { regencyId: settled.regencyId, districtId: null, villageId: null },
        persons: [id],
        details: { settlement, reason, bearerId: settled.bearerId },
      };
  }
});
