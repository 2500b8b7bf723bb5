import { SHIPPED_RULES } from '@lindung/domain/programme/shipped-law';
import { LawRuleStatus } from '@lindung/domain/programme/law-rule';
import { v7 as uuidv7 } from 'uuid';

import type { Database } from '../database.js';
import { asJson } from '../shared/as-json.js';

const asSystem = { as: 'ASSIGNMENT', jurisdiction: { level: 'SYSTEM' }, userId: null } as const;

/**
 * Loads the rules that come with the program and that the database doesn't know yet. What is there stays, and so does a decree that
 * was entered for the same days.
 * @returns how many were added.
 */
export function loadLaw(database: Database): Promise<number> {
  return database.write(asSystem, async (tx) => {
    const added: unknown[] = await tx.query(
      `INSERT INTO law_rule (id, subject, terms, valid_from, valid_to, citation, certainty, status)
       SELECT g.id, g.subject, g.terms, g.valid_from, g.valid_to, g.citation, g.certainty, $8
       FROM unnest($1::uuid[], $2::text[], $3::jsonb[], $4::date[], $5::date[], $6::text[], $7::text[])
         AS g (id, subject, terms, valid_from, valid_to, citation, certainty)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        SHIPPED_RULES.map(() => uuidv7()),
        SHIPPED_RULES.map(({ subject }) => subject),
        SHIPPED_RULES.map(({ terms }) => JSON.stringify(asJson(terms))),
        SHIPPED_RULES.map(({ validFrom }) => validFrom),
        SHIPPED_RULES.map(({ validTo }) => validTo),
        SHIPPED_RULES.map(({ citation }) => citation),
        SHIPPED_RULES.map(({ certainty }) => certainty),
        LawRuleStatus.IN_FORCE,
      ],
    );
    return added.length;
  });
}
