import type { RetentionKind } from '@lindung/domain/retention/retention-kind';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { type RetentionRuleRow, retentionRuleTable } from './retention-rule.table.js';

type ProposedRule = Pick<
  RetentionRuleRow,
  'id' | 'kind' | 'months' | 'citation' | 'certainty' | 'validFrom' | 'proposedByUserId'
>;
type Decision = Pick<RetentionRuleRow, 'status' | 'decidedByUserId' | 'decidedAt' | 'reason'>;

/** The rows of the schedule, inside one transaction. */
export const retentionRuleRepository = (tx: EntityManager) => {
  const rules = tx.getRepository(retentionRuleTable);
  return {
    find: (id: string): Promise<RetentionRuleRow | null> => rules.findOneBy({ id }),

    async propose(rule: ProposedRule): Promise<void> {
      await rules.insert(rule);
    },

    async decide(id: string, decision: Decision): Promise<void> {
      await rules.update({ id }, decision);
    },

    /** Ends the row of a kind that holds without an end, when it began before the day. */
    async endBefore(kind: RetentionKind, validFrom: BusinessDate, lastDay: BusinessDate): Promise<void> {
      await tx.query(
        `UPDATE retention_rule SET valid_to = $3, version = version + 1
         WHERE kind = $1 AND status = 'IN_FORCE' AND valid_to IS NULL AND valid_from < $2::date`,
        [kind, validFrom, lastDay],
      );
    },
  };
};
