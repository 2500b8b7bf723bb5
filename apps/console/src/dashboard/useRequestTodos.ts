import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { Todo } from './TodoList';

/** What persons ask about their data and wait for, with the hours that the law gives, for whoever answers. */
export function useRequestTodos(): readonly Todo[] {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data } = useQuery({
    queryKey: ['personRequests', 'clock'],
    queryFn: () => dataProvider.personRequestClock(),
    enabled: can('answerPersonRequest'),
  });
  if (!data?.nextDueAt) return [];
  const { open, late, nextDueAt } = data;
  return [
    {
      id: 'requests',
      count: open,
      affected: open,
      text: words('insight.todoRequests', format.counted(open)),
      note:
        late > 0
          ? words('insight.todoRequestsLate', format.counted(late))
          : words('insight.todoRequestsDue', { moment: format.moment(nextDueAt) }),
      action: words('insight.todoRequestsAction'),
      to: listUrl('personRequests', { status: 'OPEN' }),
      tone: late > 0 ? 'risk' : 'waiting',
    },
  ];
}
