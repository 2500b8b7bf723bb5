import { lapsingMemberRead } from '@lindung/db/agreement/lapsing-member.read';
import { type Conditions, prefixRange } from '@lindung/db/read/conditions';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { GraphQLResolveInfo } from 'graphql';

import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList } from '../reading/read-list.js';
import { requireId } from '../reading/require-id.js';
import type { RequestContext } from '../request-context.js';
import type { LapsingMemberFilter, LapsingMemberType } from './agreement-order.type.js';

const ofAgreement = {
  table: 'agreement_line',
  column: 'e.line_id',
  where: 'part.agreement_id IN (SELECT a.id FROM agreement a WHERE ?::uuid IN (a.id, a.amends_id))',
} as const;

interface LapsingArgs {
  readonly agreementId: string;
  readonly effectiveOn: BusinessDate | null;
  readonly lineId: string | null;
  readonly filter: LapsingMemberFilter | null;
}

/** Those of an agreement, or of one of its lines, who are members on the day before a day. */
export function filterLapsingMembers(
  conditions: Conditions,
  { agreementId, effectiveOn, lineId, filter }: LapsingArgs,
): void {
  conditions.throughParts(ofAgreement, requireId(agreementId, 'agreementId'));
  if (lineId) conditions.add('e.line_id = ?::uuid', requireId(lineId, 'lineId'));
  const day = `COALESCE(?::date, (SELECT s.ends_on + 1 FROM agreement_standing(?::uuid, $1::date) s))`;
  conditions.add(
    `e.status IN ('ENROLLED', 'ENDED') AND e.starts_on < ${day} AND e.ends_on >= ${day} - 1`,
    effectiveOn,
    agreementId,
    effectiveOn,
    agreementId,
  );
  const name = filter?.q?.trim().toLowerCase();
  if (name) {
    conditions.join('JOIN person found ON found.id = e.person_id');
    conditions.add('found.sort_name >= ? AND found.sort_name < ?', ...prefixRange(name));
  }
}

/** Members of an agreement and its addenda whose protection stops on a day, with the days that follow from their last paid month. */
export const listLapsingMembers = (
  context: RequestContext,
  args: PageArgs & LapsingArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<LapsingMemberType>> =>
  readList(
    context,
    {
      operation: 'lapsingMembers',
      model: lapsingMemberRead,
      args: { ...args, orderBy: { field: 'NEWEST', direction: SortDirection.ASC } },
      defaultSort: 'NEWEST',
      filter: (conditions) => filterLapsingMembers(conditions, args),
    },
    info,
  );
