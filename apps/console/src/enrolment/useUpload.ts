import type { BlankCells } from '@lindung/domain/enrolment/blank-cells';
import { useAction } from '../form/useAction';
import { useSendFile } from '../form/useSendFile';

/** Sends a file for a list and starts the check of it. */
export function useUpload(listId: string, blankCells: BlankCells, onStarted: (jobId: string) => void) {
  const { send, stop, sent } = useSendFile();
  const { run, isRunning, error, reset } = useAction(
    async (dataProvider, file: File) =>
      dataProvider.startCandidateImport({ listId, blankCells, fileId: await send(file) }),
    { rereads: [], onDone: ({ record }) => onStarted(record.id) },
  );
  return {
    send: (file: File) => run(file),
    cancel: () => {
      stop();
      reset();
    },
    isSending: isRunning,
    sent,
    error,
  };
}
