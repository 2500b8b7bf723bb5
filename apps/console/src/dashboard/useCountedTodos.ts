import type { OperationName } from '@lindung/domain/access/policy';
import { useQueries } from '@tanstack/react-query';
import { useDataProvider, useGetList } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { MemberExitRow } from '../providers/records';
import type { ResourceName } from '../providers/resource-names';
import type { Todo } from './TodoList';
import { ALL_THAT_WAIT } from './waiting-rows';

interface Counted {
  readonly id: string;
  readonly resource: ResourceName;
  readonly filter: Readonly<Record<string, string | boolean>>;
  /** Who may do this is waited for. */
  readonly act: OperationName;
  readonly text: string;
  readonly action: string;
}

/** What waits in a list of its own for a second person, for a village, its district, the province. */
const COUNTED = [
  {
    id: 'checks',
    resource: 'villageChecks',
    filter: { isOpen: true },
    act: 'judgeCandidates',
    text: 'villageCheck.todo',
    action: 'villageCheck.todoAction',
  },
  {
    id: 'districtChecks',
    resource: 'villageChecks',
    filter: { waitsForDistrict: true },
    act: 'confirmVerdicts',
    text: 'villageCheck.todoOfDistrict',
    action: 'villageCheck.todoActionOfDistrict',
  },
  {
    id: 'changes',
    resource: 'changeRequests',
    filter: { status: 'OPEN' },
    act: 'acceptChange',
    text: 'changeRequest.todo',
    action: 'changeRequest.todoAction',
  },
  {
    id: 'accounts',
    resource: 'bankAccounts',
    filter: { status: 'OPEN' },
    act: 'confirmBankAccount',
    text: 'bankAccount.todo',
    action: 'bankAccount.todoAction',
  },
  {
    id: 'budgets',
    resource: 'budgetChanges',
    filter: { status: 'OPEN' },
    act: 'confirmBudgetChange',
    text: 'budget.todo',
    action: 'budget.todoAction',
  },
  {
    id: 'figures',
    resource: 'figureChecks',
    filter: { isLast: true, hasFaults: true },
    act: 'figureChecks',
    text: 'figureCheck.todo',
    action: 'figureCheck.todoAction',
  },
  {
    id: 'duplicates',
    resource: 'duplicatePairs',
    filter: { state: 'OPEN' },
    act: 'mergeWorkers',
    text: 'duplicate.todo',
    action: 'duplicate.todoAction',
  },
  {
    id: 'niks',
    resource: 'nikClaims',
    filter: {},
    act: 'settleNik',
    text: 'worker.claim.todo',
    action: 'worker.claim.settle',
  },
] as const satisfies readonly Counted[];

/** What waits in lists that are counted, for whoever may do something about it. */
export function useCountedTodos(): readonly Todo[] {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const mine = COUNTED.filter(({ act }) => can(act));
  // The menu counts some of the same: asked once.
  const counts = useQueries({
    queries: mine.map(({ resource, filter }) => ({
      queryKey: [resource, 'count', filter],
      queryFn: async () => (await dataProvider.count(resource, filter)) ?? null,
    })),
  });
  return mine.flatMap(({ id, resource, filter, text, action }, at): Todo[] => {
    const count = counts[at]?.data ?? 0;
    if (count === 0) return [];
    return [
      {
        id,
        count,
        affected: count,
        text: words(text, format.counted(count)),
        action: words(action),
        to: listUrl(resource, filter),
        tone: 'waiting',
      },
    ];
  });
}

/** Members who were reported as leaving and wait for a decision, by the lines on whose page it is made. */
export function useExitTodos(): readonly Todo[] {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { data = [], pageInfo } = useGetList<MemberExitRow>(
    'memberExits',
    { pagination: ALL_THAT_WAIT, filter: { status: 'REPORTED' } },
    { enabled: can('decideExits') },
  );
  return [...groupByLine(data)].map(([lineId, rows]) => ({
    id: `exits ${lineId}`,
    count: rows.length,
    affected: rows.length,
    isAtLeast: pageInfo?.hasNextPage,
    text: words('memberExit.todo', format.counted(rows.length)),
    note: rows[0]?.line.agreementNumber,
    action: words('memberExit.todoAction'),
    to: `/quotaLines/${lineId}/exits`,
    tone: 'waiting' as const,
  }));
}

const groupByLine = (rows: readonly MemberExitRow[]): Map<string, MemberExitRow[]> => {
  const lines = new Map<string, MemberExitRow[]>();
  for (const row of rows) lines.set(row.line.id, [...(lines.get(row.line.id) ?? []), row]);
  return lines;
};
