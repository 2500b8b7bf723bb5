import { CHECK_ROWS_AT_ONCE } from '@lindung/domain/enrolment/candidate-check';
import { UNREACHABLE } from '@lindung/graphql-client/lindung-error';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useSession } from '../auth/SessionContext';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { RequestRefused } from '../providers/request-refused';
import { type DraftVerdict, isComplete, type VerdictDraft, verdictDrafts } from './verdict-drafts';

const subscribeToNetwork = (listener: () => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};
const isOnlineNow = () => navigator.onLine;

/** What is said in a check and not sent yet: kept on the device, sent in parts, and by itself once a lost connection is back. */
export function useVerdictDraft(checkId: string) {
  const words = useWords();
  const format = useFormat();
  const userId = useSession()?.user?.id ?? '';
  const drafts = useMemo(() => verdictDrafts(() => window.localStorage), []);
  const [draft, setDraft] = useState<VerdictDraft>(() => drafts.read(userId, checkId));
  const isOnline = useSyncExternalStore(subscribeToNetwork, isOnlineNow);
  const wasLost = useRef(false);

  const change = (next: VerdictDraft) => {
    setDraft(next);
    drafts.write(userId, checkId, next);
  };
  const complete = Object.entries(draft).filter(([, said]) => isComplete(said));
  const part = complete.slice(0, CHECK_ROWS_AT_ONCE);

  const { run, isRunning, error } = useAction(
    (dataProvider) =>
      dataProvider.judgeCandidates({
        checkId,
        rows: part.map(([workerId, { verdict, reason, note }]) => ({
          workerId,
          verdict,
          reason: verdict === 'CONFIRMED' ? null : reason,
          note: verdict === 'CONFIRMED' ? null : note.trim() || null,
        })),
      }),
    {
      rereads: ['villageChecks', 'checkedCandidates'],
      done: () => words('villageCheck.sent', format.counted(part.length)),
      onDone: () => {
        const sent = new Map(part);
        // What was changed while it was on its way is not sent yet.
        change(Object.fromEntries(Object.entries(draft).filter(([id, said]) => sent.get(id) !== said)));
      },
    },
  );
  const isLost = error instanceof RequestRefused && error.code === UNREACHABLE;
  useEffect(() => {
    if (isLost) wasLost.current = true;
  }, [isLost]);
  useEffect(() => {
    if (!isOnline || !wasLost.current || isRunning || part.length === 0) return;
    wasLost.current = false;
    run();
  });

  return {
    draft,
    isOnline: isOnline && !isLost,
    complete: complete.length,
    incomplete: Object.keys(draft).length - complete.length,
    say: (workerId: string, said: DraftVerdict | undefined) => {
      const { [workerId]: _before, ...others } = draft;
      change(said ? { ...others, [workerId]: said } : others);
    },
    drop: () => change({}),
    send: () => run(),
    isRunning,
    error: isLost ? null : error,
  };
}
