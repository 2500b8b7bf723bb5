import type { FixedRetentionKind, RetentionKind } from '@lindung/domain/retention/retention-kind';

/**
 * By which row of the schedule the data of a column end: PERSON by whichever of those about the person itself; NOBODY is in no
 * column that says anything of somebody.
 */
type Ending =
  'PERSON' | 'NOBODY' | Extract<RetentionKind, 'PERSON_CHANGE' | 'PERSON_REQUEST'> | FixedRetentionKind;

/**
 * Every column that can hold more than an id, a count, an instant or a flag, and how what it holds of persons ends. What is said
 * of why a decree, a bill or a look was made is the act's, takes no NIK, and ends with it.
 */
export const personalColumns: Readonly<Record<string, Partial<Record<Ending, string>>>> = {
  agreement: {
    ACCOUNT: 'remarks assumptions refund_terms',
    MONEY: 'reason',
    NOBODY: 'number title kind status signed_on valid_from valid_to place refund_rule',
  },
  agreement_document: { ACCOUNT: 'name replaced_reason', NOBODY: 'media_type sha256' },
  agreement_document_chunk: { ACCOUNT: 'bytes', NOBODY: 'no' },
  agreement_party: { ACCOUNT: 'signatory signatory_title', NOBODY: 'side position' },
  agreement_witness: { ACCOUNT: 'name title', NOBODY: 'position' },
  agreement_order: { MONEY: 'reason basis answer', NOBODY: 'kind effective_on resumes_on resumption status' },
  agreement_line: {
    NOBODY:
      'member_group segment programmes funding_source decile_from decile_to month_from month_to base_kind risk_class declaration',
  },
  agreement_stage: { MONEY: 'note', NOBODY: 'starts_on' },
  quota_share_move: { MONEY: 'reason' },
  line_change: {
    NOBODY: 'shares ends_from month_to_before',
  },
  line_change_stage: { MONEY: 'note', NOBODY: 'starts_on' },
  change_proof: { PERSON_CHANGE: 'name', NOBODY: 'media_type sha256' },
  change_proof_chunk: { PERSON_CHANGE: 'bytes', NOBODY: 'no' },
  change_request: {
    PERSON_CHANGE:
      'status reason proof_kind before after numbers_cipher nik_index_before family_card_index_before answer undo_reason',
  },
  allocation: { NOBODY: 'status' },
  allocation_act: { MONEY: 'document_number note', NOBODY: 'step document_date' },
  allocation_line: {
    NOBODY:
      'member_group segment programmes base_kind risk_class month_from month_to funding_source account_code activity_code name citation',
  },
  allocation_tranche: { MONEY: 'document_number', NOBODY: 'funding_source received_on' },
  api_client: { ACCOUNT: 'name organisation' },
  api_key: { ACCOUNT: 'prefix secret_hash', NOBODY: 'scopes' },
  app_user: { ACCOUNT: 'username name password_hash' },
  assignment: { ACCOUNT: 'role level valid_from valid_to' },
  audit_event: { TRAIL: 'operation role object_type object_id details request_id' },
  audit_seal: { NOBODY: 'marks previous_digest digest signature key_id' },
  bank_account: {
    PERSON:
      'status bank bank_name number_cipher number_index number_tail holder_name answer valid_from valid_until end_reason',
  },
  bank_book: { PERSON: 'name', NOBODY: 'media_type sha256' },
  bank_book_chunk: { PERSON: 'bytes', NOBODY: 'no' },
  bill: {
    MONEY: 'payment_reference cancel_reason reversals',
    NOBODY: 'number month status due_on paid_on',
  },
  bill_line: { MONEY: 'month programmes' },
  budget_change: {
    MONEY: 'document_number note answer',
    NOBODY: 'kind document_date status',
  },
  budget_funding: { NOBODY: 'month programme' },
  budget_line: { NOBODY: 'funding_source account_code activity_code name' },
  budget_movement: { NOBODY: 'kind from_account to_account document key' },
  candidate: { PERSON: 'partner_reference partner_row' },
  candidate_check: { PERSON: 'verdict reason note', NOBODY: 'step' },
  candidate_list: { MONEY: 'source_note', NOBODY: 'name source source_date checks_up_to' },
  candidate_list_version: { NOBODY: 'file_name file_sha256' },
  duplicate_pair: { PERSON: 'score reasons reason', NOBODY: 'state' },
  decile_observation: { PERSON: 'decile source observed_on' },
  confirmation: { NOBODY: 'token_hash' },
  member_card: { NOBODY: 'token_hash' },
  office_template: {
    ACCOUNT: 'note',
    NOBODY: 'columns format delimiter encoding sheet_name valid_from valid_to',
  },
  office_file: { NOBODY: 'file_name' },
  office_answer_row: {
    STAGED_ROWS: 'nik_index nik_tail name number reason unread_value',
    MONEY: 'outcome unread_field resolution resolution_reason',
  },
  office_file_row: { MONEY: 'left_out' },
  worker_merge: { MERGE: 'image', NOBODY: 'taken' },
  waiting_place: { MONEY: 'entered_on left_on left_because reason', NOBODY: 'member_group' },
  member_exit: { MONEY: 'reason occurred_on ends_on note status answer' },
  decree_cut: { NOBODY: 'level_on decided_by' },
  decree: { MONEY: 'reason', NOBODY: 'number title status source starts_on ends_on rule_version decreed_on' },
  enrolment: {
    PERSON: 'membership_number',
    MONEY:
      'status starts_on ends_on paid_through restarted_on decile decile_source decile_observed_on age_on_entry',
  },
  enrolment_event: { MONEY: 'from_status to_status reason' },
  enrolment_transition: { NOBODY: 'from_status to_status' },
  erasure_item: { TRAIL: 'kind due_on outcome spared_by' },
  erasure_run: { TRAIL: 'reason decision_reason', NOBODY: 'due_on status decided_on' },
  file: { UPLOAD: 'name media_type sha256' },
  file_chunk: { UPLOAD: 'bytes' },
  identity_match: { PERSON: 'status proof' },
  former_home: {
    PERSON_CHANGE:
      'address family_card_cipher family_card_index family_card_tail lived_from lived_until source',
  },
  idempotency: { REPEATED_REQUEST: 'operation key request_hash result_id answer' },
  incident: { TRAIL: 'title description manner remedy closing', NOBODY: 'status' },
  incident_note: { TRAIL: 'text' },
  incident_notice: { TRAIL: 'means', NOBODY: 'recipient' },
  incident_scope: { TRAIL: 'reason', NOBODY: 'kind' },
  import_mapping: { ACCOUNT: 'headings columns' },
  job: { EXPORT: 'params', UPLOAD: 'checkpoint', NOBODY: 'kind state phase lease_owner error result' },
  key_ring: { NOBODY: 'id purpose wrapped_key' },
  figure_check: { NOBODY: 'on_day faults' },
  legal_hold: { PERSON: 'reason document_number lift_reason', NOBODY: 'scope held_until' },
  limited_attempt: { ATTEMPT: 'key' },
  linked_identity: { ACCOUNT: 'issuer subject' },
  migrations: { NOBODY: 'name' },
  minutes_paper: { ACCOUNT: 'name', NOBODY: 'media_type sha256' },
  minutes_paper_chunk: { ACCOUNT: 'bytes', NOBODY: 'no' },
  office_area: { NOBODY: 'valid_from valid_to' },
  office_handover: { NOBODY: 'effective_on reason' },
  office_version: { ACCOUNT: 'head_name', NOBODY: 'valid_from valid_to name sort_name kind code' },
  one_time_code: { INVITATION_CODE: 'code_hash', NOBODY: 'purpose' },
  payer: { NOBODY: 'name' },
  payer_number: { NOBODY: 'number valid_from valid_to' },
  payment_step: { MONEY: 'number withdraw_reason', NOBODY: 'kind dated_on expires_on' },
  person: {
    PERSON:
      'full_name sort_name search_name nik_cipher nik_index nik_tail nik_warnings birth_date birth_place mother_name marital_status family_card_cipher family_card_index family_card_tail occupation occupation_code second_occupation second_occupation_code work_place weekly_hours address phone',
    MONEY: 'sex status',
    NOBODY: 'erased_on restricted_on',
  },
  person_change: {
    PERSON_CHANGE:
      'before after nik_cipher_before nik_index_before family_card_cipher_before family_card_index_before',
  },
  person_heir: {
    PERSON: 'relationship full_name birth_date phone nik_cipher nik_index nik_tail scholarship_place',
  },
  person_request: { PERSON_REQUEST: 'kind wording status answer' },
  population_status: { PERSON: 'status source occurred_on known_on destination proof note' },
  persons_seen_sum: { TRAIL: 'operation' },
  potential_declaration: { NOBODY: 'member_group source as_of' },
  priced_cell: { NOBODY: 'month segment member_group programmes funding_source tariff_version derivation' },
  quota_entry: { MONEY: 'kind effective_on' },
  quota_stage: { NOBODY: 'starts_on' },
  recovery_code: { ACCOUNT: 'code_hash' },
  region: { NOBODY: 'level' },
  region_alias: { NOBODY: 'alias plain valid_from valid_to' },
  region_boundary: { NOBODY: 'valid_from valid_to shape' },
  region_bps_code: { NOBODY: 'code name valid_from valid_to source' },
  region_change: { NOBODY: 'kind effective_on source' },
  region_import: { NOBODY: 'kind file_name source valid_from issues licence edition' },
  region_version: { NOBODY: 'valid_from valid_to code name sort_name kind source shown_to' },
  residence_move: { MONEY: 'moved_on' },
  law_rule: { NOBODY: 'subject terms valid_from valid_to citation certainty note status reason' },
  retention_rule: { NOBODY: 'kind citation certainty valid_from valid_to status reason' },
  second_factor: { ACCOUNT: 'secret' },
  serving_branch: { NOBODY: 'valid_from valid_to' },
  session: { SESSION: 'token_hash device address' },
  staged_candidate: {
    STAGED_ROWS:
      'outcome cells nik_cell full_name nik_cipher nik_index nik_tail nik_warnings birth_date birth_place sex occupation occupation_code address phone decile family_card_cipher family_card_index family_card_tail mother_name marital_status second_occupation second_occupation_code work_place weekly_hours village_name cleared derived issues warnings change damages',
  },
  summary: { NOBODY: 'measure member_group effective_on' },
  summary_delta: { NOBODY: 'measure member_group effective_on' },
  village_check: { ACCOUNT: 'chair', NOBODY: 'number held_on' },
  wider_look: { TRAIL: 'role reason opened_on' },
};
