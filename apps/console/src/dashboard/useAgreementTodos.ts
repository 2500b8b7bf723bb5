import { addDays, businessDate } from '@lindung/domain/shared/business-date';
import { useGetList } from 'react-admin';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { AgreementRow } from '../providers/records';
import type { Todo } from './TodoList';
import { ALL_THAT_WAIT } from './waiting-rows';
import { withinRegion } from './within-region';

/** How long before its end an agreement has to be renewed, so that nobody's protection lapses. */
const DAYS_AHEAD = 60;

/** A regency's drafts without a signature, and agreements that are about to end, for whoever draws them up. */
export function useAgreementTodos(regionId: string | undefined): readonly Todo[] {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const today = useBusinessDay();
  const drafts = useGetList<AgreementRow>(
    'agreements',
    { pagination: ALL_THAT_WAIT, filter: { status: 'DRAFT' } },
    { enabled: can('signAgreement') },
  );
  const active = useGetList<AgreementRow>(
    'agreements',
    { pagination: ALL_THAT_WAIT, filter: { status: 'ACTIVE' } },
    { enabled: can('createAgreement') },
  );

  const todos: Todo[] = [];
  const unsigned = withinRegion(drafts.data ?? [], regionId);
  if (unsigned.length > 0) {
    todos.push({
      id: 'drafts',
      count: unsigned.length,
      affected: unsigned.reduce((sum, { quota }) => sum + quota, 0),
      isAtLeast: drafts.pageInfo?.hasNextPage,
      text: words('insight.todoDrafts', format.counted(unsigned.length)),
      note: unsigned.map(({ number }) => number).join(', '),
      action: words('insight.todoDraftsAction'),
      to: listUrl('agreements', { status: 'DRAFT', regionId }),
      tone: 'waiting',
    });
  }

  const ending = endingSoon(withinRegion(active.data ?? [], regionId), today);
  const [next] = ending;
  if (next) {
    const people = ending.reduce((sum, { seatsTaken }) => sum + seatsTaken, 0);
    todos.push({
      id: 'expiring',
      count: ending.length,
      affected: people,
      text: words('insight.todoExpiring', format.counted(ending.length)),
      note: words('insight.todoExpiringNote', { ...format.counted(people), day: format.day(next.validTo) }),
      action: words('insight.todoExpiringAction'),
      to:
        ending.length === 1
          ? `/agreements/${next.id}/show`
          : listUrl('agreements', { ids: ending.map(({ id }) => id) }),
      tone: 'waiting',
    });
  }
  return todos;
}

/** Agreements whose last day is near, the nearest first. */
export function endingSoon<A extends { readonly validTo: string }>(
  agreements: readonly A[],
  today: string,
): readonly A[] {
  const last = addDays(businessDate(today), DAYS_AHEAD);
  return agreements
    .filter(({ validTo }) => validTo >= today && validTo <= last)
    .sort((a, b) => a.validTo.localeCompare(b.validTo));
}
