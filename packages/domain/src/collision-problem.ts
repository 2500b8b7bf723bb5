/** What a record collides with or lacks; many come from a named constraint of the database and know no more than that. */
export type CollisionProblem =
  | { code: 'DUPLICATE_NIK'; workerId: string }
  | {
      code:
        | 'DECREE_NIK_TO_BE_MATCHED'
        | 'NIK_BORNE_BY_NOBODY'
        | 'DECREE_PERSON_RESTRICTED'
        | 'DECREE_PERSON_GONE'
        | 'NIK_HOLDER_SEATED'
        | 'PERSON_REPLACED'
        | 'VILLAGE_NOT_FOUND'
        | 'LINE_REQUIRED'
        | 'USERNAME_TAKEN'
        | 'API_CLIENT_NAME_TAKEN'
        | 'PERIODS_OVERLAP'
        | 'OFFICE_NAME_TAKEN'
        | 'OFFICE_UNDER_ITSELF'
        | 'OFFICE_CODE_TAKEN'
        | 'AGREEMENT_NUMBER_TAKEN'
        | 'EMPLOYER_NUMBER_TAKEN'
        | 'CANDIDATE_LIST_NAME_TAKEN'
        | 'DECREE_NUMBER_TAKEN'
        | 'MEMBERSHIP_NUMBER_TAKEN'
        | 'ALREADY_ENROLLED'
        | 'PERSON_BILLED_TWICE'
        | 'MONTH_OUT_OF_RANGE'
        | 'QUOTA_EXHAUSTED'
        | 'QUOTA_BELOW_USED'
        | 'TRANSITION_REFUSED';
    };
