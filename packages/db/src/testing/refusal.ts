import type { EntityManager } from 'typeorm';

import type { ActingAs } from '../acting.js';
import { violatedConstraint } from '../constraint-violation.js';
import type { Database } from '../database.js';

/** The name of the constraint that refuses the work, or undefined when the work is done. Any other error is thrown. */
export async function refusalOf(
  database: Database,
  acting: ActingAs,
  work: (tx: EntityManager) => Promise<unknown>,
): Promise<string | undefined> {
  try {
    await database.write(acting, work);
    return undefined;
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === undefined) throw error;
    return constraint;
  }
}
