import { useGetList } from 'react-admin';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { CoverageFigure, DecreeRow, JobRow } from '../providers/records';
import { doorsOf } from './doors';
import type { Todo } from './TodoList';
import { useAgreementTodos } from './useAgreementTodos';
import { useCoverTodos } from './useCoverTodos';
import { useCountedTodos, useExitTodos } from './useCountedTodos';
import { useRequestTodos } from './useRequestTodos';
import { useOpenBills } from './useOpenBills';
import { ALL_THAT_WAIT } from './waiting-rows';
import { withinRegion } from './within-region';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/**
 * What waits for the signed-in person, as far as the assignment lets them do something about it.
 * @param regionId the regency that was chosen among several; without one, all that the assignment reaches
 */
export function useTodos(figure: CoverageFigure, regionId: string | undefined): readonly Todo[] {
  const words = useWords();
  const { counted } = useFormat();
  const can = useCan();
  const bills = useBillTodos(figure, regionId);
  const agreements = useAgreementTodos(regionId);
  const requests = useRequestTodos();
  const inLists = useCountedTodos();
  const exits = useExitTodos();
  const cover = useCoverTodos(regionId);
  const proposed = useGetList<DecreeRow>(
    'decrees',
    { pagination: ALL_THAT_WAIT, filter: { status: 'PROPOSED' } },
    { enabled: can('decrees') },
  );
  const returned = useGetList<DecreeRow>(
    'decrees',
    { pagination: ALL_THAT_WAIT, filter: { canProposeAgain: true } },
    { enabled: can('proposeDecree') },
  );
  const imports = useGetList<JobRow>(
    'jobs',
    { pagination: ALL_THAT_WAIT, filter: { state: 'AWAITING_CONFIRMATION' } },
    { enabled: can('confirmImport') },
  );

  const todos: Todo[] = [...requests, ...inLists, ...exits, ...cover, ...bills, ...agreements];

  const waiting = withinRegion(proposed.data ?? [], regionId);
  const proposedSeats = sum(waiting.map(({ seats }) => seats));
  if (proposedSeats > 0) {
    todos.push({
      id: 'proposed',
      count: proposedSeats,
      affected: proposedSeats,
      isAtLeast: proposed.pageInfo?.hasNextPage,
      text: words('insight.todoDecree', counted(proposedSeats)),
      note: decreeNote(waiting),
      action: words(can('enactDecree') ? 'insight.todoDecreeAction' : 'insight.todoDecreeWatch'),
      to: decreesUrl('PROPOSED', waiting),
      tone: 'waiting',
    });
  }

  const sentBack = withinRegion(returned.data ?? [], regionId);
  const returnedSeats = sum(sentBack.map(({ seats }) => seats));
  if (returnedSeats > 0) {
    todos.push({
      id: 'returned',
      count: returnedSeats,
      affected: returnedSeats,
      isAtLeast: returned.pageInfo?.hasNextPage,
      text: words('insight.todoReturned', counted(returnedSeats)),
      note: decreeNote(sentBack),
      action: words('insight.todoReturnedAction'),
      to: listUrl('decrees', { ids: sentBack.map(({ id }) => id) }),
      tone: 'waiting',
    });
  }

  const waitingImports = imports.data ?? [];
  if (waitingImports.length > 0) {
    todos.push({
      id: 'imports',
      count: waitingImports.length,
      affected: sum(waitingImports.map(({ result }) => (result?.added ?? 0) + (result?.changed ?? 0))),
      isAtLeast: imports.pageInfo?.hasNextPage,
      text: words('insight.todoImport', counted(waitingImports.length)),
      note: waitingImports.map(({ fileName }) => fileName).join(', '),
      action: words('insight.todoImportAction'),
      to: listUrl('jobs', { state: 'AWAITING_CONFIRMATION' }),
      tone: 'waiting',
    });
  }

  const freeSeats = figure.seatsGranted - figure.seatsTaken;
  if (freeSeats > 0 && can('proposeDecree')) {
    todos.push({
      id: 'seats',
      count: freeSeats,
      affected: freeSeats,
      text: words('insight.todoSeats', counted(freeSeats)),
      action: words('insight.todoSeatsAction'),
      to: listUrl('candidateLists'),
      tone: 'good',
    });
  }
  return todos;

  function decreesUrl(status: DecreeRow['status'], rows: readonly DecreeRow[]): string {
    return listUrl('decrees', regionId === undefined ? { status } : { ids: rows.map(({ id }) => id) });
  }

  function decreeNote(rows: readonly DecreeRow[]): string {
    const numbers = rows.map(({ number }) => number).join(', ');
    return words('insight.todoDecreeNote', { ...counted(rows.length), numbers });
  }
}

/** Money that is not paid, and people who are on no bill of the month. */
function useBillTodos(figure: CoverageFigure, regencyId: string | undefined): readonly Todo[] {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const today = useBusinessDay();
  const open = useOpenBills(figure, regencyId);
  const todos: Todo[] = [];
  if (open) {
    const amount = words('insight.todoAmount', {
      ...format.counted(open.people),
      amount: format.rupiah(open.amount),
    });
    const isLate = open.dueOn < today;
    const due = words(isLate ? 'insight.todoDueSince' : 'insight.todoDueBy', { day: format.day(open.dueOn) });
    todos.push({
      id: 'bills',
      count: open.count,
      affected: open.people,
      text: words('insight.todoBills', format.counted(open.count)),
      note: `${amount} · ${due}`,
      action: words(can('recordBillPayment') ? 'insight.todoBillsAction' : 'insight.todoBillsWatch'),
      to: doorsOf(figure, { regencyId }).openBills,
      tone: isLate ? 'risk' : 'waiting',
    });
  }
  if (figure.seatsTaken > 0 && figure.billed === '0' && can('drawBill')) {
    todos.push({
      id: 'unbilled',
      count: figure.seatsTaken,
      affected: figure.seatsTaken,
      text: words('insight.todoUnbilled', {
        ...format.counted(figure.seatsTaken),
        month: format.month(figure.asOf.slice(0, 7)),
      }),
      action: words('insight.todoUnbilledAction'),
      to: '/bills/draw',
      tone: 'waiting',
    });
  }
  return todos;
}
