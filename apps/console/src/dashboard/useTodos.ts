import { useGetList } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { BillRow, CoverageFigure, DecreeRow, JobRow } from '../providers/records';
import type { Todo } from './TodoList';

const FEW = { page: 1, perPage: 25 };

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** What waits for the signed-in person, as far as the assignment lets them do something about it. */
export function useTodos(figure: CoverageFigure | undefined): readonly Todo[] {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const decrees = useGetList<DecreeRow>(
    'decrees',
    { pagination: FEW, filter: { status: 'PROPOSED' } },
    { enabled: can('decrees') },
  );
  const returned = useGetList<DecreeRow>(
    'decrees',
    { pagination: FEW, filter: { status: 'RETURNED' } },
    { enabled: can('proposeDecree') },
  );
  const imports = useGetList<JobRow>(
    'jobs',
    { pagination: FEW, filter: { state: 'AWAITING_CONFIRMATION' } },
    { enabled: can('confirmImport') },
  );
  const bills = useGetList<BillRow>(
    'bills',
    { pagination: FEW, filter: { status: 'ISSUED' } },
    { enabled: can('bills') },
  );

  const todos: Todo[] = [];

  const proposed = sum((decrees.data ?? []).map(({ seats }) => seats));
  if (proposed > 0) {
    todos.push({
      id: 'proposed',
      count: proposed,
      affected: proposed,
      text: words('insight.todoDecree'),
      note: decreeNote(decrees.data ?? []),
      action: words(can('enactDecree') ? 'insight.todoDecreeAction' : 'insight.todoDecreeWatch'),
      to: listUrl('decrees', { status: 'PROPOSED' }),
      tone: 'waiting',
    });
  }

  const sentBack = sum((returned.data ?? []).map(({ seats }) => seats));
  if (sentBack > 0) {
    todos.push({
      id: 'returned',
      count: sentBack,
      affected: sentBack,
      text: words('insight.todoReturned'),
      note: decreeNote(returned.data ?? []),
      action: words('insight.todoReturnedAction'),
      to: listUrl('decrees', { status: 'RETURNED' }),
      tone: 'waiting',
    });
  }

  const waitingImports = imports.data ?? [];
  if (waitingImports.length > 0) {
    todos.push({
      id: 'imports',
      count: waitingImports.length,
      affected: sum(waitingImports.map(({ result }) => (result?.added ?? 0) + (result?.changed ?? 0))),
      text: words('insight.todoImport'),
      note: waitingImports.map(({ fileName }) => fileName).join(', '),
      action: words('insight.todoImportAction'),
      to: listUrl('jobs', { state: 'AWAITING_CONFIRMATION' }),
      tone: 'waiting',
    });
  }

  const freeSeats = figure ? figure.seatsGranted - figure.seatsTaken : 0;
  if (freeSeats > 0 && can('proposeDecree')) {
    todos.push({
      id: 'seats',
      count: freeSeats,
      affected: freeSeats,
      text: words('insight.todoSeats'),
      action: words('insight.todoSeatsAction'),
      to: listUrl('candidateLists'),
      tone: 'good',
    });
  }

  const openBills = bills.data ?? [];
  if (openBills.length > 0) {
    const people = sum(openBills.map((bill) => bill.people));
    const amount = openBills.reduce((total, bill) => total + BigInt(bill.amount), 0n);
    todos.push({
      id: 'bills',
      count: openBills.length,
      affected: people,
      text: words('insight.todoBills'),
      note: words('insight.todoAmount', {
        amount: format.rupiah(amount.toString()),
        count: format.number(people),
      }),
      action: words(can('recordBillPayment') ? 'insight.todoBillsAction' : 'insight.todoBillsWatch'),
      to: listUrl('bills', { status: 'ISSUED' }),
      tone: 'waiting',
    });
  }

  return todos;

  function decreeNote(rows: readonly DecreeRow[]): string {
    return words('insight.todoDecreeNote', {
      count: format.number(rows.length),
      numbers: rows.map(({ number }) => number).join(', '),
    });
  }
}
