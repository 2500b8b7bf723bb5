import type { EnumCode, EnumName } from '../i18n/useWords';

/** What a state says at a glance: protected or done, waiting for somebody, or over. */
export type Tone = 'good' | 'waiting' | 'quiet';

type Toned =
  | 'AgreementStatus'
  | 'AgreementOrderStatus'
  | 'BillStatus'
  | 'BudgetChangeStatus'
  | 'DecreeStatus'
  | 'EnrolmentStatus'
  | 'ProtectionStatus'
  | 'ImportRowOutcome'
  | 'IncidentStatus'
  | 'JobState'
  | 'BankAccountStatus'
  | 'ChangeRequestStatus'
  | 'PersonRequestStatus'
  | 'PersonStatus'
  | 'DuplicateState'
  | 'IdentityMatchStatus'
  | 'LawRuleStatus'
  | 'RetentionRuleStatus'
  | 'ErasureRunStatus'
  | 'ErasureOutcome';

/** The tone of every state that is shown as a chip. */
export const TONES: { readonly [N in Toned & EnumName]: Readonly<Record<EnumCode<N>, Tone>> } = {
  AgreementStatus: {
    DRAFT: 'waiting',
    REVIEW: 'waiting',
    APPROVED: 'waiting',
    SIGNED: 'waiting',
    ACTIVE: 'good',
    AMENDED: 'good',
    SUSPENDED: 'waiting',
    EXPIRED: 'quiet',
    TERMINATED: 'quiet',
    WITHDRAWN: 'quiet',
  },
  DuplicateState: { OPEN: 'waiting', DISTINCT: 'quiet', MERGED: 'good' },
  AgreementOrderStatus: { PROPOSED: 'waiting', ENACTED: 'good', RETURNED: 'quiet' },
  BudgetChangeStatus: { OPEN: 'waiting', CONFIRMED: 'good', DECLINED: 'quiet', WITHDRAWN: 'quiet' },
  BillStatus: { DRAFT: 'waiting', ISSUED: 'waiting', PAID: 'good', CANCELLED: 'quiet' },
  DecreeStatus: { PROPOSED: 'waiting', ENACTED: 'good', RETURNED: 'waiting', CANCELLED: 'quiet' },
  EnrolmentStatus: {
    PROPOSED: 'waiting',
    DECREED: 'waiting',
    WAITLISTED: 'waiting',
    ENROLLED: 'good',
    ENDED: 'quiet',
    WITHDRAWN: 'quiet',
  },
  ProtectionStatus: { PROTECTED: 'good', GRACE: 'waiting', ENDED: 'quiet', NOT_YET: 'quiet' },
  ImportRowOutcome: { ADDED: 'good', CHANGED: 'good', UNCHANGED: 'quiet', REFUSED: 'waiting' },
  IncidentStatus: { NOTICED: 'waiting', ASSESSED: 'waiting', NOTIFIED: 'good', CLOSED: 'quiet' },
  JobState: {
    QUEUED: 'waiting',
    RUNNING: 'waiting',
    AWAITING_CONFIRMATION: 'waiting',
    SUCCEEDED: 'good',
    FAILED: 'waiting',
    CANCELLED: 'quiet',
  },
  BankAccountStatus: {
    OPEN: 'waiting',
    IN_FORCE: 'good',
    DECLINED: 'quiet',
    WITHDRAWN: 'quiet',
    ENDED: 'quiet',
  },
  ChangeRequestStatus: {
    OPEN: 'waiting',
    ACCEPTED: 'good',
    DECLINED: 'quiet',
    WITHDRAWN: 'quiet',
    UNDONE: 'quiet',
  },
  PersonRequestStatus: { OPEN: 'waiting', GRANTED: 'good', DECLINED: 'quiet' },
  ErasureRunStatus: { PROPOSED: 'waiting', CARRIED_OUT: 'good', DECLINED: 'quiet' },
  ErasureOutcome: { ERASED: 'good', SPARED: 'quiet' },
  LawRuleStatus: { PROPOSED: 'waiting', IN_FORCE: 'good', DECLINED: 'quiet' },
  RetentionRuleStatus: { PROPOSED: 'waiting', IN_FORCE: 'good', DECLINED: 'quiet' },
  IdentityMatchStatus: { WAITING: 'waiting', MATCHED: 'good', MISMATCHED: 'waiting', NOT_FOUND: 'waiting' },
  PersonStatus: { ACTIVE: 'good', MOVED: 'quiet', EMIGRATED: 'quiet', DECEASED: 'quiet' },
};

export type TonedEnum = keyof typeof TONES;
