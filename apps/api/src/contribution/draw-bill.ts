import { lockLine } from '@lindung/db/agreement/lock-line';
import { budgetRepository } from '@lindung/db/budget/budget.repository';
import { billRepository } from '@lindung/db/contribution/bill.repository';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import { DrawBill } from '@lindung/domain/contribution/bill';
import { decideDraw, isMonthOfLine } from '@lindung/domain/contribution/decide-bill';

import { DomainError } from '../graphql/domain-error.js';
import { useCase, userOf } from '../writing/use-case.js';
import { cellOf, monthsOf, programmePricesOf, requireLine, termsOf } from './billed-line.js';

/**
 * Draws a bill of a line for a month: priced once, written in one statement, frozen from then on. For as many as whoever draws it
 * was shown; those of them whose NIK waits are left out, and it says how many they are.
 */
export const drawBill = useCase('drawBill', DrawBill, async ({ tx, actor }, command) => {
  const { lineId, month, people: expected } = command;
  const bills = billRepository(tx);
  const line = await requireLine(bills, lineId);
  await lockLine(tx, lineId);
  if (isMonthOfLine(monthsOf(line), month)) await bills.prepareMonth(month);
  const counted = await bills.countBillable(lineId, month);
  const issuedBy = userOf(actor);
  const decision = decideDraw({
    ...counted,
    expected,
    agreementState: line.agreementState,
    isInForce: await bills.isInForceIn(lineId, month),
    line: monthsOf(line),
    month,
    deciders: await bills.listDeciders(lineId),
    actorUserId: issuedBy,
  });
  if (!decision.ok) throw new DomainError(decision.error, 'month');
  const law = await lawRuleRepository(tx).load();
  // What the budget has committed for the month follows the law that the bill is drawn by.
  await budgetRepository(tx).reprice(lineId, month, programmePricesOf(law, line, month));
  const { id, people, waiting } = await bills.draw({
    number: await bills.nextNumber(line, month),
    line,
    month,
    cellId: await bills.ensureCell(cellOf(law, line, month)),
    terms: termsOf(law, line, month),
    issuedBy,
  });
  if (people + waiting !== expected)
    throw new DomainError(
      { code: 'BILL_PEOPLE_CHANGED', month, expected, people: people + waiting },
      'people',
    );
  if (people === 0) throw new DomainError({ code: 'BILL_NIK_TO_BE_MATCHED', month }, 'month');
  const { regencyId, districtId, villageId } = line;
  return { id, objectType: 'BILL', owner: { regencyId, districtId, villageId }, rowCount: people };
});
