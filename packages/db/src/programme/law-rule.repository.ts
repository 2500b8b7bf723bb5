import type { Law } from '@lindung/domain/programme/law';
import { type EndedRule, LawRuleStatus } from '@lindung/domain/programme/law-rule';
import type { LawSubject } from '@lindung/domain/programme/law-subject';
import type { LawTerms } from '@lindung/domain/programme/law-terms';
import { readLaw, type WrittenRule } from '@lindung/domain/programme/read-law';
import type { EntityManager } from 'typeorm';

import { asJson } from '../shared/as-json.js';
import { type LawRuleRow, lawRuleTable } from './law-rule.table.js';

type Proposed = Pick<
  LawRuleRow,
  'id' | 'subject' | 'validFrom' | 'validTo' | 'citation' | 'certainty' | 'note' | 'proposedByUserId'
> & { readonly terms: LawTerms };
type Decision = Pick<LawRuleRow, 'status' | 'decidedByUserId' | 'decidedAt' | 'reason'>;

/** Every rule in force, in one statement; there are some seventy. */
export const RULES_IN_FORCE = `SELECT subject, terms, valid_from AS "validFrom", valid_to AS "validTo", citation, certainty
  FROM law_rule WHERE status = 'IN_FORCE'`;

/** The rows of the law, inside one transaction. */
export const lawRuleRepository = (tx: EntityManager) => {
  const rules = tx.getRepository(lawRuleTable);
  return {
    find: (id: string): Promise<LawRuleRow | null> => rules.findOneBy({ id }),

    /** The law as it stands for this transaction. */
    async load(): Promise<Law> {
      const rows: WrittenRule[] = await tx.query(RULES_IN_FORCE);
      return readLaw(rows);
    },

    /** Lets one transaction at a time say what holds about a subject. */
    async lockSubject(subject: LawSubject): Promise<void> {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`law ${subject}`]);
    },

    /** The rules in force about a subject. */
    listInForce: (subject: LawSubject): Promise<Pick<LawRuleRow, 'id' | 'validFrom' | 'validTo'>[]> =>
      rules.find({
        select: { id: true, validFrom: true, validTo: true },
        where: { subject, status: LawRuleStatus.IN_FORCE },
      }),

    async propose({ terms, ...rule }: Proposed): Promise<void> {
      await rules.insert({ ...rule, terms: asJson(terms) });
    },

    async decide(id: string, decision: Decision): Promise<void> {
      await rules.update({ id }, decision);
    },

    async end({ id, lastDay }: EndedRule): Promise<void> {
      await rules.update({ id }, { validTo: lastDay });
    },
  };
};
