import type { Law } from '../programme/law.js';
import { err, ok, type Result } from '../shared/result.js';
import { multiplyRupiah, type Rupiah, sumRupiah } from '../shared/rupiah.js';
import { monthRange } from '../shared/year-month.js';
import type { RegionKind } from '../territory/region-kind.js';
import type { AgreementError } from './agreement-errors.js';
import { type AgreementLineInput, LineBase } from './agreement-line.js';
import { quoteLine } from './quote-line.js';
import { decideDraft } from './sign-agreement.js';
import {
  type PreviewVillageAgreements,
  RUNNING_NUMBER,
  VILLAGE_CODE,
  VILLAGE_NAME,
  type VillageAgreementsError,
  VillageRefusal,
  type VillageSignatory,
} from './village-agreements.js';
import { villageMoneyProblem } from './village-budget.js';

/** A village or ward as it stands, with what it has already. */
export interface FoundVillage {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly districtId: number;
  readonly regencyId: number;
  /** What it is on the agreements' first day; null when it isn't there yet. */
  readonly kind: RegionKind | null;
  /** Its payer, where there is one. */
  readonly payerId: string | null;
  /** Whether it has an agreement under the memorandum within these days. */
  readonly isUnderFrame: boolean;
}

/** A draft as it will be. */
export interface PlannedAgreement {
  readonly village: FoundVillage;
  readonly number: string;
  readonly title: string;
  readonly payerName: string;
  readonly signatory: VillageSignatory | null;
}

export interface VillageAgreementsPlan {
  readonly planned: readonly PlannedAgreement[];
  readonly refused: ReadonlyArray<{ readonly village: FoundVillage; readonly reason: VillageRefusal }>;
  readonly months: number;
  readonly workers: number;
  /** Of one agreement in its first month, of one over all months, and of all over all months. */
  readonly monthlyAmount: Rupiah;
  readonly amountEach: Rupiah;
  readonly amount: Rupiah;
}

const refusalOf = (
  village: FoundVillage,
  { fundingSource }: Pick<PreviewVillageAgreements, 'fundingSource'>,
): VillageRefusal | undefined =>
  villageMoneyProblem(fundingSource, village.kind) ??
  (village.isUnderFrame ? VillageRefusal.UNDER_FRAME_ALREADY : undefined);

const TITLE_OF_KIND: Partial<Record<RegionKind, string>> = {
  WARD: 'Kelurahan',
  CUSTOMARY_VILLAGE: 'Pemerintah Desa Adat',
};

/** What the payer of a place is called, where it has none yet: a ward is a part of its district, and no government of its own. */
const payerNameOf = ({ kind, name }: FoundVillage): string =>
  `${(kind && TITLE_OF_KIND[kind]) ?? 'Pemerintah Desa'} ${name}`;

/** The line that each agreement has; the quota is open from the first day. */
const lineOfVillage = (command: PreviewVillageAgreements, payerId: string): AgreementLineInput => {
  const { memberGroup, segment, programmes, fundingSource, incomeBase, decileFrom, decileTo } = command;
  const { monthFrom, monthTo, seats, validFrom } = command;
  return {
    memberGroup,
    segment,
    programmes,
    fundingSource,
    payerId,
    baseKind: LineBase.BAND,
    incomeBase,
    riskClass: null,
    declaration: null,
    decileFrom,
    decileTo,
    monthFrom,
    monthTo,
    stages: [{ startsOn: validFrom, seats, note: null }],
    shares: [],
  };
};

/**
 * Plans an agreement for each village: its number and title from their patterns, in the order of the codes, and what all come to.
 * `first` is the running number of the first one.
 */
export const planVillageAgreements = (
  law: Law,
  command: PreviewVillageAgreements,
  villages: readonly FoundVillage[],
  first: number,
): Result<VillageAgreementsPlan, AgreementError | VillageAgreementsError> => {
  const line = lineOfVillage(command, '');
  const draft = decideDraft(law, command, [line]);
  if (!draft.ok) return draft;
  const prices: Rupiah[] = [];
  for (const month of monthRange(command.monthFrom, command.monthTo)) {
    const priced = quoteLine(law, line, month);
    if (!priced.ok) return err({ code: 'LINE_NOT_PRICEABLE', line: 1, cause: priced.error });
    prices.push(priced.value.total);
  }
  const signatories = new Map(command.signatories.map((row) => [row.code, row]));
  const known = new Set(villages.map(({ code }) => code));
  const unknown = command.signatories.find(({ code }) => !known.has(code));
  if (unknown) return err({ code: 'SIGNATORY_VILLAGE_UNKNOWN', village: unknown.code });
  const judged = villages.map((village) => ({ village, reason: refusalOf(village, command) }));
  const planned = judged
    .filter(({ reason }) => reason === undefined)
    .map(({ village }, at): PlannedAgreement => {
      const filled = (pattern: string) =>
        pattern
          .replaceAll(RUNNING_NUMBER, String(first + at).padStart(3, '0'))
          .replaceAll(VILLAGE_CODE, village.code)
          .replaceAll(VILLAGE_NAME, village.name);
      return {
        village,
        number: filled(command.numberPattern),
        title: filled(command.title),
        payerName: payerNameOf(village),
        signatory: signatories.get(village.code) ?? null,
      };
    });
  const [price] = prices;
  if (price === undefined) throw new Error('a line has a month');
  const amountEach = multiplyRupiah(sumRupiah(prices), command.seats);
  return ok({
    planned,
    refused: judged.flatMap(({ village, reason }) => (reason ? [{ village, reason }] : [])),
    months: prices.length,
    workers: planned.length * command.seats,
    monthlyAmount: multiplyRupiah(price, command.seats),
    amountEach,
    amount: multiplyRupiah(amountEach, planned.length),
  });
};
