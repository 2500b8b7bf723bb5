import {
  agreementRead,
  endsWithin,
  hasWaitingOrder,
  standingToday,
} from '@lindung/db/agreement/agreement.read';
import type { Conditions } from '@lindung/db/read/conditions';
import { holdsToday } from '@lindung/db/territory/region.read';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, Order, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { AgreementFilter, AgreementOrderField, AgreementType } from './agreement.type.js';

type AgreementArgs = PageArgs & {
  filter: AgreementFilter | null;
  orderBy: Order<AgreementOrderField> | null;
};

const ofOffice = `?::uuid IN (SELECT a.signing_office_id UNION ALL SELECT oa.office_id FROM office_area oa
  WHERE oa.region_id = a.regency_id AND ${holdsToday('oa')})`;

const withPayer = 'a.id IN (SELECT l.agreement_id FROM agreement_line l WHERE l.payer_id = ?::uuid)';

const lineWithSeats = `EXISTS (SELECT FROM agreement_line l WHERE l.agreement_id = a.id
  AND l.member_group = COALESCE(?::text, l.member_group)
  AND (?::date IS NULL OR l.month_to >= date_trunc('month', ?::date) AND EXISTS (SELECT FROM quota_entry q
    WHERE q.line_id = l.id AND q.kind = 'GRANT' AND q.effective_on <= ?::date)))`;

export function filterAgreements(conditions: Conditions, filter: AgreementFilter | null): void {
  conditions
    .addIf(filter?.status, `${standingToday} = ?`)
    .addIf(filter?.statuses, `${standingToday} = ANY (?::text[])`)
    .addIf(filter?.endsWithin, endsWithin)
    .addIf(filter?.hasWaitingOrder, `${hasWaitingOrder} = ?::boolean`)
    .addIf(filter?.kind, 'a.kind = ?')
    .addIf(filter?.ids, 'a.id = ANY (?::uuid[])')
    .addIf(filter?.officeId, ofOffice)
    .addIf(filter?.payerId, withPayer)
    .addIf(filter?.frameId, 'a.frame_id = ?::uuid')
    .addIf(filter?.regionId, '?::int IN (a.regency_id, a.district_id, a.village_id)');
  if (filter?.memberGroup || filter?.seatsBy) {
    const { memberGroup = null, seatsBy = null } = filter;
    conditions.add(lineWithSeats, memberGroup, seatsBy, seatsBy, seatsBy);
  }
  const q = filter?.q?.trim().toLowerCase();
  if (q) conditions.add('(starts_with(lower(a.number), ?) OR strpos(lower(a.title), ?) > 0)', q, q);
}

export function listAgreements(
  context: RequestContext,
  args: AgreementArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<AgreementType>> {
  return readList(
    context,
    {
      operation: 'agreements',
      model: agreementRead,
      args,
      defaultSort: 'NUMBER',
      filter: (conditions) => filterAgreements(conditions, args.filter),
    },
    info,
  );
}

export const readAgreement = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<AgreementType | null> => readOne(context, 'agreement', agreementRead, id, info);

export const readWrittenAgreement = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<AgreementType> => readWritten(context, 'agreement', agreementRead, id, info);
