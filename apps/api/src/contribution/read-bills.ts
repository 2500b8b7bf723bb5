import { billLineRead } from '@lindung/db/contribution/bill-line.read';
import { billRepository } from '@lindung/db/contribution/bill.repository';
import { billRead, issuedBillRead } from '@lindung/db/contribution/bill.read';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import type { Conditions } from '@lindung/db/read/conditions';
import { multiplyRupiah } from '@lindung/domain/shared/rupiah';
import { firstDayOf, type YearMonth } from '@lindung/domain/shared/year-month';
import type { GraphQLResolveInfo } from 'graphql';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { DomainError } from '../graphql/domain-error.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import { requireId } from '../reading/require-id.js';
import type { RequestContext } from '../request-context.js';
import type { BillFilter, BillLineType, BillPreviewType, BillType } from './bill.type.js';
import { cellOf, requireLine, termsOf } from './billed-line.js';

export function filterBills(conditions: Conditions, filter: BillFilter | null): void {
  conditions
    .addIf(filter?.month, 'b.month = ?::date', (month) => firstDayOf(month as YearMonth))
    .addIf(filter?.monthTo, 'b.month <= ?::date', (month) => firstDayOf(month as YearMonth))
    .addIf(filter?.status, 'b.status = ANY (?::text[])')
    .addIf(
      filter?.memberGroup,
      'EXISTS (SELECT FROM agreement_line l WHERE l.id = b.line_id AND l.member_group = ?)',
    )
    .addIf(filter?.lineId, 'b.line_id = ?::uuid')
    .addIf(filter?.payerId, 'b.payer_id = ?::uuid')
    .addIf(filter?.regencyId, 'b.regency_id = ?::int')
    .addIf(filter?.ids, 'b.id = ANY (?::uuid[])');
}

/** The lines of one bill; the month of the bill names the partition. */
export function filterBillLines(conditions: Conditions, billId: string): void {
  conditions.add(
    'bl.bill_id = ?::uuid AND bl.month = (SELECT bill.month FROM bill WHERE bill.id = ?::uuid)',
    billId,
    billId,
  );
}

/** What of bills who asks is told: an application of a partner none that nobody has checked. */
const billsFor = (context: RequestContext) =>
  context.actor?.apiClientId === undefined ? billRead : issuedBillRead;

export const listBills = (
  context: RequestContext,
  args: PageArgs & { filter: BillFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<BillType>> =>
  readList(
    context,
    {
      operation: 'bills',
      model: billsFor(context),
      args: { ...args, orderBy: { field: 'NEWEST', direction: SortDirection.DESC } },
      defaultSort: 'NEWEST',
      filter: (conditions) => filterBills(conditions, args.filter),
    },
    info,
  );

export const readBill = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<BillType | null> => readOne(context, 'bill', billsFor(context), id, info);

export const readWrittenBill = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<BillType> => readWritten(context, 'bill', billRead, id, info);

export const listBillLines = (
  context: RequestContext,
  args: PageArgs & { billId: string },
  info: GraphQLResolveInfo,
): Promise<Connection<BillLineType>> =>
  readList(
    context,
    {
      operation: 'billLines',
      model: billLineRead,
      args,
      defaultSort: 'PERSON',
      filter: (conditions) => filterBillLines(conditions, args.billId),
    },
    info,
  );

/** What a bill would amount to, before it is drawn. */
export async function previewBill(
  context: RequestContext,
  { lineId, month }: { lineId: string; month: YearMonth },
): Promise<BillPreviewType> {
  const { actor } = requireActor(context, 'billPreview');
  return context.services.database.write(actingAs(actor), async (tx) => {
    const bills = billRepository(tx);
    const line = await requireLine(bills, requireId(lineId, 'lineId'));
    const { people, alreadyBilled } = await bills.countBillable(lineId, month);
    if (!(await bills.isInForceIn(lineId, month)))
      throw new DomainError({ code: 'MONTH_NOT_IN_FORCE', month }, 'month');
    const law = await lawRuleRepository(tx).load();
    const cell = cellOf(law, line, month);
    const amount = multiplyRupiah(cell.amount, people);
    const { programmes, derivation: why } = cell;
    const cells =
      people === 0 ? [] : [{ id: lineId, people, amountPerPerson: cell.amount, amount, programmes, why }];
    return { month, people, amount, ...termsOf(law, line, month), alreadyBilled, cells };
  });
}
