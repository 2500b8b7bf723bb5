import { RetentionKind } from '@lindung/domain/retention/retention-kind';
import { RetentionCertainty, RetentionRuleStatus } from '@lindung/domain/retention/retention-rule';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  day,
  instant,
  instantByDefault,
  int,
  nullable,
  primary,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** How long data of a kind are kept, from a day on, by which law, and who proposed and decided that. */
export interface RetentionRuleRow {
  id: string;
  kind: RetentionKind;
  months: number;
  citation: string;
  certainty: RetentionCertainty;
  validFrom: BusinessDate;
  validTo: BusinessDate | null;
  status: RetentionRuleStatus;
  proposedByUserId: string;
  proposedAt: Date;
  decidedByUserId: string | null;
  decidedAt: Date | null;
  reason: string | null;
  version: number;
}

export const retentionRuleTable = new EntitySchema<RetentionRuleRow>({
  name: 'RetentionRule',
  tableName: 'retention_rule',
  columns: {
    id: primary(uuid('id'), 'pk_retention_rule'),
    kind: text('kind'),
    months: int('months'),
    citation: text('citation'),
    certainty: text('certainty'),
    validFrom: day('valid_from'),
    validTo: nullable(day('valid_to')),
    status: byDefault(text('status'), RetentionRuleStatus.PROPOSED),
    proposedByUserId: uuid('proposed_by'),
    proposedAt: instantByDefault('proposed_at'),
    decidedByUserId: nullable(uuid('decided_by')),
    decidedAt: nullable(instant('decided_at')),
    reason: nullable(text('reason')),
    version: versionCounter(),
  } satisfies Record<keyof RetentionRuleRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_retention_rule_kind', 'kind', RetentionKind),
    checkOneOf('ck_retention_rule_certainty', 'certainty', RetentionCertainty),
    checkOneOf('ck_retention_rule_status', 'status', RetentionRuleStatus),
    check('ck_retention_rule_months', 'months BETWEEN 1 AND 1200'),
    check('ck_retention_rule_period', 'valid_to >= valid_from'),
    check('ck_retention_rule_two_people', 'decided_by <> proposed_by'),
    check(
      'ck_retention_rule_decided',
      `num_nonnulls(decided_by, decided_at, reason) = CASE status WHEN 'PROPOSED' THEN 0 ELSE 3 END`,
    ),
  ],
  exclusions: [
    {
      name: 'ex_retention_rule_kind',
      expression: `USING gist (kind WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (status = 'IN_FORCE')`,
    },
  ],
  foreignKeys: [
    reference('fk_retention_rule_proposed_by', 'proposedByUserId', 'User'),
    reference('fk_retention_rule_decided_by', 'decidedByUserId', 'User'),
  ],
});
