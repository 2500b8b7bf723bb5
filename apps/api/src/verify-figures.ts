import { findSeatFigureFaults, type SeatFigureFault } from '@lindung/db/agreement/seat-figures';

import { withInstalledDatabase } from './installed-database.js';

/** `npm run figures:verify`: compares the figures of seats with the ledger, and names each that differs. */

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
  process.exitCode = faults.length === 0 ? 0 : 1;
}).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
