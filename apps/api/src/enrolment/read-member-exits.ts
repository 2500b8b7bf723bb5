import { memberExitRead, knownExitRead } from '@lindung/db/enrolment/member-exit.read';
import { memberExitRepository } from '@lindung/db/enrolment/member-exit.repository';
import type { Conditions } from '@lindung/db/read/conditions';
import { prefixRange } from '@lindung/db/read/conditions';
import { summedLoss } from '@lindung/domain/enrolment/lost-continuity';
import { addDays } from '@lindung/domain/shared/business-date';
import type { GraphQLResolveInfo } from 'graphql';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { DomainError } from '../graphql/domain-error.js';
import { readList, readWritten } from '../reading/read-list.js';
import { requireId } from '../reading/require-id.js';
import type { RequestContext } from '../request-context.js';
import type { ExitSummaryType, KnownExitType, MemberExitFilter, MemberExitType } from './member-exit.type.js';

const newestFirst = { field: 'NEWEST', direction: SortDirection.DESC } as const;

function filterMemberExits(conditions: Conditions, filter: MemberExitFilter | null): void {
  conditions
    .addIf(filter?.ids, 'x.id = ANY (?::uuid[])')
    .addIf(filter?.lineId, 'x.line_id = ?::uuid')
    .addIf(filter?.decreeId, 'x.replaced_by = ?::uuid')
    .addIf(filter?.status, 'x.status = ?')
    .addIf(filter?.reason, 'x.reason = ?')
    .addIf(filter?.month, `date_trunc('month', x.ends_on) = to_date(?, 'YYYY-MM')`)
    .addIf(filter?.isNamed, '(x.replaced_by IS NOT NULL) = ?::boolean');
  const q = filter?.q?.trim().toLowerCase();
  if (q) {
    conditions.join('JOIN person found ON found.id = x.person_id');
    conditions.add('found.sort_name >= ? AND found.sort_name < ?', ...prefixRange(q));
  }
}

/** The list of changes: who left or is reported to leave. */
export const listMemberExits = (
  context: RequestContext,
  args: PageArgs & { filter: MemberExitFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<MemberExitType>> =>
  readList(
    context,
    {
      operation: 'memberExits',
      model: memberExitRead,
      args: { ...args, orderBy: newestFirst },
      defaultSort: 'NEWEST',
      filter: (conditions) => filterMemberExits(conditions, args.filter),
    },
    info,
  );

export const readWrittenMemberExit = (context: RequestContext, id: string, info: GraphQLResolveInfo) =>
  readWritten<MemberExitType>(context, 'memberExits', memberExitRead, id, info);

/** The members of a line of whom the registry knows that they have to leave. */
export const listKnownExits = (
  context: RequestContext,
  { lineId, ...args }: PageArgs & { lineId: string },
  info: GraphQLResolveInfo,
): Promise<Connection<KnownExitType>> =>
  readList(
    context,
    {
      operation: 'knownExits',
      model: (conditions) => knownExitRead(conditions.bind(requireId(lineId, 'lineId'))),
      args,
      defaultSort: 'NEWEST',
    },
    info,
  );

/** How the exits of a line stand, and what is lost by those for whom nobody came in yet, as of the day after the last of them. */
export async function readExitSummary(context: RequestContext, lineId: string): Promise<ExitSummaryType> {
  const { actor } = requireActor(context, 'exitSummary');
  const { database, clock, law } = context.services;
  const id = requireId(lineId, 'lineId');
  const today = clock.today();
  const { figures, known, leaving } = await database.write(actingAs(actor), async (tx) => {
    const exits = memberExitRepository(tx);
    return {
      figures: await exits.figures(id, today),
      known: await exits.known(id, today),
      leaving: await exits.leaving(id),
    };
  });
  if (!figures) throw new DomainError({ code: 'NOT_FOUND' }, 'lineId');
  const { segment, lastDay, ...counts } = figures;
  const startsFrom = lastDay === null ? null : addDays(lastDay, 1);
  const lost = startsFrom && summedLoss(await law.current(), segment, leaving, startsFrom);
  return { ...counts, known, startsFrom, lost: lost?.ok ? lost.value : null };
}
