/** Who looks at a candidate, in this order: the village, its district, the office that would take the person in. */
export const CheckStep = { VILLAGE: 'VILLAGE', DISTRICT: 'DISTRICT', PRECHECK: 'PRECHECK' } as const;
export type CheckStep = (typeof CheckStep)[keyof typeof CheckStep];

/**
 * What a step says of a candidate. The village confirms, rejects or doubts; the district lets what the village said stand
 * (CONFIRMED) or sends it back (RETURNED); the office answers yes (CONFIRMED) or no (REJECTED).
 */
export const CheckVerdict = {
  CONFIRMED: 'CONFIRMED',
  REJECTED: 'REJECTED',
  DOUBTFUL: 'DOUBTFUL',
  RETURNED: 'RETURNED',
} as const;
export type CheckVerdict = (typeof CheckVerdict)[keyof typeof CheckVerdict];

/** Why a village rejects or doubts somebody. OTHER is told in a note. */
export const CheckReason = {
  DIED: 'DIED',
  MOVED: 'MOVED',
  NOT_VULNERABLE: 'NOT_VULNERABLE',
  ALREADY_COVERED: 'ALREADY_COVERED',
  FORMAL_JOB: 'FORMAL_JOB',
  REFUSED: 'REFUSED',
  UNKNOWN_PERSON: 'UNKNOWN_PERSON',
  OTHER: 'OTHER',
} as const;
export type CheckReason = (typeof CheckReason)[keyof typeof CheckReason];

/** What the checks of a list come to for one of its people; what is pending or refused is not proposed. */
export const CheckStanding = { PASSED: 'PASSED', PENDING: 'PENDING', REFUSED: 'REFUSED' } as const;
export type CheckStanding = (typeof CheckStanding)[keyof typeof CheckStanding];

/** What was said of a candidate last, by each step; null: nothing. `isFiled`: the village's minutes are filed. */
export interface CheckedCandidate {
  readonly village: CheckVerdict | null;
  readonly isFiled: boolean;
  readonly district: CheckVerdict | null;
  readonly precheck: CheckVerdict | null;
}

/** Whether it is the office's turn: village and district have confirmed the candidate. */
export const isOfficesTurn = ({
  village,
  district,
}: Pick<CheckedCandidate, 'village' | 'district'>): boolean =>
  village === CheckVerdict.CONFIRMED && district === CheckVerdict.CONFIRMED;

/**
 * What the checks come to under a list that demands them up to a step (null: none is demanded). A no is one whether it was demanded
 * or not; what is doubted or sent back waits.
 */
export const checkStandingOf = (demanded: CheckStep | null, said: CheckedCandidate): CheckStanding => {
  const { CONFIRMED, DOUBTFUL, REJECTED, RETURNED } = CheckVerdict;
  if (said.precheck === REJECTED) return CheckStanding.REFUSED;
  if (said.village === DOUBTFUL || said.district === RETURNED) return CheckStanding.PENDING;
  if (said.village === REJECTED) return CheckStanding.REFUSED;
  if (demanded === null) return CheckStanding.PASSED;
  const passed = {
    VILLAGE: said.village === CONFIRMED && said.isFiled,
    DISTRICT: said.district === CONFIRMED,
    PRECHECK: said.precheck === CONFIRMED,
  };
  const steps = Object.values(CheckStep);
  return steps.slice(0, steps.indexOf(demanded) + 1).every((step) => passed[step])
    ? CheckStanding.PASSED
    : CheckStanding.PENDING;
};

/** The step whose word somebody waits for whose checks are pending; null: nobody's. */
export const stepWaitedFor = (demanded: CheckStep | null, said: CheckedCandidate): CheckStep | null => {
  if (checkStandingOf(demanded, said) !== CheckStanding.PENDING) return null;
  const { CONFIRMED, RETURNED } = CheckVerdict;
  if (said.village !== CONFIRMED || said.district === RETURNED || !said.isFiled) return CheckStep.VILLAGE;
  return said.district === CONFIRMED ? CheckStep.PRECHECK : CheckStep.DISTRICT;
};

/**
 * Whether somebody who moved to another village of the regency is checked anew where they live now. What village and district are done
 * with stands, and an office's no; a no of the village because the person has moved is answered by the move.
 */
export const beginsAnewAfterMove = (
  demanded: CheckStep | null,
  said: CheckedCandidate & { readonly reason: CheckReason | null },
): boolean => {
  const { CONFIRMED, REJECTED } = CheckVerdict;
  if (said.precheck === REJECTED) return false;
  if (said.village === REJECTED && said.reason === CheckReason.MOVED) return true;
  if (said.district !== null) return said.district !== CONFIRMED;
  const isVillageDone = said.isFiled && (said.village === CONFIRMED || said.village === REJECTED);
  return !(isVillageDone && (demanded === null || demanded === CheckStep.VILLAGE));
};
