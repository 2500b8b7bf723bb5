import { type BenefitError, benefit } from '../programme/benefit.js';
import type { Law } from '../programme/law.js';
import type { Segment } from '../programme/segment.js';
import type { BusinessDate } from '../shared/business-date.js';
import { ok, type Result } from '../shared/result.js';
import { multiplyRupiah, type Rupiah, rupiah, sumRupiah } from '../shared/rupiah.js';
import { ExitReason } from './member-exit.js';

/** What a seat has earned by the time for which it is paid, and what whoever takes it over begins with. */
export interface LostContinuity {
  readonly paidMonths: number;
  /** What a death that is no accident pays to the heirs of who leaves, and to those of who begins that day. */
  readonly deathNow: Rupiah;
  readonly deathAsNew: Rupiah;
  readonly deathLost: Rupiah;
  /** Paid months after which the scholarship of the children is owed, those still missing, and the most that it pays. */
  readonly scholarshipMonths: number;
  readonly missingMonths: number;
  readonly scholarship: Rupiah;
}

/** Who leaves: since when a member and how many months are paid. */
export interface LeavingMember {
  readonly segment: Segment;
  readonly startedOn: BusinessDate;
  readonly paidMonths: number;
}

/**
 * What is lost when a seat goes from one person to another on a day: rights that grow with the time as a member begin anew
 * (PP 82/2019: the full death benefit after three months, the scholarship after 36 paid months).
 * @returns rupiah; an error where the law of that day is not known
 */
export const lostContinuity = (
  law: Law,
  { segment, startedOn, paidMonths }: LeavingMember,
  day: BusinessDate,
): Result<LostContinuity, BenefitError> => {
  const asked = {
    event: 'DEATH',
    day,
    segment,
    wage: null,
    protectedTo: null,
    children: null,
    lossPpm: null,
    functionPpm: null,
    months: null,
  } as const;
  const now = benefit(law, { ...asked, startedOn: startedOn < day ? startedOn : day, paidMonths });
  if (!now.ok) return now;
  const asNew = benefit(law, { ...asked, startedOn: day, paidMonths: 0 });
  if (!asNew.ok) return asNew;
  const { scholarship } = now.value;
  return ok({
    paidMonths,
    deathNow: now.value.total,
    deathAsNew: asNew.value.total,
    deathLost: rupiah(now.value.total > asNew.value.total ? now.value.total - asNew.value.total : 0n),
    scholarshipMonths: scholarship?.neededMonths ?? 0,
    missingMonths: scholarship?.missingMonths ?? 0,
    scholarship: scholarship?.most ?? rupiah(0n),
  });
};

/** Exits that are alike. */
export interface LeavingGroup {
  readonly reason: ExitReason;
  readonly startedOn: BusinessDate;
  readonly paidMonths: number;
  readonly people: number;
}

/** What all of them lose together: paid months, the death benefit of those first months, and scholarships that were earned. */
export interface SummedLoss {
  readonly people: number;
  readonly paidMonths: number;
  readonly deathBenefit: Rupiah;
  readonly scholarships: number;
  readonly scholarshipAmount: Rupiah;
}

/**
 * What is lost when the seats of groups of leavers go to others on a day. Of the dead nothing is: their heirs claim.
 * @returns rupiah; an error where the law of that day is not known
 */
export const summedLoss = (
  law: Law,
  segment: Segment,
  groups: readonly LeavingGroup[],
  day: BusinessDate,
): Result<SummedLoss, BenefitError> => {
  const losses: Array<{ readonly people: number; readonly lost: LostContinuity }> = [];
  for (const { reason, people, ...member } of groups) {
    if (reason === ExitReason.DIED) continue;
    const lost = lostContinuity(law, { segment, ...member }, day);
    if (!lost.ok) return lost;
    losses.push({ people, lost: lost.value });
  }
  const earned = losses.filter(({ lost }) => lost.missingMonths === 0);
  const count = (all: typeof losses) => all.reduce((sum, { people }) => sum + people, 0);
  return ok({
    people: count(losses),
    paidMonths: losses.reduce((sum, { people, lost }) => sum + people * lost.paidMonths, 0),
    deathBenefit: sumRupiah(losses.map(({ people, lost }) => multiplyRupiah(lost.deathLost, people))),
    scholarships: count(earned),
    scholarshipAmount: sumRupiah(earned.map(({ people, lost }) => multiplyRupiah(lost.scholarship, people))),
  });
};
