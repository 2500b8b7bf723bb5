import type { FundingSource } from '../agreement/funding-source.js';
import { leastCertain } from '../shared/certainty.js';
import { applyRate } from '../shared/rate.js';
import { err, ok, type Result } from '../shared/result.js';
import { type Rupiah, sumRupiah } from '../shared/rupiah.js';
import { type YearMonth, compareMonths } from '../shared/year-month.js';
import type { DerivationStep } from './derivation.js';
import { type IncomeBand, findBandByBase } from './income-band.js';
import type { Programme } from './programme.js';
import { MANDATORY_PROGRAMMES, PROGRAMMES_OF_SEGMENT, type Segment } from './segment.js';
import { KNOWN_MONTHS, RELIEFS, type Relief, TARIFFS, type Tariff } from './tariff.js';

/** What decides the price of one member in one month; `incomeBase` is the base of an income band, in rupiah. */
export interface QuoteInput {
  readonly segment: Segment;
  readonly programmes: readonly Programme[];
  readonly incomeBase: Rupiah;
  readonly fundingSource: FundingSource;
  readonly month: YearMonth;
}

export interface ProgrammeAmount {
  readonly programme: Programme;
  readonly amount: Rupiah;
  readonly why: readonly DerivationStep[];
}

/** The contribution of one member for one month, programme by programme, in rupiah. */
export interface Quote {
  readonly amounts: readonly ProgrammeAmount[];
  readonly total: Rupiah;
  readonly why: readonly DerivationStep[];
  /** The rules that priced it, `rule@version` joined: equal for equal law. */
  readonly tariffVersion: string;
}

export type QuoteError =
  | { code: 'TARIFF_MONTH_UNKNOWN'; month: YearMonth; from: YearMonth; to: YearMonth }
  | { code: 'TARIFF_UNKNOWN'; segment: Segment; programme: Programme }
  | { code: 'PROGRAMME_NOT_IN_SEGMENT'; segment: Segment; programme: Programme }
  | { code: 'PROGRAMME_MANDATORY'; programme: Programme }
  | { code: 'INCOME_BASE_UNKNOWN'; incomeBase: string };

type Dated = { readonly validFrom: YearMonth; readonly validTo: YearMonth | null };
const holdsIn = ({ validFrom, validTo }: Dated, month: YearMonth) =>
  compareMonths(validFrom, month) <= 0 && (validTo === null || compareMonths(month, validTo) <= 0);

const normalStep = (tariff: Tariff, band: IncomeBand): DerivationStep => {
  const { programme, rule, version, citation } = tariff;
  const common = { programme, rule, version, base: band.base, citation };
  return tariff.kind === 'FIXED'
    ? {
        ...common,
        ratePpm: null,
        fixedAmount: tariff.amount,
        rounding: null,
        amount: tariff.amount,
        certainty: tariff.certainty,
      }
    : {
        ...common,
        ratePpm: tariff.rate,
        fixedAmount: null,
        rounding: tariff.rounding,
        amount: applyRate(band.base, tariff.rate, tariff.rounding),
        certainty: leastCertain(tariff.certainty, band.certainty),
      };
};

const reliefStep = (relief: Relief, normal: DerivationStep): DerivationStep => ({
  programme: normal.programme,
  rule: relief.rule,
  version: relief.version,
  base: normal.amount,
  ratePpm: relief.share,
  fixedAmount: null,
  rounding: relief.rounding,
  amount: applyRate(normal.amount, relief.share, relief.rounding),
  citation: relief.citation,
  certainty: leastCertain(relief.certainty, normal.certainty),
});

const findTariff = ({ segment, month }: QuoteInput, programme: Programme) =>
  TARIFFS.find((row) => row.segment === segment && row.programme === programme && holdsIn(row, month));

const findRelief = ({ segment, month, fundingSource }: QuoteInput, programme: Programme) =>
  RELIEFS.find(
    (row) =>
      row.segment === segment &&
      row.programmes.includes(programme) &&
      row.funding.includes(fundingSource) &&
      holdsIn(row, month),
  );

const priceProgramme = (input: QuoteInput, tariff: Tariff, band: IncomeBand): ProgrammeAmount => {
  const { programme } = tariff;
  const normal = normalStep(tariff, band);
  const relief = findRelief(input, programme);
  if (!relief) return { programme, amount: normal.amount, why: [normal] };
  const relieved = reliefStep(relief, normal);
  return { programme, amount: relieved.amount, why: [normal, relieved] };
};

const packageProblem = ({ segment, programmes }: QuoteInput): QuoteError | undefined => {
  const known: readonly Programme[] = PROGRAMMES_OF_SEGMENT[segment];
  const foreign = programmes.find((programme) => !known.includes(programme));
  if (foreign) return { code: 'PROGRAMME_NOT_IN_SEGMENT', segment, programme: foreign };
  const missing = MANDATORY_PROGRAMMES.find((programme) => !programmes.includes(programme));
  return missing && { code: 'PROGRAMME_MANDATORY', programme: missing };
};

/**
 * Prices one member for one month by the law of that month, with the derivation of every rupiah.
 * Refuses months whose law isn't written down, programmes outside the segment, a package without JKK and JKM, and
 * bases that are no band of PP 44/2015 Lampiran II.
 */
export const quote = (input: QuoteInput): Result<Quote, QuoteError> => {
  const { segment, month, incomeBase } = input;
  const { from, to } = KNOWN_MONTHS;
  if (compareMonths(month, from) < 0 || compareMonths(month, to) > 0) {
    return err({ code: 'TARIFF_MONTH_UNKNOWN', month, from, to });
  }
  const problem = packageProblem(input);
  if (problem) return err(problem);

  const tariffs: Tariff[] = [];
  for (const programme of PROGRAMMES_OF_SEGMENT[segment].filter((name) => input.programmes.includes(name))) {
    const tariff = findTariff(input, programme);
    if (!tariff) return err({ code: 'TARIFF_UNKNOWN', segment, programme });
    tariffs.push(tariff);
  }

  const band = findBandByBase(incomeBase);
  if (!band) return err({ code: 'INCOME_BASE_UNKNOWN', incomeBase: incomeBase.toString() });
  const amounts = tariffs.map((tariff) => priceProgramme(input, tariff, band));
  const why = amounts.flatMap((priced) => priced.why);
  return ok({
    amounts,
    total: sumRupiah(amounts.map(({ amount }) => amount)),
    why,
    tariffVersion: why.map(({ rule, version }) => `${rule}@${version}`).join('+'),
  });
};
