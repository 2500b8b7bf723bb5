import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useSessionKeeper } from './SessionContext';

/** Acts in another assignment from now on: nothing that was read in the last one stays. */
export function useChooseAssignment() {
  const keeper = useSessionKeeper();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const [isChoosing, setIsChoosing] = useState(false);

  const choose = async (assignmentId: string) => {
    setIsChoosing(true);
    try {
      await keeper.choose(assignmentId);
      await navigate('/');
      queryClient.clear();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'ra.notification.http_error', { type: 'error' });
    } finally {
      setIsChoosing(false);
    }
  };

  return { choose, isChoosing };
}
