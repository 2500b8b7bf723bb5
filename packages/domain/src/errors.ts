import type { ApiKeyError } from './access/api-client.js';
import type { AssignmentError } from './access/assignment.js';
import type { InvitationError } from './access/invitation.js';
import type { InvitationFileError } from './access/invitation-file.js';
import type { ProviderError } from './access/provider-link.js';
import type { SecondFactorError } from './access/second-factor.js';
import type { PasswordError } from './access/user.js';
import type { WiderLookError } from './access/wider-look.js';
import type { AgreementError } from './agreement/agreement-errors.js';
import type { WithdrawError } from './agreement/quota.js';
import type { PapersProblem } from './agreement/papers-problem.js';
import type { CollisionProblem } from './collision-problem.js';
import { ALLOCATION_PROBLEMS, type AllocationError } from './budget/allocation-errors.js';
import { BUDGET_PROBLEMS, type BudgetError } from './budget/decide-budget.js';
import { BILL_PROBLEMS, type BillError } from './contribution/decide-bill.js';
import { PAYMENT_STEP_PROBLEMS, type PaymentStepError } from './contribution/decide-payment-step.js';
import { POSTED_PAYMENT_PROBLEMS, type PostedPaymentError } from './contribution/posted-payment.js';
import type { DecreeError, ProposeError } from './enrolment/decree-errors.js';
import type { ExitError } from './enrolment/member-exit.js';
import type { MembershipNumberError } from './enrolment/membership.js';
import type { ColumnMappingError } from './enrolment/column-mapping.js';
import type { CheckError } from './enrolment/candidate-check.js';
import type { WaitingListError } from './enrolment/waiting-place.js';
import { FILE_PROBLEMS, type FileProblem } from './exchange/file-problem.js';
import type { JobError } from './exchange/job.js';
import type { UndoImportError } from './exchange/undo-import.js';
import type { CoverageError } from './insight/coverage.js';
import { OFFICE_PROBLEMS, type OfficeProblem } from './exchange/office-problem.js';
import type { OfficeClosingError } from './office/office.js';
import type { OfficeHandoverError } from './office/office-handover.js';
import type { PassedDaysError } from './office/serving-office.js';
import type { BenefitError } from './programme/benefit.js';
import type { LawRuleError } from './programme/law-rule.js';
import type { QuoteError } from './programme/quote-input.js';
import type { ErasureRunError } from './retention/erasure-run.js';
import type { LegalHoldError } from './retention/legal-hold.js';
import type { RetentionRuleError } from './retention/retention-rule.js';
import type { RequestProblem } from './request-problem.js';
import type { FutureDayError } from './shared/business-date.js';
import type { BoundaryFileError } from './territory/boundary.js';
import type { IncidentError } from './privacy/incident.js';
import type { RegionChangeError } from './territory/region-change.js';
import type { RegionNamesError } from './territory/region-names.js';
import type { DuplicateError } from './worker/duplicate-pair.js';
import { MERGE_PROBLEMS, type MergeProblem } from './worker/worker-merge.js';
import type { IdentityMatchError } from './worker/identity-match.js';
import { RESTRICTION_PROBLEMS, type RestrictionError } from './worker/person.js';
import type { PersonExtractError } from './worker/person-extract.js';
import { BANK_ACCOUNT_PROBLEMS, type BankAccountError } from './worker/bank-account.js';
import { CHANGE_PROBLEMS, type ChangeRequestError } from './worker/change-request.js';
import type { IdentityEditError } from './worker/identity-edit.js';
import type { PersonRequestError } from './worker/person-request.js';
import { HEIR_PROBLEMS, type HeirError } from './worker/heir.js';
import { STATUS_PROBLEMS, type PopulationStatusError } from './worker/population-status.js';

/** Every expected refusal of Lindung: a code and parameters that fit into JSON, never a text. */
export type DomainProblem =
  | RequestProblem
  | CollisionProblem
  | FutureDayError
  | AssignmentError
  | InvitationError
  | InvitationFileError
  | ApiKeyError
  | PasswordError
  | SecondFactorError
  | ProviderError
  | QuoteError
  | BenefitError
  | LawRuleError
  | AgreementError
  | WithdrawError
  | PapersProblem
  | ProposeError
  | DecreeError
  | OfficeProblem
  | MembershipNumberError
  | WaitingListError
  | ExitError
  | CheckError
  | BillError
  | CoverageError
  | BoundaryFileError
  | OfficeClosingError
  | OfficeHandoverError
  | PassedDaysError
  | RegionChangeError
  | PersonRequestError
  | IdentityEditError
  | ChangeRequestError
  | BankAccountError
  | BudgetError
  | AllocationError
  | PaymentStepError
  | PostedPaymentError
  | PopulationStatusError
  | HeirError
  | IdentityMatchError
  | RestrictionError
  | DuplicateError
  | MergeProblem
  | PersonExtractError
  | RetentionRuleError
  | LegalHoldError
  | IncidentError
  | ErasureRunError
  | WiderLookError
  | RegionNamesError
  | FileProblem
  | ColumnMappingError
  | UndoImportError
  | JobError;
export type DomainErrorCode = DomainProblem['code'];

/** Complete by its type: a new code in a union doesn't compile before it stands here. */
const CODES = {
  UNAUTHENTICATED: true,
  FORBIDDEN: true,
  SIGN_IN_FAILED: true,
  API_KEY_INVALID: true,
  ASSIGNMENT_CHANGED: true,
  DOCUMENT_UNKNOWN: true,
  DOCUMENT_NEEDS_KEY: true,
  VALIDATION: true,
  NOT_FOUND: true,
  PERSON_REQUEST_ANSWERED: true,
  PERSON_REQUEST_OPEN: true,
  IDENTITY_NEEDS_REQUEST: true,
  IDENTITY_NEEDS_PROPOSAL: true,
  EXTRACT_NEEDS_REQUEST: true,
  NOTHING_ON_CONSENT: true,
  ...RESTRICTION_PROBLEMS,
  DECREE_PERSON_RESTRICTED: true,
  DECREE_PERSON_GONE: true,
  IDENTITY_MATCHED: true,
  IDENTITY_PROPOSED: true,
  IDENTITY_NOT_PROPOSED: true,
  IDENTITY_SAME_PERSON: true,
  RETENTION_RULE_DECIDED: true,
  RETENTION_RULE_DAY_PASSED: true,
  RETENTION_RULE_SAME_PERSON: true,
  RETENTION_RULES_OVERLAP: true,
  LEGAL_HOLD_DAY_PASSED: true,
  LEGAL_HOLD_OVER: true,
  INCIDENT_TIMES: true,
  INCIDENT_NO_SCOPE: true,
  INCIDENT_LAST_SCOPE: true,
  INCIDENT_NOT_ASSESSED: true,
  INCIDENT_NO_BREACH: true,
  INCIDENT_SENT_BEFORE: true,
  INCIDENT_NOT_TOLD: true,
  INCIDENT_ALREADY_TOLD: true,
  INCIDENT_SAME_PERSON: true,
  INCIDENT_CLOSED: true,
  ERASURE_RUN_DECIDED: true,
  ERASURE_DUE_CHANGED: true,
  ERASURE_SAME_PERSON: true,
  ERASURE_RUN_WAITS: true,
  ERASURE_LIST_CHANGED: true,
  ERASURE_PERSON_KEPT: true,
  CONFLICT: true,
  OVERTAKEN: true,
  IDEMPOTENCY_MISMATCH: true,
  RATE_LIMITED: true,
  THROTTLED: true,
  PAGE_SIZE_REQUIRED: true,
  PAGE_SIZE_OUT_OF_RANGE: true,
  CURSOR_INVALID: true,
  INTERNAL: true,
  DUPLICATE_NIK: true,
  DECREE_NIK_TO_BE_MATCHED: true,
  NIK_BORNE_BY_NOBODY: true,
  NIK_HOLDER_SEATED: true,
  PERSON_REPLACED: true,
  DUPLICATE_DECIDED: true,
  VILLAGE_NOT_FOUND: true,
  LINE_REQUIRED: true,
  USERNAME_TAKEN: true,
  API_CLIENT_NAME_TAKEN: true,
  PERIODS_OVERLAP: true,
  OFFICE_NAME_TAKEN: true,
  OFFICE_UNDER_ITSELF: true,
  OFFICE_CODE_TAKEN: true,
  DAY_IN_FUTURE: true,
  HANDOVER_DAY_PASSED: true,
  HANDOVER_STALE: true,
  HANDOVER_CHANGES_NOTHING: true,
  OFFICE_OPENS_LATER: true,
  AREA_PLANNED_LATER: true,
  REGION_SERVED_BY_BRANCH: true,
  OFFICE_AREA_LEVEL: true,
  OFFICE_DAYS_PASSED: true,
  OFFICE_CLOSED: true,
  OFFICE_SERVES: true,
  OFFICE_LEADS: true,
  OFFICE_HAS_OFFICERS: true,
  AGREEMENT_NUMBER_TAKEN: true,
  EMPLOYER_NUMBER_TAKEN: true,
  CANDIDATE_LIST_NAME_TAKEN: true,
  DECREE_NUMBER_TAKEN: true,
  MEMBERSHIP_NUMBER_TAKEN: true,
  MEMBERSHIP_NOT_ENROLLED: true,
  MEMBERSHIP_NUMBER_RECORDED: true,
  NOBODY_TO_WAITLIST: true,
  NOBODY_WAITS: true,
  EXIT_IN_FUTURE: true,
  EXIT_AFTER_END: true,
  EXIT_REPORTED: true,
  NOBODY_TO_REPORT: true,
  NO_EXIT_TO_DECIDE: true,
  EXIT_SAME_PERSON: true,
  NOBODY_LEFT: true,
  CHECK_FILED: true,
  CHECK_COUNT_CHANGED: true,
  CHECK_NOBODY: true,
  CHECK_SAME_PERSON: true,
  CHECK_NOT_JUDGED: true,
  MINUTES_PAPER_KEPT: true,
  ALREADY_ENROLLED: true,
  PERSON_BILLED_TWICE: true,
  MONTH_OUT_OF_RANGE: true,
  QUOTA_EXHAUSTED: true,
  QUOTA_BELOW_USED: true,
  QUOTA_NOT_BEGUN: true,
  TRANSITION_REFUSED: true,
  ASSIGNMENT_TO_SELF: true,
  ASSIGNMENT_ROLE_NOT_GRANTABLE: true,
  ACCOUNT_NOT_ADMINISTERED: true,
  INVITATION_INVALID: true,
  INVITATION_SHOWN_ONCE: true,
  INVITATION_ACCEPTED: true,
  USERNAME_OF_REGENCY: true,
  USERNAME_TOO_LONG: true,
  ASSIGNMENT_LEVEL_INVALID: true,
  ASSIGNMENT_AREA_INVALID: true,
  ASSIGNMENT_HELD: true,
  ASSIGNMENT_END_INVALID: true,
  API_KEY_EXPIRY_INVALID: true,
  API_KEY_OVERLAP_INVALID: true,
  API_KEY_OVER: true,
  API_KEY_REPLACED: true,
  API_KEY_SHOWN_ONCE: true,
  API_KEY_WRITES_IN_REGENCY: true,
  API_KEY_PAYS_IN_REGENCY: true,
  PASSWORD_CONTAINS_NAME: true,
  PASSWORD_TOO_GUESSABLE: true,
  PASSWORD_UNCHANGED: true,
  CURRENT_PASSWORD_WRONG: true,
  SECOND_FACTOR_REQUIRED: true,
  INVITATIONS_REFUSED: true,
  INVITATIONS_TOO_MANY: true,
  WIDER_LOOK_READS_ONLY: true,
  WIDER_LOOK_NOWHERE: true,
  WIDER_LOOK_OVER: true,
  WIDER_LOOK_SEEN: true,
  WIDER_LOOK_NOT_WATCHED: true,
  WIDER_LOOK_REASON_REPEATED: true,
  WIDER_LOOK_LIMIT: true,
  SECOND_FACTOR_CODE_REQUIRED: true,
  SECOND_FACTOR_CODE_WRONG: true,
  ACCOUNT_IS_OWN: true,
  ACCOUNT_TWO_ACTS: true,
  ACCOUNT_STATE_UNCHANGED: true,
  PROVIDER_NOT_LINKED: true,
  PROVIDER_FAILED: true,
  PROVIDER_LINKED_ELSEWHERE: true,
  PROVIDER_UNKNOWN: true,
  TARIFF_MONTH_UNKNOWN: true,
  TARIFF_UNKNOWN: true,
  LAW_UNKNOWN: true,
  LAW_TERMS_WRONG: true,
  LAW_RULES_OVERLAP: true,
  LAW_RULE_DECIDED: true,
  LAW_RULE_SAME_PERSON: true,
  BASE_NOT_IN_SEGMENT: true,
  RISK_CLASS_REQUIRED: true,
  DECLARATION_INCOMPLETE: true,
  BENEFIT_FACT_MISSING: true,
  BENEFIT_BEFORE_START: true,
  PROTECTION_LAPSED: true,
  PROGRAMME_NOT_IN_SEGMENT: true,
  PROGRAMME_MANDATORY: true,
  INCOME_BASE_UNKNOWN: true,
  AGREEMENT_NOT_DRAFT: true,
  AGREEMENT_SAME_PERSON: true,
  AGREEMENT_GIVEN_BACK: true,
  ORDER_SAME_PERSON: true,
  ORDER_WAITS: true,
  ORDER_ON_ADDENDUM: true,
  AMENDS_NOT_SIGNED: true,
  AMENDS_SHORTENS: true,
  RENEWS_NOT_SIGNED: true,
  RENEWAL_OVERLAPS: true,
  ORDER_NOT_POSSIBLE: true,
  ORDER_BEFORE_ANOTHER: true,
  ORDER_MONTH_BILLED: true,
  ORDER_PROPOSALS_WAIT: true,
  ORDER_MEMBERS_BEGIN: true,
  AGREEMENT_WITHOUT_LINES: true,
  AGREEMENT_SIGNED_IN_FUTURE: true,
  AGREEMENT_NOT_ACTIVE: true,
  LINE_MONTHS_OUTSIDE_AGREEMENT: true,
  STAGE_OUTSIDE_LINE: true,
  SHARES_ABOVE_SEATS: true,
  SHARE_OUTSIDE_AGREEMENT: true,
  SHARES_OVERLAP: true,
  SHARE_BELOW_USED: true,
  SHARES_NOT_SIGNED: true,
  SHARES_CHANGE_NOTHING: true,
  QUOTA_SHARE_EXHAUSTED: true,
  STAGE_DAY_TAKEN: true,
  STAGE_BEFORE_ADDENDUM: true,
  LINE_END_OUTSIDE: true,
  LINE_END_TO_BE_REVIEWED: true,
  LINE_NOT_PRICEABLE: true,
  WARD_WITHOUT_BUDGET: true,
  VILLAGE_MONEY_OF_VILLAGE: true,
  EMPLOYER_NUMBER_ENDED: true,
  PARTY_SIDE_MISSING: true,
  PARTY_TWICE: true,
  PARTY_SIGNING_OFFICE: true,
  FRAME_NOT_MEMORANDUM: true,
  FRAME_UNDER_MEMORANDUM: true,
  FRAME_NOT_SIGNED: true,
  BELOW_FRAME_MINIMUM: true,
  DOCUMENT_KIND_UNKNOWN: true,
  DOCUMENT_TOO_LARGE: true,
  DOCUMENT_ACTIVE: true,
  DOCUMENT_LOCKED: true,
  DOCUMENT_DAMAGED: true,
  DOCUMENT_STAYS: true,
  DOCUMENT_REPLACED: true,
  VILLAGE_AGREEMENTS_CHANGED: true,
  SIGNATORY_VILLAGE_UNKNOWN: true,
  EMPLOYER_NUMBER_ENDS_BEFORE: true,
  NOT_ENOUGH_ELIGIBLE: true,
  START_OUTSIDE_LINE: true,
  DECREE_SAME_PERSON: true,
  DECREE_IN_FUTURE: true,
  DECREE_BEFORE_AGREEMENT: true,
  COVERAGE_DATES_DIFFER: true,
  COVERAGE_GROUPS_DIFFER: true,
  REGION_CHANGE_KIND: true,
  REGION_CLOSED: true,
  REGION_CHANGED_LATER: true,
  REGION_CODE_TAKEN: true,
  REGION_CODE_LEVEL: true,
  REGION_PARENT_MISSING: true,
  REGION_PARENT_ELSEWHERE: true,
  REGION_HAS_PARTS: true,
  REGION_RESIDENTS_REFUSED: true,
  REGION_SPELLING_TAKEN: true,
  REGION_CODE_USED_UNTIL: true,
  REGION_ALIAS_AMBIGUOUS: true,
  REGION_ALIAS_KNOWN: true,
  REGION_ALIAS_OF_ENDED: true,
  EDITION_UNCHANGED: true,
  EDITION_ROWS_REFUSED: true,
  BOUNDARY_FILE_INVALID: true,
  BOUNDARY_FILE_NESTED: true,
  BOUNDARY_FILE_CRS: true,
  BOUNDARY_FILE_POINTS: true,
  ...FILE_PROBLEMS,
  MAPPING_COLUMN_MISSING: true,
  MAPPING_COLUMN_TWICE: true,
  MAPPING_COLUMN_UNKNOWN: true,
  MAPPING_HEADING_NUMBER: true,
  MAPPING_NOT_KNOWN: true,
  JOB_ATTEMPTS_EXHAUSTED: true,
  JOB_ASSIGNMENT_ENDED: true,
  JOB_EXPIRED: true,
  JOB_FILE_GONE: true,
  EXPORT_FILTER_GONE: true,
  IMPORT_NOT_SAVED: true,
  IMPORT_UNDONE: true,
  IMPORT_TOO_OLD: true,
  IMPORT_RESTED_ON: true,
  IMPORT_TOUCHED: true,
  ...OFFICE_PROBLEMS,
  ...CHANGE_PROBLEMS,
  ...BANK_ACCOUNT_PROBLEMS,
  ...BUDGET_PROBLEMS,
  ...ALLOCATION_PROBLEMS,
  ...BILL_PROBLEMS,
  ...PAYMENT_STEP_PROBLEMS,
  ...POSTED_PAYMENT_PROBLEMS,
  ...MERGE_PROBLEMS,
  ...STATUS_PROBLEMS,
  ...HEIR_PROBLEMS,
} as const satisfies Record<DomainErrorCode, true>;

/** The closed list of error codes: texts, documents and clients know exactly these. */
export const domainErrorCodes = Object.keys(CODES) as readonly DomainErrorCode[];
