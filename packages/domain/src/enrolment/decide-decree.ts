import type { AgreementLine } from '../agreement/agreement-line.js';
import type { AgreementInactiveError } from '../agreement/agreement-errors.js';
import { AgreementStatus, CARRIES_PROPOSALS, isOneOf } from '../agreement/agreement-status.js';
import { type QuotaBalance, decideReserve } from '../agreement/quota.js';
import type { BusinessDate } from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';
import { decideTransition } from '../shared/transitions.js';
import { monthOf } from '../shared/year-month.js';
import type { DecreeError, ProposeError } from './decree-errors.js';
import { DECREE_TRANSITIONS, DecreeStatus } from './decree-status.js';
import type { Decree } from './decree.js';

/** What a proposal rests on: the line and its agreement, the ledger's figures, and how many candidates are eligible. */
export interface ProposalBasis {
  /** How the agreement stands on the business day, and on the day on which the memberships would start. */
  readonly agreementStatus: AgreementStatus;
  readonly statusOnStart: AgreementStatus;
  readonly line: Pick<AgreementLine, 'monthFrom' | 'monthTo'>;
  readonly granted: number;
  /** When the first stage begins; null: there is none. */
  readonly firstStageOn: BusinessDate | null;
  readonly taken: number;
  readonly eligible: number;
  readonly seats: number;
  readonly startsOn: BusinessDate;
}

const isOverOrRests = [
  AgreementStatus.SUSPENDED,
  AgreementStatus.EXPIRED,
  AgreementStatus.TERMINATED,
] as const;

/** People are brought in under an agreement that is signed and neither over nor resting, today and on their first day. */
export const decideCarries = (
  agreementStatus: AgreementStatus,
  statusOnStart: AgreementStatus,
): Result<true, AgreementInactiveError> => {
  if (!isOneOf(CARRIES_PROPOSALS, agreementStatus))
    return err({ code: 'AGREEMENT_NOT_ACTIVE', status: agreementStatus });
  return isOneOf(isOverOrRests, statusOnStart)
    ? err({ code: 'AGREEMENT_NOT_ACTIVE', status: statusOnStart })
    : ok(true);
};

/** Reserves the seats of a proposal under an agreement that carries it; the quota is asked before the candidates are counted. */
export const decidePropose = (basis: ProposalBasis): Result<QuotaBalance, ProposeError> => {
  const { line, granted, firstStageOn, taken, eligible, seats, startsOn } = basis;
  const carries = decideCarries(basis.agreementStatus, basis.statusOnStart);
  if (!carries.ok) return carries;
  const { monthFrom: from, monthTo: to } = line;
  const month = monthOf(startsOn);
  if (month < from || month > to) return err({ code: 'START_OUTSIDE_LINE', startsOn, from, to });
  if (firstStageOn !== null && startsOn < firstStageOn)
    return err({ code: 'QUOTA_NOT_BEGUN', startsOn, firstStageOn });
  const reserved = decideReserve(granted, taken, seats);
  if (!reserved.ok) return reserved;
  return seats <= eligible ? reserved : err({ code: 'NOT_ENOUGH_ELIGIBLE', eligible, wanted: seats });
};

type DecreeState = Pick<Decree, 'status' | 'proposedByUserId'>;

/** Deciding takes another person than proposing (segregation of duties), and a decree that still waits for it. */
const decideByAnother = <To extends DecreeStatus>(
  { status, proposedByUserId }: DecreeState,
  actorUserId: string,
  to: To,
): Result<To, DecreeError> =>
  proposedByUserId === actorUserId
    ? err({ code: 'DECREE_SAME_PERSON' })
    : decideTransition(DECREE_TRANSITIONS, status, to);

/** Enacts a proposal by somebody else than its proposer, on a day from the agreement's signature to today. */
export const decideEnact = (enacting: {
  readonly decree: DecreeState;
  readonly actorUserId: string;
  readonly decreedOn: BusinessDate;
  /** When the agreement was signed whose seats are given. */
  readonly signedOn: BusinessDate;
  readonly today: BusinessDate;
}): Result<typeof DecreeStatus.ENACTED, DecreeError> => {
  const { decree, actorUserId, decreedOn, signedOn, today } = enacting;
  const decided = decideByAnother(decree, actorUserId, DecreeStatus.ENACTED);
  if (!decided.ok) return decided;
  if (decreedOn > today) return err({ code: 'DECREE_IN_FUTURE', decreedOn, today });
  return decreedOn >= signedOn ? decided : err({ code: 'DECREE_BEFORE_AGREEMENT', decreedOn, signedOn });
};

/** Returns a proposal by somebody else than its proposer. */
export const decideReturn = (
  decree: DecreeState,
  actorUserId: string,
): Result<typeof DecreeStatus.RETURNED, DecreeError> =>
  decideByAnother(decree, actorUserId, DecreeStatus.RETURNED);

/** Cancels a decree that isn't enacted. */
export const decideCancel = ({
  status,
}: Pick<Decree, 'status'>): Result<typeof DecreeStatus.CANCELLED, DecreeError> =>
  decideTransition(DECREE_TRANSITIONS, status, DecreeStatus.CANCELLED);
