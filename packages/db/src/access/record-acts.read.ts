import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import type { TimelineRecord } from '@lindung/domain/access/timeline';

import { agreementRead } from '../agreement/agreement.read.js';
import { payerRead } from '../agreement/payer.read.js';
import { allocationRead } from '../budget/allocation.read.js';
import { budgetLineRead } from '../budget/budget-line.read.js';
import { billRead } from '../contribution/bill.read.js';
import { candidateListRead } from '../enrolment/candidate-list.read.js';
import { decreeRead } from '../enrolment/decree.read.js';
import { membershipReadOn } from '../enrolment/membership.read.js';
import { jobOfSystemRead } from '../exchange/job.read.js';
import { officeRead } from '../office/office.read.js';
import { incidentRead } from '../privacy/incident.read.js';
import { column, type ReadModel } from '../read/read-model.js';
import { erasureRunRead } from '../retention/erasure.read.js';
import { legalHoldRead } from '../retention/legal-hold.read.js';
import { lawRuleRead } from '../programme/law-rule.read.js';
import { retentionRuleRead } from '../retention/retention-rule.read.js';
import { regionChangeRead } from '../territory/region-change.read.js';
import { regionImportRead } from '../territory/region-import.read.js';
import { regionRead } from '../territory/region.read.js';
import { bankAccountRead } from '../worker/bank-account.read.js';
import { personRequestRead } from '../worker/person-request.read.js';
import { workerReadOn } from '../worker/worker.read.js';
import { apiClientRead } from './api-client.read.js';
import { actorName } from './audit-event.read.js';
import { userJoin } from './user-name.js';
import { userReadOn } from './user.read.js';
import { widerLookRead } from './wider-look.read.js';

/** The rows among which a record is looked for, as its page reads them on a level. */
export const recordReadOn = (
  record: TimelineRecord,
  level: JurisdictionLevel,
): Pick<ReadModel, 'table' | 'alias' | 'id'> =>
  ({
    USER: userReadOn(level),
    WIDER_LOOK: widerLookRead,
    API_CLIENT: apiClientRead,
    OFFICE: officeRead,
    REGION: regionRead,
    REGION_CHANGE: regionChangeRead,
    REGION_IMPORT: regionImportRead,
    PAYER: payerRead,
    LAW_RULE: lawRuleRead,
    AGREEMENT: agreementRead,
    BUDGET_LINE: budgetLineRead,
    ALLOCATION: allocationRead,
    WORKER: workerReadOn(level),
    PERSON_REQUEST: personRequestRead,
    BANK_ACCOUNT: bankAccountRead,
    RETENTION_RULE: retentionRuleRead,
    LEGAL_HOLD: legalHoldRead,
    ERASURE_RUN: erasureRunRead,
    INCIDENT: incidentRead,
    CANDIDATE_LIST: candidateListRead,
    DECREE: decreeRead,
    MEMBERSHIP: membershipReadOn(level),
    BILL: billRead,
    JOB: jobOfSystemRead,
  })[record];

/** The placeholders of which record's acts are read, and of what counts as one. */
export interface ActsPlaceholders {
  readonly record: string;
  readonly id: string;
  readonly operations: string;
}

/** What was done to one record; the database says only what whoever reads reaches. */
export const recordActsRead = ({ record, id, operations }: ActsPlaceholders) =>
  ({
    table: `record_acts(${record}::text, ${id}::text, ${operations}::text[])`,
    alias: 'e',
    id: { column: 'e.id', type: 'uuid' },
    joins: { actor: userJoin('actor', 'e.user_id') },
    fields: {
      id: column('e.id'),
      at: column('e.at'),
      operation: column('e.operation'),
      actorName,
      actorRole: column('e.role'),
      objectType: column('e.object_type'),
      count: column('e.row_count'),
      details: column(`NULLIF(e.details, '{}'::jsonb)::text`),
    },
    sorts: { TIME: { expression: 'e.id', type: 'uuid' } },
  }) as const satisfies ReadModel;
