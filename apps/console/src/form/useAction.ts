import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';

interface ActionOptions<I, R> {
  /** What to say when it is done. */
  readonly done?: ((result: R, input: I) => string) | undefined;
  readonly onDone?: ((result: R, input: I) => void) | undefined;
}

/**
 * One act on the server. The page moves on only when it is saved; then everything that is shown is read anew.
 * What went wrong stays beside the act, where it can be tried again.
 */
export function useAction<R, I = void>(
  act: (dataProvider: LindungDataProvider, input: I) => Promise<R>,
  { done, onDone }: ActionOptions<I, R> = {},
) {
  const dataProvider = useDataProvider<LindungDataProvider>();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { mutate, isPending, error, reset } = useMutation<R, Error, I>({
    mutationFn: (input) => act(dataProvider, input),
    onSuccess: async (result, input) => {
      await queryClient.invalidateQueries();
      if (done) notify(done(result, input), { type: 'success' });
      onDone?.(result, input);
    },
  });
  return { run: mutate, isRunning: isPending, error, reset };
}
