import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { Todo } from './TodoList';

const OPEN = { status: 'OPEN' };

/** Proposed bank accounts that wait for a second person, for whoever confirms them. */
export function useAccountTodos(): readonly Todo[] {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  // The menu counts the same: asked once.
  const { data } = useQuery({
    queryKey: ['bankAccounts', 'count', OPEN],
    queryFn: async () => (await dataProvider.count('bankAccounts', OPEN)) ?? null,
    enabled: can('confirmBankAccount'),
  });
  if (!data) return [];
  return [
    {
      id: 'accounts',
      count: data,
      affected: data,
      text: words('bankAccount.todo', format.counted(data)),
      action: words('bankAccount.todoAction'),
      to: listUrl('bankAccounts', OPEN),
      tone: 'waiting',
    },
  ];
}
