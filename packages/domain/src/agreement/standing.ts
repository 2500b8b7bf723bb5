import { type BusinessDate, addDays, compareDays } from '../shared/business-date.js';
import { type YearMonth, firstDayOf, lastDayOf } from '../shared/year-month.js';
import { AgreementOrderKind, Resumption } from './agreement-order.js';
import { AgreementState, AgreementStatus, IN_FORCE, isOneOf } from './agreement-status.js';

/** The first and the last day of what an agreement, or an addendum to it, was signed for. */
export interface SignedPeriod {
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate;
}

/** An order that was decided: from that day on it holds. */
export interface EnactedOrder {
  readonly kind: AgreementOrderKind;
  readonly effectiveOn: BusinessDate;
  /** Of an order that goes on: how its members do. */
  readonly resumption?: Resumption | null;
}

/** What the standing of an agreement follows from; `addenda` are the signed ones. Orders are those of the agreement that an addendum amends. */
export interface AgreementLife extends SignedPeriod {
  readonly state: AgreementState;
  readonly addenda: readonly SignedPeriod[];
  readonly orders: readonly EnactedOrder[];
}

const latest = (days: readonly BusinessDate[]): BusinessDate | undefined =>
  days.reduce<BusinessDate | undefined>(
    (last, day) => (last === undefined || day > last ? day : last),
    undefined,
  );

/**
 * How an agreement stands on a day. The same is said by `agreement_standing` in the database, by which lists are filtered.
 * An addendum moves the end from its own first day on: between an end that has passed and the addendum there was no agreement.
 */
export const standingOn = (life: AgreementLife, day: BusinessDate): AgreementStatus => {
  if (life.state !== AgreementState.ACTIVE) return life.state;
  const reached = life.orders.filter(({ effectiveOn }) => effectiveOn <= day);
  if (reached.some(({ kind }) => kind === AgreementOrderKind.TERMINATE)) return AgreementStatus.TERMINATED;
  if (day < life.validFrom) return AgreementStatus.SIGNED;
  const begun = life.addenda.filter(({ validFrom }) => validFrom <= day);
  const end = latest([life.validTo, ...begun.map(({ validTo }) => validTo)]);
  if (end !== undefined && day > end) return AgreementStatus.EXPIRED;
  const lastDay = latest(reached.map(({ effectiveOn }) => effectiveOn));
  if (reached.some(({ kind, effectiveOn }) => effectiveOn === lastDay && kind === AgreementOrderKind.PAUSE))
    return AgreementStatus.SUSPENDED;
  return begun.length > 0 ? AgreementStatus.AMENDED : AgreementStatus.ACTIVE;
};

/** The last day that is signed for, as far as it is known: of the agreement or of an addendum, or the day before it was ended. */
export const endOf = ({ validTo, addenda, orders }: AgreementLife): BusinessDate => {
  const [ended] = orders
    .filter(({ kind }) => kind === AgreementOrderKind.TERMINATE)
    .sort((a, b) => compareDays(a.effectiveOn, b.effectiveOn));
  const signedFor = latest([validTo, ...addenda.map((addendum) => addendum.validTo)]) ?? validTo;
  const before = ended && addDays(ended.effectiveOn, -1);
  return before !== undefined && before < signedFor ? before : signedFor;
};

/** Whether a day of a pause is owed after all: what comes next reinstates the members. */
const isReinstated = ({ orders }: AgreementLife, day: BusinessDate): boolean => {
  const [next] = orders
    .filter(({ effectiveOn }) => effectiveOn > day)
    .sort((a, b) => compareDays(a.effectiveOn, b.effectiveOn));
  return next?.resumption === Resumption.REINSTATE;
};

/** Whether an agreement is in force on a day of the month, or the month is owed after all: only such a month is billed. */
export const isInForceIn = (life: AgreementLife, month: YearMonth): boolean => {
  for (let day = firstDayOf(month); day <= lastDayOf(month); day = addDays(day, 1)) {
    const status = standingOn(life, day);
    if (isOneOf(IN_FORCE, status)) return true;
    if (status === AgreementStatus.SUSPENDED && isReinstated(life, day)) return true;
  }
  return false;
};
