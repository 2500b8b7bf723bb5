import { DecileSource } from '@lindung/domain/worker/decile';
import { MergeField } from '@lindung/domain/worker/worker-merge';
import { DuplicateState } from '@lindung/domain/worker/duplicate-pair';
import { DuplicateReason } from '@lindung/domain/worker/duplicate-score';
import { NikSettlement } from '@lindung/domain/worker/nik-claim';
import { Bank } from '@lindung/domain/worker/bank';
import { BankAccountStatus, BankAccountWarning } from '@lindung/domain/worker/bank-account';
import { ChangeProof, ChangeRequestStatus } from '@lindung/domain/worker/change-request';
import { PersonRequestKind, PersonRequestStatus } from '@lindung/domain/worker/person-request';
import { ErasureKeeper, ErasureOutcome, ErasureRunStatus } from '@lindung/domain/retention/erasure-run';
import { LegalHoldScope } from '@lindung/domain/retention/legal-hold';
import {
  FixedRetentionKind,
  RetentionEnd,
  RetentionKind,
  RetentionStart,
} from '@lindung/domain/retention/retention-kind';
import { RetentionCertainty, RetentionRuleStatus } from '@lindung/domain/retention/retention-rule';
import { PersonStatus } from '@lindung/domain/worker/person';
import { IdentityMatchStatus } from '@lindung/domain/worker/identity-match';
import { HomeSource } from '@lindung/domain/worker/former-home';
import { HeirRelationship } from '@lindung/domain/worker/heir';
import { PopulationSource } from '@lindung/domain/worker/population-status';
import { Sex } from '@lindung/domain/worker/sex';
import { MaritalStatus } from '@lindung/domain/worker/marital-status';
import { EligibilityReason } from '@lindung/domain/enrolment/eligibility-rule';
import { RankCriterion } from '@lindung/domain/enrolment/ranking';
import { AddedCandidateState, PartnerRowOutcome } from '@lindung/domain/enrolment/partner-candidate';
import { EnrolmentStatus } from '@lindung/domain/enrolment/enrolment-status';
import { CoverLoss } from '@lindung/domain/enrolment/cover-risk';
import { ProtectionStatus } from '@lindung/domain/enrolment/protection';
import { AnnexIdentity } from '@lindung/domain/enrolment/decree-document';
import { PaperFormat } from '@lindung/domain/worker/signed-paper';
import { CandidateStage, StageReason } from '@lindung/domain/enrolment/candidate-stage';
import { CheckReason, CheckStep, CheckVerdict } from '@lindung/domain/enrolment/check-verdict';
import { CandidateSource } from '@lindung/domain/enrolment/candidate-pool';
import { ExitReason, ExitStatus } from '@lindung/domain/enrolment/member-exit';
import { DecreeStatus } from '@lindung/domain/enrolment/decree-status';
import { BillStatus } from '@lindung/domain/contribution/bill-status';
import { PaymentStepKind } from '@lindung/domain/contribution/payment-step';
import { PaymentOutcome } from '@lindung/domain/contribution/posted-payment';
import { ExportFormat, ExportResource } from '@lindung/domain/exchange/export';
import { ImportRowOutcome } from '@lindung/domain/exchange/import-outcome';
import { JobKind } from '@lindung/domain/exchange/job';
import { AnswerOutcome, AnswerResolution, UnreadField } from '@lindung/domain/exchange/office-answer';
import { LeftOutReason, SubmissionState } from '@lindung/domain/exchange/office-file';
import {
  OfficeDate,
  OfficeDelimiter,
  OfficeEncoding,
  OfficeFact,
  OfficeFormat,
} from '@lindung/domain/exchange/office-template';
import { JobState } from '@lindung/domain/exchange/job-state';
import { InvitationIssueCode } from '@lindung/domain/access/invitation-file';
import { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { Role } from '@lindung/domain/access/role';
import { TimelineRecord } from '@lindung/domain/access/timeline';
import { OfficeKind } from '@lindung/domain/office/office';
import { LineBase } from '@lindung/domain/agreement/agreement-line';
import { RenewalField } from '@lindung/domain/agreement/renewal-difference';
import {
  AgreementOrderKind,
  AgreementOrderStatus,
  Resumption,
} from '@lindung/domain/agreement/agreement-order';
import { AgreementKind, AgreementStatus } from '@lindung/domain/agreement/agreement-status';
import { SeatStanding } from '@lindung/domain/agreement/quota';
import { PartySide } from '@lindung/domain/agreement/party';
import { VillageRefusal } from '@lindung/domain/agreement/village-agreements';
import { RefundRule } from '@lindung/domain/agreement/refund-rule';
import { AllocationBase } from '@lindung/domain/budget/allocation';
import {
  AllocationProgress,
  AllocationStatus,
  AllocationStep,
} from '@lindung/domain/budget/allocation-status';
import { BudgetChangeStatus } from '@lindung/domain/budget/budget-change';
import {
  BudgetAccount,
  BudgetChangeKind,
  BudgetDocument,
  BudgetMovementKind,
} from '@lindung/domain/budget/budget-state';
import { FigureName } from '@lindung/domain/insight/figure-check';
import { FundingSource } from '@lindung/domain/agreement/funding-source';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { IncidentScopeKind, IncidentStatus, NoticeRecipient } from '@lindung/domain/privacy/incident';
import { DataSubject, PersonalDatum } from '@lindung/domain/privacy/personal-datum';
import { LegalBasis, ProcessingActivity, Safeguard } from '@lindung/domain/privacy/processing-activity';
import { Programme } from '@lindung/domain/programme/programme';
import { BenefitEvent, BenefitItem, SchoolLevel } from '@lindung/domain/programme/benefit';
import { BaseKind } from '@lindung/domain/programme/contribution-base';
import { StepKind } from '@lindung/domain/programme/derivation';
import { HeirKind } from '@lindung/domain/programme/heir';
import { LawRuleStatus } from '@lindung/domain/programme/law-rule';
import { LawChapter, LawSubject, ValueUnit } from '@lindung/domain/programme/law-subject';
import { ContributionShare, RiskClass, Sector, Segment } from '@lindung/domain/programme/segment';
import { Certainty } from '@lindung/domain/shared/certainty';
import { RoundingRule } from '@lindung/domain/shared/rate';
import { RegionChangeKind, ResidentIssueCode } from '@lindung/domain/territory/region-change';
import { BlankCells } from '@lindung/domain/enrolment/blank-cells';
import { CandidateColumn } from '@lindung/domain/enrolment/candidate-columns';
import { CandidateLayout } from '@lindung/domain/enrolment/candidate-layout';
import { DamageKind, RepairConfidence, RepairReason } from '@lindung/domain/enrolment/cell-damage';
import { RegionRowIssueCode } from '@lindung/domain/territory/region-edition';
import { RegionImportKind } from '@lindung/domain/territory/region-names';
import { RegionKind, RegionLevel, RegionLocalTerm } from '@lindung/domain/territory/region-kind';
import { WaitingEnd } from '@lindung/domain/enrolment/waiting-place';
import { PersonEvent, PersonEventKind } from '@lindung/domain/worker/person-event';
import { registerEnumType } from 'type-graphql';

/** Every closed list of the domain that the API speaks, under the domain's own name. */
const enums = {
  AnnexIdentity,
  LeftOutReason,
  SubmissionState,
  AnswerOutcome,
  UnreadField,
  AnswerResolution,
  OfficeDate,
  OfficeDelimiter,
  OfficeEncoding,
  OfficeFact,
  OfficeFormat,
  PaperFormat,
  DataSubject,
  PartySide,
  RefundRule,
  VillageRefusal,
  DecileSource,
  InvitationIssueCode,
  PersonStatus,
  PersonEvent,
  PersonEventKind,
  WaitingEnd,
  PopulationSource,
  HomeSource,
  HeirRelationship,
  IdentityMatchStatus,
  PersonRequestKind,
  PersonRequestStatus,
  ChangeProof,
  Bank,
  BankAccountStatus,
  BankAccountWarning,
  ChangeRequestStatus,
  ErasureKeeper,
  NikSettlement,
  DuplicateReason,
  DuplicateState,
  MergeField,
  ErasureOutcome,
  ErasureRunStatus,
  LegalHoldScope,
  FixedRetentionKind,
  RetentionEnd,
  RetentionKind,
  RetentionStart,
  RetentionCertainty,
  RetentionRuleStatus,
  Sex,
  MaritalStatus,
  EligibilityReason,
  EnrolmentStatus,
  ProtectionStatus,
  CoverLoss,
  DecreeStatus,
  BillStatus,
  PaymentStepKind,
  PaymentOutcome,
  ExportFormat,
  ExportResource,
  ImportRowOutcome,
  JobKind,
  JobState,
  JurisdictionLevel,
  Role,
  TimelineRecord,
  OfficeKind,
  SeatStanding,
  RankCriterion,
  RegionKind,
  RegionLocalTerm,
  RegionChangeKind,
  ResidentIssueCode,
  RegionRowIssueCode,
  BlankCells,
  CandidateColumn,
  CandidateLayout,
  DamageKind,
  RepairConfidence,
  RepairReason,
  RegionImportKind,
  RegionLevel,
  AgreementKind,
  AgreementStatus,
  LineBase,
  RenewalField,
  AgreementOrderKind,
  Resumption,
  AgreementOrderStatus,
  FundingSource,
  AllocationBase,
  AllocationProgress,
  AllocationStatus,
  AllocationStep,
  BudgetChangeKind,
  BudgetChangeStatus,
  BudgetMovementKind,
  BudgetAccount,
  BudgetDocument,
  FigureName,
  CandidateSource,
  ExitReason,
  ExitStatus,
  PartnerRowOutcome,
  AddedCandidateState,
  CheckReason,
  CheckStep,
  CandidateStage,
  StageReason,
  CheckVerdict,
  MemberGroup,
  Programme,
  Segment,
  Sector,
  RiskClass,
  ContributionShare,
  BaseKind,
  StepKind,
  LawSubject,
  LawChapter,
  LawRuleStatus,
  ValueUnit,
  Certainty,
  RoundingRule,
  BenefitEvent,
  BenefitItem,
  SchoolLevel,
  HeirKind,
  IncidentScopeKind,
  IncidentStatus,
  NoticeRecipient,
  PersonalDatum,
  ProcessingActivity,
  LegalBasis,
  Safeguard,
};

for (const [name, values] of Object.entries(enums)) registerEnumType(values, { name });
