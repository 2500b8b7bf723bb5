import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { Todo } from './TodoList';

const OPEN = { status: 'OPEN' };

/** Proposed changes of persons that wait for a second person, for whoever accepts them. */
export function useChangeTodos(): readonly Todo[] {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  // The menu counts the same: asked once.
  const { data } = useQuery({
    queryKey: ['changeRequests', 'count', OPEN],
    queryFn: async () => (await dataProvider.count('changeRequests', OPEN)) ?? null,
    enabled: can('acceptChange'),
  });
  if (!data) return [];
  return [
    {
      id: 'changes',
      count: data,
      affected: data,
      text: words('changeRequest.todo', format.counted(data)),
      action: words('changeRequest.todoAction'),
      to: listUrl('changeRequests', OPEN),
      tone: 'waiting',
    },
  ];
}
