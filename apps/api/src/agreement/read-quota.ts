import {
  type BoardOffice,
  type BoardRegion,
  boardStatements,
  type BoardTotal,
  quotaLineRead,
  quotaSeatRead,
  seatStanding,
} from '@lindung/db/agreement/quota.read';
import { officeServing } from '@lindung/db/office/office.read';
import type { Conditions } from '@lindung/db/read/conditions';
import { RegionId } from '@lindung/domain/shared/ids';
import type { GraphQLResolveInfo } from 'graphql';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { DomainError } from '../graphql/domain-error.js';
import { readList, readWritten } from '../reading/read-list.js';
import { requireId } from '../reading/require-id.js';
import type { RequestContext } from '../request-context.js';
import type {
  QuotaBoardScope,
  QuotaBoardType,
  QuotaLineFilter,
  QuotaLineType,
  QuotaSeatFilter,
  QuotaSeatType,
} from './quota.type.js';

const ofAgreement = '(SELECT s.status FROM agreement_standing(l.agreement_id, $1::date) s) = ?';
const servedBy = `EXISTS (SELECT FROM (SELECT l.regency_id AS id) AS paying
  ${officeServing('its_office', 'paying.id')} WHERE its_office.office_id = ?::uuid)`;
const freeToday = `(seats_left(l.id, $1::date) > 0) = ?::boolean`;

export function filterQuotaLines(conditions: Conditions, filter: QuotaLineFilter | null): void {
  conditions
    .addIf(filter?.lineId, 'l.id = ?::uuid')
    .addIf(filter?.agreementId, 'l.agreement_id = ?::uuid')
    .addIf(
      filter?.withAddendaOf,
      'l.agreement_id IN (SELECT a.id FROM agreement a WHERE ?::uuid IN (a.id, a.amends_id))',
    )
    .addIf(filter?.memberGroup, 'l.member_group = ?')
    .addIf(filter?.status, ofAgreement)
    .addIf(filter?.regionId, '?::int IN (l.regency_id, l.district_id, l.village_id)')
    .addIf(filter?.officeId, servedBy)
    .addIf(filter?.hasFree, freeToday);
}

/** Lines that have granted seats, the newest first. */
export const listQuotaLines = (
  context: RequestContext,
  args: PageArgs & { filter: QuotaLineFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<QuotaLineType>> =>
  readList(
    context,
    {
      operation: 'quotaLines',
      model: quotaLineRead,
      args: { ...args, orderBy: { field: 'NEWEST', direction: SortDirection.DESC } },
      defaultSort: 'NEWEST',
      filter: (conditions) => filterQuotaLines(conditions, args.filter),
    },
    info,
  );

/** A line whose waiting list was changed. */
export const readWrittenQuotaLine = (context: RequestContext, id: string, info: GraphQLResolveInfo) =>
  readWritten<QuotaLineType>(context, 'quotaLines', quotaLineRead, id, info);

export function filterQuotaSeats(
  conditions: Conditions,
  lineId: string,
  filter: QuotaSeatFilter | null,
): void {
  conditions
    .add('s.stage_id IN (SELECT mine.stage_id FROM quota_stage mine WHERE mine.line_id = ?::uuid)', lineId)
    .addIf(filter?.stageId, 's.stage_id = ?::uuid')
    .addIf(filter?.seat, 's.seat = ?::int')
    .addIf(filter?.standing, `(${seatStanding}) = ?`)
    .addIf(
      filter?.regionId,
      `(s.stage_id, s.home_id) IN (SELECT p.stage_id, p.home_id FROM quota_place p
        WHERE ?::int IN (p.home_regency_id, p.home_district_id, p.home_id))`,
    )
    .addIf(
      filter?.hasChanged,
      `EXISTS (SELECT FROM quota_seat turn WHERE turn.stage_id = s.stage_id AND turn.seat = s.seat AND turn.turn > 1) = ?::boolean`,
    );
}

/** Who had the seats of a line, seat by seat, the first before who came after. */
export const listQuotaSeats = (
  context: RequestContext,
  { lineId, ...args }: PageArgs & { lineId: string; filter: QuotaSeatFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<QuotaSeatType>> =>
  readList(
    context,
    {
      operation: 'quotaSeats',
      model: quotaSeatRead,
      args,
      defaultSort: 'SEAT',
      filter: (conditions) => filterQuotaSeats(conditions, requireId(lineId, 'lineId'), args.filter),
    },
    info,
  );

/** The seats of lines whose months are not over, or of the one that is asked for, in figures: in all, by region, by office. */
export async function readQuotaBoard(
  context: RequestContext,
  filter: QuotaBoardScope | null,
): Promise<QuotaBoardType> {
  const { actor } = requireActor(context, 'quotaBoard');
  const { database, clock } = context.services;
  const idOf = (field: 'lineId' | 'agreementId' | 'officeId') => {
    const id = filter?.[field];
    return id ? requireId(id, field) : null;
  };
  const region = filter?.regionId ? RegionId.safeParse(Number(filter.regionId)) : undefined;
  if (region && !region.success) throw new DomainError({ code: 'NOT_FOUND' }, 'regionId');
  const statements = boardStatements({
    today: clock.today(),
    lineId: idOf('lineId'),
    agreementId: idOf('agreementId'),
    officeId: idOf('officeId'),
    memberGroup: filter?.memberGroup ?? null,
    regionId: region?.data ?? null,
  });
  const [[total], regions, offices] = await database.read<[BoardTotal[], BoardRegion[], BoardOffice[]]>(
    actingAs(actor),
    statements,
  );
  const counts = (row: { reserved: string; used: string; released: string }) => ({
    reserved: Number(row.reserved),
    used: Number(row.used),
    released: Number(row.released),
  });
  return {
    asOf: clock.today(),
    total: {
      granted: Number(total?.granted ?? 0),
      taken: Number(total?.taken ?? 0),
      free: Number(total?.free ?? 0),
      startingLater: Number(total?.startingLater ?? 0),
    },
    regions: regions.map(({ id, code, name, kind, ...row }) => ({
      region: { id, code, name, kind },
      ...counts(row),
    })),
    offices: offices.map(({ officeId: id, officeName: name, officeKind: kind, ...row }) => ({
      office: id === null || name === null || kind === null ? null : { id, name, kind },
      ...counts(row),
    })),
  };
}
