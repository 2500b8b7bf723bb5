import type { Programme } from '../programme/programme.js';
import type { BusinessDate } from '../shared/business-date.js';
import { type YearMonth, firstDayOf, lastDayOf, monthRange } from '../shared/year-month.js';
import { AgreementOrderKind } from './agreement-order.js';
import { type AgreementLife, type EnactedOrder, isInForceIn } from './standing.js';

/** The life of an agreement without an order and with it; one that goes on is compared with how it would be, had it never rested. */
export const livesWithOrder = (
  life: AgreementLife,
  { kind, effectiveOn }: EnactedOrder,
  resumesOn: BusinessDate | null,
): { readonly before: AgreementLife; readonly after: AgreementLife } => {
  const { orders } = life;
  const goesOn = resumesOn === null ? [] : [{ kind: AgreementOrderKind.RESUME, effectiveOn: resumesOn }];
  const isResume = kind === AgreementOrderKind.RESUME;
  return {
    before: isResume
      ? { ...life, orders: orders.filter((order) => order.kind === AgreementOrderKind.TERMINATE) }
      : life,
    after: { ...life, orders: [...orders, { kind, effectiveOn }, ...(isResume ? [] : goesOn)] },
  };
};

/** The months of a line that are billed in one life and not in the other. */
export const monthsNotBilled = (
  { before, after }: ReturnType<typeof livesWithOrder>,
  line: { readonly monthFrom: YearMonth; readonly monthTo: YearMonth },
): readonly YearMonth[] =>
  monthRange(line.monthFrom, line.monthTo).filter(
    (month) => isInForceIn(before, month) && !isInForceIn(after, month),
  );

/** Members of a line who share their first and their last day. */
export interface MemberSpan {
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly people: number;
}

/** How many are members on a day of a month: those for whom the month would be billed. */
export const membersIn = (spans: readonly MemberSpan[], month: YearMonth): number =>
  spans
    .filter(({ startsOn, endsOn }) => startsOn <= lastDayOf(month) && endsOn >= firstDayOf(month))
    .reduce((sum, { people }) => sum + people, 0);

/** How many lose a programme with the month that is no longer paid. */
export interface LosingProgramme {
  readonly programme: Programme;
  readonly people: number;
}

/** Adds up the members of lines by what they are protected with. */
export const losingProgrammes = (
  lines: ReadonlyArray<{ readonly programmes: readonly Programme[]; readonly people: number }>,
): readonly LosingProgramme[] => {
  const counted = new Map<Programme, number>();
  for (const { programmes, people } of lines)
    for (const programme of programmes) counted.set(programme, (counted.get(programme) ?? 0) + people);
  return [...counted].map(([programme, people]) => ({ programme, people }));
};
