import { Certainty, leastCertain } from '../shared/certainty.js';
import { applyRate } from '../shared/rate.js';
import type { BusinessDate } from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';
import { type Rupiah, rupiah, sumRupiah } from '../shared/rupiah.js';
import { BaseKind } from './contribution-base.js';
import { type DerivationStep, StepKind } from './derivation.js';
import { bandOfIncome, findBandByBase } from './income-band.js';
import { type HeldRule, type Law, findRule, ruleOn, valuesOf, versionOf } from './law.js';
import { LawSubject, reliefSubjectOf } from './law-subject.js';
import type { LawRate } from './law-terms.js';
import { Programme } from './programme.js';
import type { QuoteError, QuoteInput } from './quote-input.js';
import { ContributionShare, type RiskClass } from './segment.js';

/** What the steps of one programme come to, share by share. */
export type Shares = Record<Lowercase<ContributionShare>, Rupiah>;
/** A programme with its shares and why. */
export type Priced = Shares & { readonly programme: Programme; readonly why: readonly DerivationStep[] };

export const NOTHING = rupiah(0n);
const noShares = (): Shares => ({ employer: NOTHING, worker: NOTHING, state: NOTHING });
const shareKey = { EMPLOYER: 'employer', WORKER: 'worker', STATE: 'state' } as const;

const ruleStep = (rule: HeldRule, programme: Programme) => ({
  programme,
  rule: rule.subject,
  version: versionOf(rule),
  citation: rule.citation,
  certainty: rule.certainty,
  ratePpm: null,
  fixedAmount: null,
  rounding: null,
});

/** The base that a contribution is taken of, with the step that found it where it isn't the one that was given. */
export interface FoundBase {
  readonly base: Rupiah;
  readonly certainty: Certainty;
  readonly steps: (programme: Programme) => readonly DerivationStep[];
}

const asGiven = (base: Rupiah, certainty: Certainty): FoundBase => ({ base, certainty, steps: () => [] });

const baseOfBand = (
  law: Law,
  { base, baseKind }: QuoteInput,
  day: BusinessDate,
): Result<FoundBase, QuoteError> => {
  const found = ruleOn(law, LawSubject.NON_WAGE_BANDS, day);
  if (!found.ok) return found;
  const { bands } = found.value.terms;
  if (baseKind === BaseKind.BAND) {
    const band = findBandByBase(bands, base);
    return band
      ? ok(asGiven(band.base, band.certainty))
      : err({ code: 'INCOME_BASE_UNKNOWN', incomeBase: base.toString() });
  }
  const band = bandOfIncome(bands, base);
  const steps = (programme: Programme): readonly DerivationStep[] => [
    {
      ...ruleStep(found.value, programme),
      kind: StepKind.BASE,
      share: null,
      base,
      amount: band.base,
      certainty: band.certainty,
    },
  ];
  return ok({ base: band.base, certainty: band.certainty, steps });
};

/** The base from which the steps of a member begin. */
export const findBase = (law: Law, input: QuoteInput, day: BusinessDate): Result<FoundBase, QuoteError> =>
  input.segment === 'NON_WAGE' ? baseOfBand(law, input, day) : ok(asGiven(input.base, Certainty.CERTAIN));

/** A base that is never larger than a ceiling; the step stands where it cut something off. */
export const capped = (ceiling: HeldRule, found: FoundBase): FoundBase => {
  const most = ceiling.terms.amount ?? found.base;
  if (found.base <= most) return found;
  const cut = (programme: Programme): DerivationStep => ({
    ...ruleStep(ceiling, programme),
    kind: StepKind.BASE,
    share: null,
    base: found.base,
    fixedAmount: most,
    amount: most,
  });
  return {
    base: most,
    certainty: leastCertain(found.certainty, ceiling.certainty),
    steps: (programme) => [...found.steps(programme), cut(programme)],
  };
};

const fixedStep = (rule: HeldRule, programme: Programme, base: Rupiah): DerivationStep => {
  const amount = rule.terms.amount ?? NOTHING;
  return {
    ...ruleStep(rule, programme),
    kind: StepKind.CONTRIBUTION,
    share: rule.terms.share,
    base,
    fixedAmount: amount,
    amount,
  };
};

const rateStep = (rule: HeldRule, programme: Programme, rate: LawRate, found: FoundBase): DerivationStep => {
  const rounding = rule.terms.rounding ?? 'HALF_UP_RUPIAH';
  return {
    ...ruleStep(rule, programme),
    kind: StepKind.CONTRIBUTION,
    share: rate.share,
    base: found.base,
    ratePpm: rate.ratePpm,
    rounding,
    amount: applyRate(found.base, rate.ratePpm, rounding),
    certainty: leastCertain(rule.certainty, found.certainty),
  };
};

const reliefStep = (relief: HeldRule, before: DerivationStep): DerivationStep => {
  const left = relief.terms.reliefs.find(({ programme }) => programme === before.programme);
  if (!left) return before;
  const rounding = relief.terms.rounding ?? 'HALF_UP_RUPIAH';
  return {
    ...ruleStep(relief, before.programme),
    kind: StepKind.RELIEF,
    share: before.share,
    base: before.amount,
    ratePpm: left.remainingPpm,
    rounding,
    amount: applyRate(before.amount, left.remainingPpm, rounding),
    certainty: leastCertain(relief.certainty, before.certainty),
  };
};

/** The relief that this payer's members have on a day. Whose money pays is asked here, so that no payer gets one that the law withholds. */
export const findRelief = (law: Law, { segment, sector, fundingSource }: QuoteInput, day: BusinessDate) => {
  const subject = reliefSubjectOf(segment, sector);
  const relief = subject && findRule(law, subject, day);
  return relief?.terms.fundingSources.includes(fundingSource) === true ? relief : undefined;
};

/** What a programme costs by its rule, and by the relief where there is one. */
export const priceBy = (
  rule: HeldRule,
  programme: Programme,
  found: FoundBase,
  { riskClass, relief }: { readonly riskClass: RiskClass | null; readonly relief: HeldRule | undefined },
): Priced => {
  const normal =
    rule.terms.amount === null
      ? rule.terms.rates
          .filter((rate) => rate.riskClass === null || rate.riskClass === riskClass)
          .map((rate) => rateStep(rule, programme, rate, found))
      : [fixedStep(rule, programme, found.base)];
  const last = normal.map((step) => (relief ? reliefStep(relief, step) : step));
  const shares = noShares();
  for (const { share, amount } of last) if (share) shares[shareKey[share]] = amount;
  const reliefs = last.filter((step, index) => step !== normal[index]);
  const base = rule.terms.amount === null ? found.steps(programme) : [];
  return { programme, ...shares, why: [...base, ...normal, ...reliefs] };
};

/** What JKP takes out of another programme's contribution, never more than that is. */
const moveOut = (
  from: Priced,
  rule: HeldRule,
  found: FoundBase,
  ratePpm: bigint,
): { left: Priced; moved: DerivationStep } => {
  const rounding = rule.terms.rounding ?? 'HALF_UP_RUPIAH';
  const rate = Number(ratePpm) as LawRate['ratePpm'];
  const part = applyRate(found.base, rate, rounding);
  const amount = part < from.employer ? part : from.employer;
  const moved: DerivationStep = {
    ...ruleStep(rule, from.programme),
    kind: StepKind.MOVED,
    share: ContributionShare.EMPLOYER,
    base: found.base,
    ratePpm: rate,
    rounding,
    amount,
    certainty: leastCertain(rule.certainty, found.certainty),
  };
  return { left: { ...from, employer: rupiah(from.employer - amount), why: [...from.why, moved] }, moved };
};

/**
 * JKP is paid out of what JKK (and once JKM) cost anyway and by the state: the employer pays the headline rates, and of them less
 * belongs to JKK (PP 37/2021 Pasal 11, PP 6/2025 Pasal 11).
 */
export const withJobLoss = (
  priced: readonly Priced[],
  rule: HeldRule,
  found: FoundBase,
): readonly Priced[] => {
  const { fromStatePpm, fromAccidentPpm, fromDeathPpm } = valuesOf(rule, 'WAGE_JKP');
  const sources: Partial<Record<Programme, bigint>> = { JKK: fromAccidentPpm, JKM: fromDeathPpm };
  const moves: DerivationStep[] = [];
  const rest = priced.map((from) => {
    const rate = sources[from.programme] ?? 0n;
    if (rate === 0n) return from;
    const { left, moved } = moveOut(from, rule, found, rate);
    moves.push(moved);
    return left;
  });
  const ofState = rateStep(
    rule,
    Programme.JKP,
    { share: ContributionShare.STATE, riskClass: null, ratePpm: Number(fromStatePpm) as LawRate['ratePpm'] },
    found,
  );
  const ofEmployer = moves.map((move) => ({
    ...move,
    programme: Programme.JKP,
    kind: StepKind.CONTRIBUTION,
  }));
  const jobLoss: Priced = {
    programme: Programme.JKP,
    employer: sumRupiah(ofEmployer.map(({ amount }) => amount)),
    worker: NOTHING,
    state: ofState.amount,
    why: [...found.steps(Programme.JKP), ...ofEmployer, ofState],
  };
  return [...rest, jobLoss];
};
