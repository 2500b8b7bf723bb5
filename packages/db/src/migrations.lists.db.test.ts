import { ApiScope } from '@lindung/domain/access/grant';
import { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { OneTimeCodePurpose } from '@lindung/domain/access/one-time-code';
import { Role } from '@lindung/domain/access/role';
import { LineBase } from '@lindung/domain/agreement/agreement-line';
import {
  AgreementOrderKind,
  AgreementOrderStatus,
  Resumption,
} from '@lindung/domain/agreement/agreement-order';
import { AgreementKind, AgreementState } from '@lindung/domain/agreement/agreement-status';
import { FundingSource } from '@lindung/domain/agreement/funding-source';
import { DocumentMediaType } from '@lindung/domain/agreement/document';
import { PartySide } from '@lindung/domain/agreement/party';
import { RefundRule } from '@lindung/domain/agreement/refund-rule';
import { QuotaEntryKind } from '@lindung/domain/agreement/quota';
import { AllocationBase } from '@lindung/domain/budget/allocation';
import { AllocationStatus, AllocationStep } from '@lindung/domain/budget/allocation-status';
import { BudgetChangeStatus } from '@lindung/domain/budget/budget-change';
import {
  BudgetAccount,
  BudgetChangeKind,
  BudgetDocument,
  BudgetMovementKind,
} from '@lindung/domain/budget/budget-state';
import { BillStatus } from '@lindung/domain/contribution/bill-status';
import { PaymentStepKind } from '@lindung/domain/contribution/payment-step';
import { CandidateSource } from '@lindung/domain/enrolment/candidate-pool';
import { ExitReason, ExitStatus } from '@lindung/domain/enrolment/member-exit';
import { CheckReason, CheckStep, CheckVerdict } from '@lindung/domain/enrolment/check-verdict';
import { WaitingEnd } from '@lindung/domain/enrolment/waiting-place';
import { DecreeStatus } from '@lindung/domain/enrolment/decree-status';
import { RankCriterion } from '@lindung/domain/enrolment/ranking';
import { EnrolmentStatus } from '@lindung/domain/enrolment/enrolment-status';
import { ImportRowOutcome } from '@lindung/domain/exchange/import-outcome';
import { JobKind } from '@lindung/domain/exchange/job';
import { AnswerOutcome, AnswerResolution, UnreadField } from '@lindung/domain/exchange/office-answer';
import { LeftOutReason } from '@lindung/domain/exchange/office-file';
import { OfficeDelimiter, OfficeEncoding, OfficeFormat } from '@lindung/domain/exchange/office-template';
import { JobState } from '@lindung/domain/exchange/job-state';
import { OfficeKind } from '@lindung/domain/office/office';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { IncidentScopeKind, IncidentStatus, NoticeRecipient } from '@lindung/domain/privacy/incident';
import { Programme } from '@lindung/domain/programme/programme';
import { LawRuleStatus } from '@lindung/domain/programme/law-rule';
import { LawSubject } from '@lindung/domain/programme/law-subject';
import { RiskClass, Segment } from '@lindung/domain/programme/segment';
import { Certainty } from '@lindung/domain/shared/certainty';
import { RegionChangeKind } from '@lindung/domain/territory/region-change';
import { RegionImportKind } from '@lindung/domain/territory/region-names';
import { RegionKind, RegionLevel } from '@lindung/domain/territory/region-kind';
import { ErasureKeeper, ErasureOutcome, ErasureRunStatus } from '@lindung/domain/retention/erasure-run';
import { LegalHoldScope } from '@lindung/domain/retention/legal-hold';
import { RetentionKind } from '@lindung/domain/retention/retention-kind';
import { RetentionCertainty, RetentionRuleStatus } from '@lindung/domain/retention/retention-rule';
import { DecileSource } from '@lindung/domain/worker/decile';
import { HeirRelationship } from '@lindung/domain/worker/heir';
import { HomeSource } from '@lindung/domain/worker/former-home';
import { MergeField } from '@lindung/domain/worker/worker-merge';
import { DuplicateState } from '@lindung/domain/worker/duplicate-pair';
import { DuplicateReason } from '@lindung/domain/worker/duplicate-score';
import { MaritalStatus } from '@lindung/domain/worker/marital-status';
import { PersonStatus } from '@lindung/domain/worker/person';
import { IdentityMatchStatus } from '@lindung/domain/worker/identity-match';
import { PopulationSource } from '@lindung/domain/worker/population-status';
import { Bank } from '@lindung/domain/worker/bank';
import { BankAccountStatus } from '@lindung/domain/worker/bank-account';
import { ChangeProof, ChangeRequestStatus } from '@lindung/domain/worker/change-request';
import { PersonRequestKind, PersonRequestStatus } from '@lindung/domain/worker/person-request';
import { Sex } from '@lindung/domain/worker/sex';
import { SUPERVISORS_OF_WIDER_LOOK } from '@lindung/domain/access/wider-look';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { asAdmin, createTestDatabase, type TestDatabase } from './testing/test-database.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase(1);
});
afterAll(() => world.drop());

const { PARTNER: _, ...assignableRoles } = Role;

/** Lists that only the database knows: what a key is for, what a summary counts. */
const keyPurposes = {
  FIELD_ENCRYPTION: '',
  BLIND_INDEX: '',
  CURSOR_SIGNING: '',
  TRAIL_SIGNING: '',
  BANK_ENCRYPTION: '',
  BANK_INDEX: '',
};
const measures = { PROTECTED: '', SEATS_GRANTED: '', SEATS_TAKEN: '', BILLED: '', PAID: '', OPEN_BILLS: '' };

const lists: Record<string, Readonly<Record<string, unknown>>> = {
  'office_template format': OfficeFormat,
  'office_template delimiter': OfficeDelimiter,
  'office_template encoding': OfficeEncoding,
  'office_file_row left_out': LeftOutReason,
  'office_answer_row outcome': AnswerOutcome,
  'office_answer_row unread_field': UnreadField,
  'office_answer_row resolution': AnswerResolution,
  'agreement kind': AgreementKind,
  'agreement refund_rule': RefundRule,
  'agreement_party side': PartySide,
  'agreement_document media_type': Object.fromEntries(
    Object.values(DocumentMediaType).map((type) => [type, type]),
  ),
  'agreement_line base_kind': LineBase,
  'agreement status': AgreementState,
  'agreement_order kind': AgreementOrderKind,
  'agreement_order resumption': Resumption,
  'agreement_order status': AgreementOrderStatus,
  'agreement_line funding_source': FundingSource,
  'agreement_line member_group': MemberGroup,
  'agreement_line programmes': Programme,
  'agreement_line risk_class': RiskClass,
  'agreement_line segment': Segment,
  'api_key scopes': Object.fromEntries(Object.values(ApiScope).map((scope) => [scope, scope])),
  'assignment level': JurisdictionLevel,
  'assignment role': assignableRoles,
  'bill status': BillStatus,
  'payment_step kind': PaymentStepKind,
  'candidate_list source': DecileSource,
  'decile_observation source': DecileSource,
  'decree status': DecreeStatus,
  'decree_cut level_on': { DECILE: '', BIRTH_DATE: '' },
  'decree_cut decided_by': RankCriterion,
  'enrolment status': EnrolmentStatus,
  'incident status': IncidentStatus,
  'incident_notice recipient': NoticeRecipient,
  'incident_scope kind': IncidentScopeKind,
  'erasure_item kind': RetentionKind,
  'erasure_item outcome': ErasureOutcome,
  'erasure_item spared_by': ErasureKeeper,
  'erasure_run status': ErasureRunStatus,
  'job kind': JobKind,
  'job state': JobState,
  'key_ring purpose': keyPurposes,
  'law_rule certainty': Certainty,
  'law_rule status': LawRuleStatus,
  'law_rule subject': LawSubject,
  'legal_hold scope': LegalHoldScope,
  'office_version kind': OfficeKind,
  'one_time_code purpose': OneTimeCodePurpose,
  'duplicate_pair reasons': DuplicateReason,
  'duplicate_pair state': DuplicateState,
  'worker_merge taken': MergeField,
  'person marital_status': MaritalStatus,
  'person sex': Sex,
  'person status': PersonStatus,
  'decree source': CandidateSource,
  'member_exit reason': ExitReason,
  'member_exit status': ExitStatus,
  'waiting_place left_because': WaitingEnd,
  'identity_match status': IdentityMatchStatus,
  'population_status status': PersonStatus,
  'population_status source': PopulationSource,
  'former_home source': HomeSource,
  'person_heir relationship': HeirRelationship,
  'candidate_list checks_up_to': CheckStep,
  'candidate_check step': CheckStep,
  'candidate_check verdict': CheckVerdict,
  'candidate_check reason': CheckReason,
  'minutes_paper media_type': Object.fromEntries(
    Object.values(DocumentMediaType).map((type) => [type, type]),
  ),
  'budget_line funding_source': FundingSource,
  'budget_funding programme': Programme,
  'budget_change kind': BudgetChangeKind,
  'budget_change status': BudgetChangeStatus,
  'budget_movement kind': BudgetMovementKind,
  'budget_movement from_account': BudgetAccount,
  'budget_movement to_account': BudgetAccount,
  'budget_movement document': BudgetDocument,
  'allocation status': AllocationStatus,
  'allocation_act step': AllocationStep,
  'allocation_line member_group': MemberGroup,
  'allocation_line segment': Segment,
  'allocation_line programmes': Programme,
  'allocation_line base_kind': AllocationBase,
  'allocation_line risk_class': RiskClass,
  'allocation_line funding_source': FundingSource,
  'allocation_tranche funding_source': FundingSource,
  'bank_account bank': Bank,
  'bank_account status': BankAccountStatus,
  'bank_book media_type': Object.fromEntries(Object.values(DocumentMediaType).map((type) => [type, type])),
  'change_request status': ChangeRequestStatus,
  'change_request proof_kind': ChangeProof,
  'change_proof media_type': Object.fromEntries(Object.values(DocumentMediaType).map((type) => [type, type])),
  'person_request kind': PersonRequestKind,
  'person_request status': PersonRequestStatus,
  'potential_declaration member_group': MemberGroup,
  'quota_entry kind': QuotaEntryKind,
  'region level': RegionLevel,
  'region_change kind': RegionChangeKind,
  'region_import kind': RegionImportKind,
  'region_version kind': RegionKind,
  'retention_rule certainty': RetentionCertainty,
  'retention_rule kind': RetentionKind,
  'retention_rule status': RetentionRuleStatus,
  'staged_candidate outcome': ImportRowOutcome,
  'summary measure': measures,
  'summary_delta measure': measures,
  'wider_look role': SUPERVISORS_OF_WIDER_LOOK,
};

test('every closed list of the database holds exactly the values of the domain', async () => {
  const { rows } = await asAdmin(world.ownerUrl, (owner) =>
    owner.query<{ column: string; definition: string }>(`
      SELECT t.relname || ' ' || a.attname AS column, pg_get_constraintdef(c.oid) AS definition
      FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'c' AND c.connamespace = 'public'::regnamespace AND NOT t.relispartition AND cardinality(c.conkey) = 1
        AND pg_get_constraintdef(c.oid) ~ 'ARRAY\\['`),
  );
  const found = rows.map(({ column, definition }) => [
    column,
    [...definition.matchAll(/'([^']+)'/g)]
      .map(([, value]) => String(value))
      .sort((a, b) => a.localeCompare(b)),
  ]);
  const wanted = Object.entries(lists).map(([column, list]) => [
    column,
    Object.keys(list).sort((a, b) => a.localeCompare(b)),
  ]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
});
