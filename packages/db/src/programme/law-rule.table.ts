import { LawRuleStatus } from '@lindung/domain/programme/law-rule';
import { LawSubject } from '@lindung/domain/programme/law-subject';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { Certainty } from '@lindung/domain/shared/certainty';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  day,
  instant,
  instantByDefault,
  json,
  nullable,
  primary,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** A row of the law; its terms as JSON, amounts in them as strings of digits. A row that came with the program has no proposer. */
export interface LawRuleRow {
  id: string;
  subject: LawSubject;
  terms: object;
  validFrom: BusinessDate;
  validTo: BusinessDate | null;
  citation: string;
  certainty: Certainty;
  note: string | null;
  status: LawRuleStatus;
  proposedByUserId: string | null;
  proposedAt: Date;
  decidedByUserId: string | null;
  decidedAt: Date | null;
  reason: string | null;
  version: number;
}

export const lawRuleTable = new EntitySchema<LawRuleRow>({
  name: 'LawRule',
  tableName: 'law_rule',
  columns: {
    id: primary(uuid('id'), 'pk_law_rule'),
    subject: text('subject'),
    terms: json('terms'),
    validFrom: day('valid_from'),
    validTo: nullable(day('valid_to')),
    citation: text('citation'),
    certainty: text('certainty'),
    note: nullable(text('note')),
    status: byDefault(text('status'), LawRuleStatus.PROPOSED),
    proposedByUserId: nullable(uuid('proposed_by')),
    proposedAt: instantByDefault('proposed_at'),
    decidedByUserId: nullable(uuid('decided_by')),
    decidedAt: nullable(instant('decided_at')),
    reason: nullable(text('reason')),
    version: versionCounter(),
  } satisfies Record<keyof LawRuleRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_law_rule_subject', 'subject', LawSubject),
    check('ck_law_rule_terms', `jsonb_typeof(terms) = 'object'`),
    check('ck_law_rule_citation', 'length(btrim(citation)) > 0'),
    checkOneOf('ck_law_rule_certainty', 'certainty', Certainty),
    checkOneOf('ck_law_rule_status', 'status', LawRuleStatus),
    check('ck_law_rule_period', 'valid_to >= valid_from'),
    check('ck_law_rule_two_people', 'decided_by <> proposed_by'),
    check(
      'ck_law_rule_decided',
      `num_nonnulls(decided_by, decided_at, reason) = CASE WHEN proposed_by IS NULL OR status = 'PROPOSED' THEN 0 ELSE 3 END`,
    ),
  ],
  exclusions: [
    {
      name: 'ex_law_rule_subject',
      expression: `USING gist (subject WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (status = 'IN_FORCE')`,
    },
  ],
  foreignKeys: [
    reference('fk_law_rule_proposed_by', 'proposedByUserId', 'User'),
    reference('fk_law_rule_decided_by', 'decidedByUserId', 'User'),
  ],
});
