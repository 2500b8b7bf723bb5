import { retentionRuleRepository } from '@lindung/db/retention/retention-rule.repository';
import { retentionRuleTable } from '@lindung/db/retention/retention-rule.table';
import {
  decideOnRule,
  DecideRetentionRule,
  decideRetentionStart,
  lastDayBefore,
  ProposeRetentionRule,
  RetentionRuleStatus,
} from '@lindung/domain/retention/retention-rule';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase, userOf } from '../writing/use-case.js';

/** Proposes a row of the schedule; it holds when somebody else has decided so. */
export const proposeRetentionRule = useCase(
  'proposeRetentionRule',
  ProposeRetentionRule,
  async ({ tx, actor, today }, { kind, months, citation, certainty, validFrom }) => {
    const start = decideRetentionStart(validFrom, today);
    if (!start.ok) throw new DomainError(start.error, 'validFrom');
    const id = uuidv7();
    const rule = { id, kind, months, citation, certainty, validFrom, proposedByUserId: userOf(actor) };
    await retentionRuleRepository(tx).propose(rule);
    return { id, objectType: 'RETENTION_RULE', details: { retentionKind: kind, months } };
  },
);

/** Puts a proposed row in force, which ends the one before it, or declines it. */
export const decideRetentionRule = useCase(
  'decideRetentionRule',
  DecideRetentionRule,
  async ({ tx, actor, today, now }, command) => {
    const rules = retentionRuleRepository(tx);
    await claimEdit(tx, retentionRuleTable, command);
    const rule = await rules.find(command.id);
    if (!rule) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const by = userOf(actor);
    const { status, proposedByUserId: proposedBy, validFrom, kind } = rule;
    const decision = decideOnRule(
      { status, proposedBy, validFrom },
      { isGranted: command.isGranted, by },
      today,
    );
    if (!decision.ok) throw new DomainError(decision.error, 'id');
    if (decision.value === RetentionRuleStatus.IN_FORCE)
      await rules.endBefore(kind, validFrom, lastDayBefore(validFrom));
    await rules.decide(rule.id, {
      status: decision.value,
      decidedByUserId: by,
      decidedAt: now(),
      reason: command.reason,
    });
    return {
      id: rule.id,
      objectType: 'RETENTION_RULE',
      details: { retentionKind: kind, retentionStatus: decision.value },
    };
  },
);
