import { useEffect, useRef } from 'react';
import { useNotify } from 'react-admin';
import { useLocation, useNavigate } from 'react-router-dom';
import { useDrafts } from '../form/DraftsContext';
import { useSessionKeeper } from './SessionContext';

/** What an address carries along when an assignment was chosen. */
interface Chosen {
  readonly assignmentId: string;
}

/** Chooses another assignment to act in: the page is left first, so that what was typed there is asked about. */
export function useChooseAssignment(): (assignmentId: string) => void {
  const navigate = useNavigate();
  return (assignmentId) => void navigate('/', { state: { assignmentId } satisfies Chosen });
}

/** Chooses the first assignment to act in: whoever came for a page is still on the way to it. */
export function useChooseFirstAssignment(): (assignmentId: string) => void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return (assignmentId) =>
    void navigate({ pathname, search }, { replace: true, state: { assignmentId } satisfies Chosen });
}

/** Acts in the assignment that was chosen, once the page where that was done is left. */
export function useChosenAssignment(): { isChoosing: boolean } {
  const keeper = useSessionKeeper();
  const navigate = useNavigate();
  const notify = useNotify();
  const drafts = useDrafts();
  const { state, key, pathname, search } = useLocation();
  const assignmentId = isChosen(state) ? state.assignmentId : undefined;
  const done = useRef<string>(undefined);

  useEffect(() => {
    if (assignmentId === undefined || done.current === key) return;
    done.current = key;
    keeper
      .choose(assignmentId)
      .catch((error: unknown) =>
        notify(error instanceof Error ? error.message : 'ra.notification.http_error', { type: 'error' }),
      )
      .finally(() => {
        const draft = drafts.current();
        const isUnfinished = draft?.assignmentId === keeper.current()?.assignment?.id;
        // What was typed goes on where it was; a page that is loaded anew chooses nothing again.
        const to = draft && isUnfinished ? draft.pathname + draft.search : pathname + search;
        void navigate(to, { replace: true, state: null });
      });
  }, [assignmentId, drafts, key, keeper, navigate, notify, pathname, search]);

  return { isChoosing: assignmentId !== undefined };
}

const isChosen = (state: unknown): state is Chosen =>
  typeof state === 'object' &&
  state !== null &&
  'assignmentId' in state &&
  typeof state.assignmentId === 'string';
