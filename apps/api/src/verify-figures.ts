import { findBudgetFaults } from '@lindung/db/budget/budget-faults';
import { findSeatFigureFaults, type SeatFigureFault } from '@lindung/db/agreement/seat-figures';

import { withInstalledDatabase } from './installed-database.js';

/** `npm run figures:verify`: compares the figures of seats and of budgets with their ledgers, and names each that differs. */

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const sentenceOf = ({ figure, lineId, stageId, place, kept, ledger }: SeatFigureFault): string =>
  [
    `${figure} of the line ${lineId}`,
    ...(stageId === null ? [] : [`stage ${stageId}`]),
    ...(place === null ? [] : [`region ${place}`]),
    `${kept} is kept, the ledger says ${ledger}`,
  ].join(', ');

const everywhere = { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null } as const;

await withInstalledDatabase(async (database) => {
  const faults = await findSeatFigureFaults(database, everywhere);
  for (const fault of faults) say(sentenceOf(fault));
  say(
    faults.length === 0
      ? 'The seats by stage, village and line are those of the ledger.'
      : `${faults.length} figures of seats are not what the ledger says.`,
  );
  const ofBudgets = await findBudgetFaults(database, everywhere);
  for (const { budgetLineId, account, kept, computed } of ofBudgets)
    say(
      `${account} of the budget line ${budgetLineId}, ${kept} is kept, the ledger, its members and bills say ${computed}`,
    );
  say(
    ofBudgets.length === 0
      ? 'The budgets are those of their ledger, their members and their bills.'
      : `${ofBudgets.length} figures of budgets are not what the ledger, members and bills say.`,
  );
  process.exitCode = faults.length + ofBudgets.length === 0 ? 0 : 1;
}).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
