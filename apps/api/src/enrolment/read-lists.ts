import { beginColumn } from '@lindung/db/enrolment/protection-fields';
import { candidateListRead } from '@lindung/db/enrolment/candidate-list.read';
import { decreeRead, decreeTieRead, mayBeProposedAgain } from '@lindung/db/enrolment/decree.read';
import { readsResidents } from '@lindung/db/enrolment/membership-fields';
import { membershipReadOn, submissionOf } from '@lindung/db/enrolment/membership.read';
import { type Conditions, prefixRange } from '@lindung/db/read/conditions';
import { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import type { QuotaEntryKind } from '@lindung/domain/agreement/quota';
import type { GraphQLResolveInfo } from 'graphql';

import { type Connection, type Order, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import { requireId } from '../reading/require-id.js';
import type { RequestContext } from '../request-context.js';
import type { CandidateListFilter, CandidateListType } from './candidate-list.type.js';
import type { DecreeFilter, DecreeType } from './decree.type.js';
import type { DecreeTieType } from './rank-cut.type.js';
import type { MembershipFilter, MembershipOrderField, MembershipType } from './membership.type.js';

/** Ids grow with time, so that the newest record has the greatest. */
const newestFirst = { field: 'NEWEST', direction: SortDirection.DESC } as const;

export function filterCandidateLists(conditions: Conditions, filter: CandidateListFilter | null): void {
  conditions
    .addIf(filter?.ids, 'cl.id = ANY (?::uuid[])')
    .addIf(filter?.q, `lower(cl.name) LIKE ? ESCAPE '\\'`, likePrefix);
}

export const listCandidateLists = (
  context: RequestContext,
  args: PageArgs & { filter: CandidateListFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<CandidateListType>> =>
  readList(
    context,
    {
      operation: 'candidateLists',
      model: candidateListRead,
      args: { ...args, orderBy: newestFirst },
      defaultSort: 'NEWEST',
      filter: (conditions) => filterCandidateLists(conditions, args.filter),
    },
    info,
  );

export const readCandidateList = (context: RequestContext, id: string, info: GraphQLResolveInfo) =>
  readOne<CandidateListType>(context, 'candidateList', candidateListRead, id, info);

export const readWrittenCandidateList = (context: RequestContext, id: string, info: GraphQLResolveInfo) =>
  readWritten<CandidateListType>(context, 'candidateList', candidateListRead, id, info);

export function filterDecrees(conditions: Conditions, filter: DecreeFilter | null): void {
  conditions
    .addIf(filter?.ids, 'd.id = ANY (?::uuid[])')
    .addIf(filter?.status, 'd.status = ?')
    .addIf(filter?.canProposeAgain, `(${mayBeProposedAgain}) = ?::boolean`)
    .addIf(
      filter?.candidateListId,
      `EXISTS (SELECT FROM candidate listed JOIN enrolment seat ON seat.person_id = listed.person_id
        WHERE listed.list_id = ?::uuid AND seat.decree_id = d.id)`,
    )
    .addIf(filter?.q, `lower(d.number) LIKE ? ESCAPE '\\'`, likePrefix);
}

export const listDecrees = (
  context: RequestContext,
  args: PageArgs & { filter: DecreeFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<DecreeType>> =>
  readList(
    context,
    {
      operation: 'decrees',
      model: decreeRead,
      args: { ...args, orderBy: newestFirst },
      defaultSort: 'NEWEST',
      filter: (conditions) => filterDecrees(conditions, args.filter),
    },
    info,
  );

/** Who was level at the cut of a decree, nearest to it. */
export const listDecreeTies = (
  context: RequestContext,
  { decreeId, ...args }: PageArgs & { decreeId: string },
  info: GraphQLResolveInfo,
): Promise<Connection<DecreeTieType>> =>
  readList(
    context,
    {
      operation: 'decreeTies',
      model: decreeTieRead,
      args,
      defaultSort: 'RANK',
      filter: (conditions) => conditions.add('t.decree_id = ?::uuid', requireId(decreeId, 'decreeId')),
    },
    info,
  );

export const readDecree = (context: RequestContext, id: string, info: GraphQLResolveInfo) =>
  readOne<DecreeType>(context, 'decree', decreeRead, id, info);

export const readWrittenDecree = (context: RequestContext, id: string, info: GraphQLResolveInfo) =>
  readWritten<DecreeType>(context, 'decree', decreeRead, id, info);

const linesOfGroup = {
  table: 'agreement_line',
  column: 'e.line_id',
  where: 'part.member_group = ?',
} as const;
/** Whether the ledger of seats has an entry of the kind for the enrolment by a day. */
const seatEntry = (kind: QuotaEntryKind) =>
  `EXISTS (SELECT FROM quota_entry q WHERE q.enrolment_id = e.id AND q.kind = '${kind}' AND q.effective_on <= ?::date)`;

/** Whether the months of the line reach a day: its seats end with them. */
const lineReaches = `EXISTS (SELECT FROM agreement_line l WHERE l.id = e.line_id AND l.month_to >= date_trunc('month', ?::date))`;

/** Whether somebody who owes a month of the line loses protection or membership on a day. */
const losesOnDay = `e.status = 'ENROLLED' AND e.starts_on <= $1::date AND isfinite(e.paid_through) AND e.paid_through + interval '1 month' <= e.ends_on
  AND EXISTS (SELECT FROM member_days(e.paid_through, ${beginColumn}) d WHERE ?::date IN (d.covered_to + 1, d.ended_from))`;

/** @param level of the jurisdiction: the memberships of residents bring the group of their line along */
export function filterMemberships(
  conditions: Conditions,
  filter: MembershipFilter | null,
  level: JurisdictionLevel,
): void {
  conditions
    .addIf(filter?.ids, 'e.id = ANY (?::uuid[])')
    .addIf(filter?.status, 'e.status = ?')
    .addIf(filter?.decreeId, 'e.decree_id = ?::uuid')
    .addIf(
      filter?.candidateListId,
      'EXISTS (SELECT FROM candidate listed WHERE listed.list_id = ?::uuid AND listed.person_id = e.person_id)',
    )
    .addIf(filter?.lineId, 'e.line_id = ?::uuid')
    .addIf(filter?.workerId, 'e.person_id = ?::uuid')
    .addIf(filter?.regencyId, 'e.regency_id = ?::int');
  if (readsResidents(level)) conditions.addIf(filter?.memberGroup, 'e.member_group = ?');
  else if (filter?.memberGroup) conditions.throughParts(linesOfGroup, filter.memberGroup);
  if (filter?.submission)
    conditions.add(readsResidents(level) ? `?::text IS NULL` : `${submissionOf} = ?`, filter.submission);
  if (filter?.protection)
    conditions.add(
      `member_protection(e.status, ${beginColumn}, e.ends_on, e.paid_through, $1::date) = ?`,
      filter.protection,
    );
  conditions.addIf(filter?.losesOn, losesOnDay);
  if (filter?.seatOn)
    conditions.add(
      `${seatEntry('RESERVE')} AND NOT ${seatEntry('RELEASE')} AND ${lineReaches}`,
      filter.seatOn,
      filter.seatOn,
      filter.seatOn,
    );
  if (filter?.asOf) {
    conditions.add(
      `e.status IN ('ENROLLED', 'ENDED') AND e.starts_on <= ?::date AND e.ends_on >= ?::date`,
      filter.asOf,
      filter.asOf,
    );
  }
  const q = filter?.q?.trim().toLowerCase();
  if (q) {
    conditions.join('JOIN person found ON found.id = e.person_id');
    conditions.add('found.sort_name >= ? AND found.sort_name < ?', ...prefixRange(q));
  }
}

const levelOf = (context: RequestContext): JurisdictionLevel =>
  context.actor?.jurisdiction.level ?? JurisdictionLevel.SYSTEM;
const modelFor = (context: RequestContext) => membershipReadOn(levelOf(context));

export const listMemberships = (
  context: RequestContext,
  args: PageArgs & { filter: MembershipFilter | null; orderBy: Order<MembershipOrderField> | null },
  info: GraphQLResolveInfo,
): Promise<Connection<MembershipType>> =>
  readList(
    context,
    {
      operation: 'memberships',
      model: modelFor(context),
      args: { ...args, orderBy: args.orderBy ?? newestFirst },
      defaultSort: 'NEWEST',
      filter: (conditions) => filterMemberships(conditions, args.filter, levelOf(context)),
    },
    info,
  );

export const readMembership = (context: RequestContext, id: string, info: GraphQLResolveInfo) =>
  readOne<MembershipType>(context, 'membership', modelFor(context), id, info);

export const readWrittenMembership = (context: RequestContext, id: string, info: GraphQLResolveInfo) =>
  readWritten<MembershipType>(context, 'membership', modelFor(context), id, info);

const likePrefix = (text: string): string =>
  `${text
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, '\\$&')}%`;
