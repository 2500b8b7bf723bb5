import { Certainty } from '../shared/certainty.js';
import type { BusinessDate } from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';
import { type Rupiah, rupiah, sumRupiah } from '../shared/rupiah.js';
import { type YearMonth, monthOf } from '../shared/year-month.js';
import { BASES_OF_SEGMENT, BaseKind, type DeclaredAmount } from './contribution-base.js';
import {
  type FoundBase,
  NOTHING,
  type Priced,
  type Shares,
  capped,
  findBase,
  findRelief,
  priceBy,
  withJobLoss,
} from './contribution-steps.js';
import { DECLARED_RULE, type DerivationStep, StepKind } from './derivation.js';
import { type Law, findRule, lawDayOf, ruleOn } from './law.js';
import { LawSubject, contributionSubjectOf } from './law-subject.js';
import { Programme } from './programme.js';
import type { QuoteError, QuoteInput } from './quote-input.js';
import { ContributionShare, MANDATORY_PROGRAMMES, PROGRAMMES_OF_SEGMENT } from './segment.js';

/** What a programme costs a member in a month, in rupiah, and who bears it; the state's share is paid by nobody else. */
export interface ProgrammeAmount {
  readonly programme: Programme;
  readonly employer: Rupiah;
  readonly worker: Rupiah;
  readonly state: Rupiah;
  /** The shares of employer and worker together: what is to be paid. */
  readonly amount: Rupiah;
  readonly why: readonly DerivationStep[];
}

/** The contribution of one member for one month, programme by programme, in rupiah. */
export interface Quote {
  readonly amounts: readonly ProgrammeAmount[];
  readonly employer: Rupiah;
  readonly worker: Rupiah;
  readonly state: Rupiah;
  /** The shares of employer and worker together: what is to be paid. */
  readonly total: Rupiah;
  readonly why: readonly DerivationStep[];
  /** The rules that priced it, `rule@version` joined: equal for equal law. */
  readonly tariffVersion: string;
}

const packageProblem = ({ segment, programmes, baseKind, riskClass }: QuoteInput): QuoteError | undefined => {
  const known: readonly Programme[] = PROGRAMMES_OF_SEGMENT[segment];
  const foreign = programmes.find((programme) => !known.includes(programme));
  if (foreign) return { code: 'PROGRAMME_NOT_IN_SEGMENT', segment, programme: foreign };
  const missing = MANDATORY_PROGRAMMES.find((programme) => !programmes.includes(programme));
  if (missing) return { code: 'PROGRAMME_MANDATORY', programme: missing };
  const bases: readonly BaseKind[] = BASES_OF_SEGMENT[segment];
  if (!bases.includes(baseKind)) return { code: 'BASE_NOT_IN_SEGMENT', segment, baseKind };
  return segment === 'WAGE' && baseKind !== BaseKind.DECLARED && riskClass === null
    ? { code: 'RISK_CLASS_REQUIRED' }
    : undefined;
};

const declaredStep = (
  { programme }: DeclaredAmount,
  share: ContributionShare,
  amount: Rupiah,
  { month, base, declaration }: QuoteInput,
): DerivationStep => ({
  programme,
  kind: StepKind.CONTRIBUTION,
  share,
  rule: DECLARED_RULE,
  version: month,
  base,
  ratePpm: null,
  fixedAmount: amount,
  rounding: null,
  amount,
  citation: declaration?.source ?? '',
  certainty: Certainty.TO_BE_VERIFIED,
});

const priceDeclared = (input: QuoteInput): Result<readonly Priced[], QuoteError> => {
  const priced: Priced[] = [];
  for (const programme of input.programmes) {
    const declared = input.declaration?.amounts.find((amount) => amount.programme === programme);
    if (!declared) return err({ code: 'DECLARATION_INCOMPLETE', programme });
    const { employer, worker } = declared;
    const why = [
      ...(employer > 0n ? [declaredStep(declared, ContributionShare.EMPLOYER, employer, input)] : []),
      ...(worker > 0n ? [declaredStep(declared, ContributionShare.WORKER, worker, input)] : []),
    ];
    priced.push({ programme, employer, worker, state: NOTHING, why });
  }
  return ok(priced);
};

/** The base of a programme: JP and JKP stop at a ceiling. */
const baseOf = (
  law: Law,
  programme: Programme,
  found: FoundBase,
  day: BusinessDate,
): Result<FoundBase, QuoteError> => {
  if (programme !== Programme.JP && programme !== Programme.JKP) return ok(found);
  const ceiling = ruleOn(
    law,
    programme === Programme.JP ? LawSubject.WAGE_JP_CEILING : LawSubject.WAGE_JKP_CEILING,
    day,
  );
  return ceiling.ok ? ok(capped(ceiling.value, found)) : ceiling;
};

const priceByLaw = (
  law: Law,
  input: QuoteInput,
  day: BusinessDate,
): Result<readonly Priced[], QuoteError> => {
  const { segment, riskClass } = input;
  const found = findBase(law, input, day);
  if (!found.ok) return found;
  const relief = findRelief(law, input, day);
  let priced: readonly Priced[] = [];
  for (const programme of PROGRAMMES_OF_SEGMENT[segment].filter((name) => input.programmes.includes(name))) {
    const subject = contributionSubjectOf(segment, programme);
    if (!subject) return err({ code: 'TARIFF_UNKNOWN', segment, programme });
    const rule = ruleOn(law, subject, day);
    if (!rule.ok) return rule;
    const base = baseOf(law, programme, found.value, day);
    if (!base.ok) return base;
    priced =
      programme === Programme.JKP
        ? withJobLoss(priced, rule.value, base.value)
        : [...priced, priceBy(rule.value, programme, base.value, { riskClass, relief })];
  }
  return ok(priced);
};

/** The days for which the law is written down at all, about a day outside of them. */
const unknownMonth = (law: Law, month: YearMonth): QuoteError => {
  const known = law.get(LawSubject.KNOWN_DAYS) ?? [];
  return {
    code: 'TARIFF_MONTH_UNKNOWN',
    month,
    from: monthOf(known[0]?.validFrom ?? lawDayOf(month)),
    to: monthOf(known.at(-1)?.validTo ?? lawDayOf(month)),
  };
};

/** A step's rule and version; with the risk class or the declared amount and its document where those make the price another. */
const versionKey = (
  { rule, version, share, amount, citation }: DerivationStep,
  { riskClass }: QuoteInput,
): string => {
  if (rule === DECLARED_RULE) return `${rule}(${share} ${amount}, ${citation})`;
  return rule === LawSubject.WAGE_JKK ? `${rule}.${riskClass}@${version}` : `${rule}@${version}`;
};

/**
 * Prices one member for one month by the law of that month, with the derivation of every rupiah.
 * Refuses months whose law isn't written down, programmes outside the segment, a package without JKK and JKM, a base that is none
 * of the segment's or of the table of bands, a wage earner without a risk class, and a declaration that leaves a programme out.
 */
export const quote = (law: Law, input: QuoteInput): Result<Quote, QuoteError> => {
  const { month, baseKind } = input;
  const day = lawDayOf(month);
  if (!findRule(law, LawSubject.KNOWN_DAYS, day)) return err(unknownMonth(law, month));
  const problem = packageProblem(input);
  if (problem) return err(problem);
  const priced = baseKind === BaseKind.DECLARED ? priceDeclared(input) : priceByLaw(law, input, day);
  if (!priced.ok) return priced;
  const amounts = priced.value.map((each) => ({ ...each, amount: rupiah(each.employer + each.worker) }));
  const why = amounts.flatMap((each) => each.why);
  const sumOf = (share: keyof Shares) => sumRupiah(amounts.map((each) => each[share]));
  const [employer, worker] = [sumOf('employer'), sumOf('worker')];
  return ok({
    amounts,
    employer,
    worker,
    state: sumOf('state'),
    total: rupiah(employer + worker),
    why,
    tariffVersion: [...new Set(why.map((step) => versionKey(step, input)))].join('+'),
  });
};
