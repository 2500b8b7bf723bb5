import { listPaidTwice } from '@lindung/db/contribution/paid-twice';
import { payersOfPerson } from '@lindung/db/contribution/payers-of-person';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import {
  MonthPaidTwice,
  paidTwice,
  type PayerOfMonth,
  PayersOfWorker,
  payersOf,
} from '@lindung/domain/contribution/who-pays';
import type { Rupiah } from '@lindung/domain/shared/rupiah';
import { firstDayOf, lastDayOf, monthRange, type YearMonth } from '@lindung/domain/shared/year-month';

import { actingAs } from '../acting/actor.js';
import { writeAuditEvent } from '../acting/audit-row.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';

export interface PayerMonth {
  readonly month: YearMonth;
  readonly payers: readonly PayerOfMonth[];
  readonly saving: Rupiah | null;
}

/**
 * Who pays for a person in each of some months; months of which nobody pays are left out. Of what others pay their name, source and
 * programmes are told, and only to who reaches the person or pays as well: to anybody else there is nothing, as of nobody.
 */
export async function readPayersOfWorker(context: RequestContext, input: object): Promise<PayerMonth[]> {
  const { actor } = requireActor(context, 'payersOfWorker');
  const { workerId, fromMonth, toMonth } = parseCommand(PayersOfWorker, input);
  return context.services.database.write(actingAs(actor), async (tx) => {
    const days = { from: firstDayOf(fromMonth), to: lastDayOf(toMonth) };
    const seats = await payersOfPerson(tx, workerId, days);
    if (seats.length === 0) return [];
    const law = await lawRuleRepository(tx).load();
    await writeAuditEvent(tx, actor, {
      operation: 'payersOfWorker',
      requestId: context.requestId,
      objectType: 'WORKER',
      objectId: workerId,
      details: { from: fromMonth, to: toMonth },
    });
    return monthRange(fromMonth, toMonth)
      .map((month) => ({ month, ...payersOf(law, month, seats) }))
      .filter(({ payers }) => payers.length > 0);
  });
}

const MOST_ROWS = 200;

/**
 * Which payers pay for the same people in a month, and what that comes to. Of payers elsewhere their name, source and programmes are
 * told, as on the page of a person, and of people the number alone.
 * @throws DomainError VALIDATION at `regionId` to who acts for several regencies and names neither a line nor one of them
 */
export async function readMonthPaidTwice(context: RequestContext, input: object) {
  const { actor } = requireActor(context, 'monthPaidTwice');
  const { month, lineId, regionId } = parseCommand(MonthPaidTwice, input);
  const isOfSeveral = !('regionId' in actor.jurisdiction);
  if (isOfSeveral && lineId === null && regionId === null)
    throw new DomainError(
      { code: 'VALIDATION', fields: [{ field: 'regionId', code: 'invalid_type' }] },
      'regionId',
    );
  return context.services.database.write(actingAs(actor), async (tx) => {
    const days = { from: firstDayOf(month), to: lastDayOf(month) };
    const shared = await listPaidTwice(tx, days, { lineId, regencyId: regionId });
    const { rows, people, total } = paidTwice(await lawRuleRepository(tx).load(), month, shared);
    return { month, people, total, rowCount: rows.length, rows: rows.slice(0, MOST_ROWS) };
  });
}
