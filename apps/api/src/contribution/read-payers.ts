import { doublePaymentPersonRead, doublePaymentRead } from '@lindung/db/contribution/double-payment.read';
import { type AskedPeople, listPaidTwice } from '@lindung/db/contribution/paid-twice';
import { payersOfPerson } from '@lindung/db/contribution/payers-of-person';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import {
  DoublePaymentPersons,
  MonthPaidTwice,
  paidTwice,
  type PayerOfMonth,
  PayersOfWorker,
  payersOf,
} from '@lindung/domain/contribution/who-pays';
import type { Rupiah } from '@lindung/domain/shared/rupiah';
import { firstDayOf, lastDayOf, monthRange, type YearMonth } from '@lindung/domain/shared/year-month';

import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';

import { type Actor, actingAs } from '../acting/actor.js';
import { writeAuditEvent } from '../acting/audit-row.js';
import { requireActor } from '../acting/require-operation.js';
import type { Connection, PageArgs } from '../graphql/connection.js';
import { DomainError } from '../graphql/domain-error.js';
import { readList } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import type { DoublePaymentPersonType, DoublePaymentType } from './payer-month.type.js';

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

/** Whose payers are asked for. @throws DomainError VALIDATION at `regionId` to who acts for several regencies and names none, nor a line */
function askedBy(
  { jurisdiction }: Pick<Actor, 'jurisdiction'>,
  { month, lineId, regionId }: Pick<MonthPaidTwice, 'month' | 'lineId' | 'regionId'>,
): AskedPeople {
  if (!('regionId' in jurisdiction) && lineId === null && regionId === null)
    throw new DomainError(
      { code: 'VALIDATION', fields: [{ field: 'regionId', code: 'invalid_type' }] },
      'regionId',
    );
  return { from: firstDayOf(month), to: lastDayOf(month), lineId, regencyId: regionId };
}

/** What is paid twice in a month, priced. */
export async function findPaidTwice(
  tx: EntityManager,
  actor: Pick<Actor, 'jurisdiction'>,
  asked: MonthPaidTwice,
) {
  const shared = await listPaidTwice(tx, askedBy(actor, asked));
  return paidTwice(await lawRuleRepository(tx).load(), asked.month, shared, asked.payer);
}

/**
 * How much payers pay twice in a month for how many people, and who they are. Of payers elsewhere their name is told, as on the page
 * of a person, and of people the number alone: which payers pay together is told, and kept by the trail, by the list.
 */
export async function readMonthPaidTwice(context: RequestContext, input: object) {
  const { actor } = requireActor(context, 'monthPaidTwice');
  const asked = parseCommand(MonthPaidTwice, input);
  return context.services.database.write(actingAs(actor), async (tx) => {
    const { rows, people, total, payers } = await findPaidTwice(tx, actor, asked);
    return { month: asked.month, people, total, rowCount: rows.length, payers };
  });
}

/** The combinations of payers who pay twice in a month, the dearest first. */
export async function listDoublePayments(
  context: RequestContext,
  { month, lineId, regionId, payer, ...args }: PageArgs & z.input<typeof MonthPaidTwice>,
  info: GraphQLResolveInfo,
): Promise<Connection<DoublePaymentType>> {
  const { actor } = requireActor(context, 'doublePayments');
  const asked = parseCommand(MonthPaidTwice, { month, lineId, regionId, payer });
  const { rows } = await context.services.database.write(actingAs(actor), (tx) =>
    findPaidTwice(tx, actor, asked),
  );
  return readList(
    context,
    {
      operation: 'doublePayments',
      model: (conditions) => doublePaymentRead(asked.month, rows, conditions),
      args,
      defaultSort: 'DEAREST',
    },
    info,
  );
}

/** For whom the payers of one combination pay: for who sees across payers, of those who live within the own area. */
export function listDoublePaymentPersons(
  context: RequestContext,
  { month, lineId, regionId, doublePaymentId, ...args }: PageArgs & z.input<typeof DoublePaymentPersons>,
  info: GraphQLResolveInfo,
): Promise<Connection<DoublePaymentPersonType>> {
  const { actor } = requireActor(context, 'doublePaymentPersons');
  const asked = parseCommand(DoublePaymentPersons, { month, lineId, regionId, doublePaymentId });
  const people = askedBy(actor, asked);
  return readList(
    context,
    {
      operation: 'doublePaymentPersons',
      model: (conditions) => doublePaymentPersonRead(people, asked.doublePaymentId, conditions),
      args,
      defaultSort: 'PERSON',
    },
    info,
  );
}
