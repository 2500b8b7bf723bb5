import { AgreementLineInput } from '@lindung/domain/agreement/agreement-line';
import { quoteLine } from '@lindung/domain/agreement/quote-line';
import type { Law } from '@lindung/domain/programme/law';
import type { QuoteError } from '@lindung/domain/programme/quote-input';
import { monthRange } from '@lindung/domain/shared/year-month';

/** What a line costs as it is typed, in rupiah: one person a month, all its seats a full month, and from its first month to its last. */
export interface LineCost {
  readonly perPerson: string;
  readonly seats: number;
  readonly fullMonth: string;
  readonly months: number;
  readonly total: string;
}

const ANY_PAYER = '00000000-0000-7000-8000-000000000000';

/** The cost of a line while it is typed; undefined while it isn't one yet, an error where it has no price. */
export function lineCostOf(law: Law, values: unknown): LineCost | QuoteError | undefined {
  // Who pays doesn't change the price, and may be chosen last.
  const line = AgreementLineInput.safeParse({ ...(values as object | null), payerId: ANY_PAYER });
  if (!line.success) return undefined;
  const { stages, monthFrom, monthTo } = line.data;
  const seats = stages.reduce((sum, stage) => sum + stage.seats, 0);
  let total = 0n;
  let first: bigint | undefined;
  const months = monthRange(monthFrom, monthTo);
  for (const month of months) {
    const priced = quoteLine(law, line.data, month);
    if (!priced.ok) return priced.error;
    first ??= priced.value.total;
    // A stage counts from the month of its day on.
    const open = stages.filter(({ startsOn }) => startsOn.slice(0, 7) <= month);
    total += priced.value.total * BigInt(open.reduce((sum, stage) => sum + stage.seats, 0));
  }
  const perPerson = first ?? 0n;
  return {
    perPerson: String(perPerson),
    seats,
    fullMonth: String(perPerson * BigInt(seats)),
    months: months.length,
    total: String(total),
  };
}
