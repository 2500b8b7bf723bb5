import { useQueries } from '@tanstack/react-query';
import type { OperationName } from '@lindung/domain/access/policy';
import { useDataProvider } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { ResourceName } from '../providers/resource-names';

interface Waiting {
  readonly resource: ResourceName;
  readonly filter: Readonly<Record<string, string | boolean>>;
  /** Who may do this is waited for. */
  readonly act: OperationName;
}

/** What waits in which list, and for whom. The trail keeps no event of these counts. */
const WAITING: readonly Waiting[] = [
  { resource: 'decrees', filter: { status: 'PROPOSED' }, act: 'enactDecree' },
  { resource: 'decrees', filter: { canProposeAgain: true }, act: 'proposeDecree' },
  { resource: 'agreements', filter: { status: 'DRAFT' }, act: 'signAgreement' },
  { resource: 'agreements', filter: { status: 'REVIEW' }, act: 'reviewAgreement' },
  { resource: 'agreements', filter: { hasWaitingOrder: true }, act: 'decideAgreementOrder' },
  { resource: 'budgetChanges', filter: { status: 'OPEN' }, act: 'confirmBudgetChange' },
  { resource: 'bills', filter: { status: 'DRAFT' }, act: 'issueBill' },
  { resource: 'bills', filter: { status: 'ISSUED' }, act: 'recordBillPayment' },
  { resource: 'changeRequests', filter: { status: 'OPEN' }, act: 'acceptChange' },
  { resource: 'bankAccounts', filter: { status: 'OPEN' }, act: 'confirmBankAccount' },
  { resource: 'widerLooks', filter: { awaitsMe: true }, act: 'seeWiderLook' },
  { resource: 'lawRules', filter: { awaitsMe: true }, act: 'decideLawRule' },
  { resource: 'retentionRules', filter: { status: 'PROPOSED' }, act: 'decideRetentionRule' },
  { resource: 'incidents', filter: { awaitsNotice: true }, act: 'recordIncidentNotice' },
  { resource: 'erasureRuns', filter: { status: 'PROPOSED' }, act: 'decideErasure' },
  { resource: 'jobs', filter: { state: 'AWAITING_CONFIRMATION' }, act: 'confirmImport' },
];

export interface WaitingCount extends Pick<Waiting, 'resource' | 'filter'> {
  readonly count: number;
}

/** How many rows wait for the signed-in person, by the list in which they wait. */
export function useWaitingCounts(): readonly WaitingCount[] {
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const mine = WAITING.filter(({ act }) => can(act));
  const counts = useQueries({
    queries: mine.map(({ resource, filter }) => ({
      queryKey: [resource, 'count', filter],
      queryFn: async () => (await dataProvider.count(resource, filter)) ?? null,
    })),
  });
  return mine.flatMap(({ resource, filter }, at) => {
    const count = counts[at]?.data ?? 0;
    return count > 0 ? [{ resource, filter, count }] : [];
  });
}
