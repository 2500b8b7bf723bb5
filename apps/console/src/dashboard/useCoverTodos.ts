import { addDays, businessDate } from '@lindung/domain/shared/business-date';
import { useGetList } from 'react-admin';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { CoverRiskRow } from '../providers/records';
import type { Todo } from './TodoList';
import { withinRegion } from './within-region';

/** How far ahead a loss is told on the first page, and how many of the nearest. */
const DAYS_AHEAD = 31;
const NEAREST = { page: 1, perPage: 3 };

/** Who loses cover soon if a payment is late, for who can prevent it. */
export function useCoverTodos(regionId: string | undefined): readonly Todo[] {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const until = addDays(businessDate(useBusinessDay()), DAYS_AHEAD);
  const { data } = useGetList<CoverRiskRow>(
    'coverRisks',
    { pagination: NEAREST, filter: { until } },
    { enabled: can('coverRisks') },
  );
  return withinRegion(data ?? [], regionId).map(
    ({ id, people, loss, losesOn, payUntil, bill, owedMonth }) => ({
      id: `cover-${id}`,
      count: people,
      affected: people,
      text: words(loss === 'MEMBERSHIP' ? 'insight.todoCoverEnds' : 'insight.todoCoverStops', {
        ...format.counted(people),
        day: format.day(losesOn),
      }),
      note: bill
        ? words('insight.todoCoverBill', { number: bill.number, day: format.day(payUntil) })
        : words('insight.todoCoverMonth', { month: format.month(owedMonth), day: format.day(payUntil) }),
      action: words('insight.todoCoverAction'),
      to: listUrl('coverRisks', { until }),
      tone: loss === 'MEMBERSHIP' ? 'risk' : 'waiting',
    }),
  );
}
