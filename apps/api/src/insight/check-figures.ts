import { figureCheckRepository } from '@lindung/db/insight/figure-check.repository';
import { businessDateOf } from '@lindung/domain/shared/business-date';

import type { Services } from '../request-context.js';

const everywhere = { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null } as const;

/**
 * Compares the figures of each regency with their ledgers, once on a day of the real clock whichever server comes first, and tells
 * the log how many differ.
 */
export async function checkFigures({ database, clock, log }: Services): Promise<void> {
  const today = businessDateOf(clock.now().toISOString());
  const checked = await database.write(everywhere, async (tx) => {
    const checks = figureCheckRepository(tx);
    const regencies = await checks.listUnchecked(today);
    if (regencies.length > 0) await checks.check(regencies, today);
    return regencies.length;
  });
  if (checked > 0) log.info({ regencies: checked, day: today }, 'figures were compared with their ledgers');
}
