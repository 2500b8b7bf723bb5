import { usualBaseOf } from '@lindung/domain/agreement/agreement-line';
import {
  type AllocationLineInput,
  AllocationLineInput as LineCommand,
} from '@lindung/domain/budget/allocation';
import { type FundingRule, fundingRuleOf } from '@lindung/domain/budget/funding-rule';
import {
  type ExpectedTranche,
  type Simulation,
  simulateAllocation,
} from '@lindung/domain/budget/simulate-allocation';
import type { Law } from '@lindung/domain/programme/law';
import { BusinessDate } from '@lindung/domain/shared/business-date';
import { Rupiah } from '@lindung/domain/shared/rupiah';

const LINE_FIELDS = [
  'memberGroup',
  'segment',
  'programmes',
  'incomeBase',
  'riskClass',
  'people',
  'monthFrom',
  'monthTo',
  'fundingSource',
  'accountCode',
  'activityCode',
  'name',
  'citation',
] as const satisfies readonly (keyof AllocationLineInput)[];

/** The parts of a line that is typed which its command takes; what was left empty is null. */
export const lineOfForm = (values: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  ...Object.fromEntries(
    LINE_FIELDS.map((field) => [field, values[field] === '' ? null : (values[field] ?? null)]),
  ),
  riskClass: values['segment'] === 'WAGE' ? (values['riskClass'] ?? null) : null,
});

/** A line before its papers are known, as the simulator needs it; undefined while something of it is missing. */
export function planOfForm(values: Readonly<Record<string, unknown>>): AllocationLineInput | undefined {
  const parsed = LineCommand.safeParse({
    ...lineOfForm(values),
    people: values['people'] ?? 1,
    accountCode: '5',
    activityCode: null,
    name: 'x',
  });
  return parsed.success ? { ...parsed.data, baseKind: usualBaseOf(parsed.data.segment) as never } : undefined;
}

/** What a line that is typed comes to, with what the law says of its source; undefined while something is missing or has no price. */
export function simulationOf(
  law: Law,
  line: Readonly<Record<string, unknown>>,
  { villageFund, tranches, year }: { villageFund: unknown; tranches: unknown; year: unknown },
): { readonly simulation: Simulation; readonly rule: FundingRule | undefined } | undefined {
  const plan = planOfForm(line);
  if (!plan || !line['people']) return undefined;
  const fund = Rupiah.safeParse(villageFund);
  const simulated = simulateAllocation(
    law,
    plan,
    { people: plan.people },
    { villageFund: fund.success ? fund.data : null, tranches: expectedOf(tranches) },
  );
  if (!simulated.ok) return undefined;
  return {
    simulation: simulated.value,
    rule: fundingRuleOf(law, plan.fundingSource, plan.memberGroup, Number(year)),
  };
}

const expectedOf = (tranches: unknown): readonly ExpectedTranche[] =>
  (Array.isArray(tranches) ? tranches : []).flatMap((each: Readonly<Record<string, unknown>> | null) => {
    const day = BusinessDate.safeParse(each?.['day']);
    const share = Number(each?.['share']);
    return day.success && share > 0 ? [{ day: day.data, sharePpm: Math.round(share * 10_000) }] : [];
  });
