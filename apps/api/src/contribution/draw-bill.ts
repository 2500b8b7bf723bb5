import { lockLine } from '@lindung/db/agreement/lock-line';
import { billRepository } from '@lindung/db/contribution/bill.repository';
import { DrawBill } from '@lindung/domain/contribution/bill';
import { decideDraw, isMonthOfLine } from '@lindung/domain/contribution/decide-bill';
import { dueDateOf } from '@lindung/domain/contribution/due-date';
import { multiplyRupiah } from '@lindung/domain/shared/rupiah';

import { DomainError } from '../graphql/domain-error.js';
import { useCase, userOf } from '../writing/use-case.js';
import { cellOf, monthsOf, requireLine } from './billed-line.js';

/** Draws a bill of a line for a month: priced once, written in one statement, frozen from then on. */
export const drawBill = useCase('drawBill', DrawBill, async ({ tx, actor }, { lineId, month }) => {
  const bills = billRepository(tx);
  const line = await requireLine(bills, lineId);
  await lockLine(tx, lineId);
  if (isMonthOfLine(monthsOf(line), month)) await bills.prepareMonth(month);
  const counted = await bills.countDrawable(lineId, month);
  const issuedBy = userOf(actor);
  const decision = decideDraw({
    ...counted,
    agreementStatus: line.agreementStatus,
    line: monthsOf(line),
    month,
    deciders: await bills.listDeciders(lineId),
    actorUserId: issuedBy,
  });
  if (!decision.ok) throw new DomainError(decision.error, 'month');
  const cell = cellOf(line, month);
  const { people } = counted;
  const amount = multiplyRupiah(cell.amount, people);
  const id = await bills.insertBill({
    number: await bills.nextNumber(line, month),
    line,
    month,
    people,
    amount,
    dueOn: dueDateOf(month),
    issuedBy,
  });
  await bills.insertLines(id, lineId, month, await bills.ensureCell(cell));
  const { regencyId, districtId, villageId } = line;
  return { id, objectType: 'BILL', owner: { regencyId, districtId, villageId }, rowCount: people };
});
