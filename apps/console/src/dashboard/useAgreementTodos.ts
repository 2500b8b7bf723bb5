import { REMINDER_DAYS, reminderOf } from '@lindung/domain/agreement/reminder';
import { useGetList } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { AgreementRow } from '../providers/records';
import type { Todo } from './TodoList';
import { ALL_THAT_WAIT } from './waiting-rows';
import { withinRegion } from './within-region';

/** How far ahead an end is looked for. */
const DAYS_AHEAD = Math.max(...REMINDER_DAYS);

const numbersOf = (agreements: readonly AgreementRow[]) => agreements.map(({ number }) => number).join(', ');

/** A regency's agreements that wait for a review, a decision or a signature, and those that are about to end. */
export function useAgreementTodos(regionId: string | undefined): readonly Todo[] {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const drafts = useAgreements({ statuses: ['DRAFT', 'APPROVED'] }, can('signAgreement'));
  const inReview = useAgreements({ status: 'REVIEW' }, can('reviewAgreement'));
  const ordered = useAgreements({ hasWaitingOrder: true }, can('decideAgreementOrder'));
  const ending = useAgreements({ endsWithin: DAYS_AHEAD }, can('createAgreement'));

  const todos: Todo[] = [];
  const waiting = (
    id: string,
    { data, pageInfo }: ReturnType<typeof useAgreements>,
    name: 'todoDrafts' | 'todoReviews' | 'todoOrders',
    filter: Parameters<typeof listUrl>[1],
  ) => {
    const agreements = withinRegion(data ?? [], regionId);
    if (agreements.length === 0) return;
    todos.push({
      id,
      count: agreements.length,
      affected: agreements.reduce((sum, { quota }) => sum + quota, 0),
      isAtLeast: pageInfo?.hasNextPage,
      text: words(`insight.${name}`, format.counted(agreements.length)),
      note: numbersOf(agreements),
      action: words(`insight.${name}Action`),
      to: listUrl('agreements', { ...filter, regionId }),
      tone: 'waiting',
    });
  };
  waiting('drafts', drafts, 'todoDrafts', { statuses: ['DRAFT', 'APPROVED'] });
  waiting('reviews', inReview, 'todoReviews', { status: 'REVIEW' });
  waiting('orders', ordered, 'todoOrders', { hasWaitingOrder: true });

  const near = withinRegion(ending.data ?? [], regionId);
  for (const days of REMINDER_DAYS) {
    const group = near
      .filter(({ daysLeft }) => reminderOf(daysLeft) === days)
      .sort((a, b) => a.daysLeft - b.daysLeft);
    const [next] = group;
    if (!next) continue;
    const people = group.reduce((sum, { membersAtEnd }) => sum + membersAtEnd, 0);
    todos.push({
      id: `ending-${days}`,
      count: group.length,
      affected: people,
      isAtLeast: ending.pageInfo?.hasNextPage,
      text: words('insight.todoExpiring', { ...format.counted(group.length), days: format.number(days) }),
      note: words('insight.todoExpiringNote', { ...format.counted(people), day: format.day(next.endsOn) }),
      action: words(group.length === 1 ? 'insight.todoExpiringNames' : 'insight.todoExpiringAction'),
      to:
        group.length === 1
          ? `/agreements/${next.id}/lapsing`
          : listUrl('agreements', { ids: group.map(({ id }) => id) }),
      tone: days === REMINDER_DAYS[0] ? 'risk' : 'waiting',
    });
  }
  return todos;
}

const useAgreements = (filter: object, enabled: boolean) =>
  useGetList<AgreementRow>('agreements', { pagination: ALL_THAT_WAIT, filter }, { enabled });
