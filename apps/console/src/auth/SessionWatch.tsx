import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLogout, useNotify } from 'react-admin';
import { useWords } from '../i18n/useWords';
import { useSessionKeeper } from './SessionContext';

/** How long a session is believed without asking, in milliseconds. */
const BELIEVED = 5 * 60_000;

/**
 * Keeps the page true to its session: asks for it when the person comes back to the window and from time to time, leaves for
 * the sign-in when it ended, and shows nothing that was read in another assignment.
 */
export function SessionWatch() {
  const keeper = useSessionKeeper();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const logout = useLogout();
  const words = useWords();

  useEffect(
    () =>
      keeper.onNotice((notice) => {
        // What was read belongs to the assignment in which it was read.
        queryClient.clear();
        if (notice === 'moved') notify(words('errors.ASSIGNMENT_CHANGED'), { type: 'warning' });
        if (notice !== 'ended') return;
        notify('ra.notification.logged_out', { type: 'warning' });
        // Not by their own will: what they typed waits for them.
        void logout({ hasEnded: true });
      }),
    [keeper, logout, notify, queryClient, words],
  );

  useEffect(() => {
    const look = () => void keeper.reload();
    const timer = setInterval(() => void keeper.reload({ isUnattended: true }), BELIEVED);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [keeper]);
  return null;
}
