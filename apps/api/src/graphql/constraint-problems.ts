import { WIDER_LOOKS_A_DAY } from '@lindung/domain/access/wider-look';
import type { DomainProblem } from '@lindung/domain/errors';

/** What a violated constraint means to the user. */
const problems: Readonly<Record<string, DomainProblem>> = {
  ck_quota_balance_not_oversold: { code: 'QUOTA_EXHAUSTED' },
  ck_quota_stage_not_oversold: { code: 'QUOTA_BELOW_USED' },
  uq_app_user_username: { code: 'USERNAME_TAKEN' },
  ck_app_user_username_place: { code: 'USERNAME_OF_REGENCY' },
  ck_office_template_own: { code: 'OFFICE_TEMPLATE_OTHER' },
  ck_account_two_acts: { code: 'ACCOUNT_TWO_ACTS' },
  ex_assignment_held: { code: 'ASSIGNMENT_HELD' },
  ck_account_administered: { code: 'ACCOUNT_NOT_ADMINISTERED' },
  ck_incident_two_people: { code: 'INCIDENT_SAME_PERSON' },
  ck_wider_look_open: { code: 'WIDER_LOOK_OVER' },
  ck_wider_look_wider: { code: 'WIDER_LOOK_NOWHERE' },
  ck_wider_look_daily: { code: 'WIDER_LOOK_LIMIT', limit: WIDER_LOOKS_A_DAY },
  ex_wider_look_one: { code: 'WIDER_LOOK_READS_ONLY' },
  ck_one_time_code_open: { code: 'INVITATION_INVALID' },
  uq_agreement_number: { code: 'AGREEMENT_NUMBER_TAKEN' },
  ck_agreement_frame: { code: 'FRAME_NOT_MEMORANDUM' },
  ex_payer_number_number: { code: 'EMPLOYER_NUMBER_TAKEN' },
  ck_agreement_base: { code: 'NOT_FOUND' },
  ck_quota_share_kept: { code: 'QUOTA_SHARE_EXHAUSTED' },
  ck_quota_share_fits: { code: 'SHARES_ABOVE_SEATS' },
  ck_line_change_line: { code: 'NOT_FOUND' },
  ck_line_change_reviewed: { code: 'LINE_END_TO_BE_REVIEWED' },
  ck_agreement_two_people: { code: 'AGREEMENT_SAME_PERSON' },
  ck_agreement_order_two_people: { code: 'ORDER_SAME_PERSON' },
  uq_agreement_order_open: { code: 'ORDER_WAITS' },
  ck_import_untouched: { code: 'IMPORT_RESTED_ON' },
  ex_candidate_list_name: { code: 'CANDIDATE_LIST_NAME_TAKEN' },
  uq_decree_number: { code: 'DECREE_NUMBER_TAKEN' },
  uq_api_client_name: { code: 'API_CLIENT_NAME_TAKEN' },
  ck_enrolment_gone: { code: 'DECREE_PERSON_GONE' },
  ck_identity_match_two_people: { code: 'IDENTITY_SAME_PERSON' },
  uq_population_status_known: { code: 'STATUS_KNOWN' },
  uq_person_heir_scholarship: { code: 'OVERTAKEN' },
  ck_enrolment_restricted: { code: 'DECREE_PERSON_RESTRICTED' },
  ck_person_request_withdrawal: { code: 'NOTHING_ON_CONSENT' },
  uq_person_nik_claim: { code: 'OVERTAKEN' },
  ck_bill_line_nik: { code: 'OVERTAKEN' },
  ck_enrolment_nik: { code: 'DECREE_NIK_TO_BE_MATCHED' },
  uq_enrolment_person_line: { code: 'ALREADY_ENROLLED' },
  ex_enrolment_membership_number: { code: 'MEMBERSHIP_NUMBER_TAKEN' },
  ck_candidate_check_two_people: { code: 'CHECK_SAME_PERSON', count: 1 },
  uq_candidate_check_current: { code: 'OVERTAKEN' },
  pk_candidate_check: { code: 'OVERTAKEN' },
  ck_candidate_check_turn_of: { code: 'OVERTAKEN' },
  ck_minutes_paper_stays: { code: 'MINUTES_PAPER_KEPT' },
  uq_minutes_paper_check: { code: 'MINUTES_PAPER_KEPT' },
  ck_decree_two_people: { code: 'DECREE_SAME_PERSON' },
  ck_bill_segregation: { code: 'BILL_SAME_PERSON' },
  ck_bill_month: { code: 'MONTH_OUT_OF_RANGE' },
  ex_region_boundary: { code: 'PERIODS_OVERLAP' },
  ex_office_version_office: { code: 'PERIODS_OVERLAP' },
  ex_office_version_name: { code: 'OFFICE_NAME_TAKEN' },
  ex_office_version_code: { code: 'OFFICE_CODE_TAKEN' },
  ck_office_version_parent: { code: 'OFFICE_UNDER_ITSELF' },
  ex_office_area_office_region: { code: 'PERIODS_OVERLAP' },
  ex_serving_branch_region: { code: 'PERIODS_OVERLAP' },
  ck_office_version_period: { code: 'PERIODS_OVERLAP' },
  ck_office_area_period: { code: 'PERIODS_OVERLAP' },
  ck_region_alias_ambiguous: { code: 'REGION_ALIAS_AMBIGUOUS' },
  ck_region_alias_ended: { code: 'REGION_ALIAS_OF_ENDED' },
  ck_not_erased: { code: 'NOT_FOUND' },
  ck_not_merged: { code: 'WORKER_MERGED' },
  ck_worker_merge: { code: 'OVERTAKEN' },
  uq_person_request_open: { code: 'PERSON_REQUEST_OPEN' },
  uq_change_request_open: { code: 'CHANGE_REQUEST_OPEN' },
  ck_change_request_two_people: { code: 'CHANGE_SAME_PERSON' },
  ck_change_request_proof: { code: 'CHANGE_WITHOUT_PROOF' },
  ck_change_proof_stays: { code: 'OVERTAKEN' },
  uq_change_proof_request: { code: 'OVERTAKEN' },
  ck_person_identity: { code: 'IDENTITY_NEEDS_REQUEST' },
  ck_erasure_run_two_people: { code: 'ERASURE_SAME_PERSON' },
  ck_erasure_run_list: { code: 'ERASURE_LIST_CHANGED' },
  ck_person_held: { code: 'ERASURE_PERSON_KEPT' },
  ck_person_in_use: { code: 'ERASURE_PERSON_KEPT' },
  uq_erasure_run_waiting: { code: 'ERASURE_RUN_WAITS' },
  ck_law_rule_two_people: { code: 'LAW_RULE_SAME_PERSON' },
  ck_retention_rule_two_people: { code: 'RETENTION_RULE_SAME_PERSON' },
  ex_retention_rule_kind: { code: 'RETENTION_RULES_OVERLAP' },
  ex_region_alias: { code: 'REGION_ALIAS_KNOWN' },
  ck_region_alias_plain: { code: 'REGION_ALIAS_AMBIGUOUS' },
  ck_own_password: { code: 'CURRENT_PASSWORD_WRONG' },
  ck_enrolment_transition: { code: 'TRANSITION_REFUSED' },
};

/** The bill's unique indexes are one per programme and inherited by each month's partition, whose names carry the month. */
const personBilledTwice =
  /^(uq_)?bill_line(_\d{4}_\d{2})?_.*(jkk|jkm|jht|jp|jkp)|^uq_bill_line_(jkk|jkm|jht|jp|jkp)$|^bill_line_\d{4}_\d{2}_month_person_id_idx\d*$/;

/** The input whose value another record holds already. */
const fields: Readonly<Record<string, string>> = {
  ck_app_user_username_place: 'username',
  uq_app_user_username: 'username',
  uq_person_request_open: 'kind',
  uq_population_status_known: 'occurredOn',
  ex_assignment_held: 'role',
  ex_payer_number_number: 'employerNumber',
  ex_region_boundary: 'validFrom',
  ex_office_version_name: 'name',
  ex_office_version_code: 'code',
  ck_office_version_parent: 'parentId',
  ck_region_alias_ambiguous: 'alias',
  ex_region_alias: 'alias',
  ck_region_alias_plain: 'alias',
};

/** The input field that a violated constraint is about, where it is about one. */
export const fieldOfConstraint = (constraint: string): string | undefined => fields[constraint];

export function problemOfConstraint(constraint: string): DomainProblem | undefined {
  return (
    problems[constraint] ?? (personBilledTwice.test(constraint) ? { code: 'PERSON_BILLED_TWICE' } : undefined)
  );
}
