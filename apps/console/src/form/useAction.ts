import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'react-admin';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { Reading } from '../providers/query-client';

interface ActionOptions<I, R> {
  /** What of the screen is read again when it is done; `nothing` for an act that changes nothing. */
  readonly rereads: readonly Reading[] | 'nothing';
  /** What to say when it is done. */
  readonly done?: ((result: R, input: I) => string) | undefined;
  readonly onDone?: ((result: R, input: I) => void) | undefined;
}

/**
 * One act on the server. The page moves on only when it is saved, and doesn't wait for what is read again.
 * What went wrong stays beside the act, where it can be tried again.
 */
export function useAction<R, I = void>(
  act: (dataProvider: LindungDataProvider, input: I) => Promise<R>,
  { rereads, done, onDone }: ActionOptions<I, R>,
) {
  const dataProvider = useDataProvider<LindungDataProvider>();
  const notify = useNotify();
  const { mutate, isPending, error, reset, data } = useMutation<R, Error, I>({
    mutationFn: (input) => act(dataProvider, input),
    meta: { rereads },
    onSuccess: (result, input) => {
      if (done) notify(done(result, input), { type: 'success' });
      onDone?.(result, input);
    },
  });
  return { run: mutate, isRunning: isPending, error, reset, data };
}
