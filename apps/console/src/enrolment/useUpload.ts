import { useEffect, useRef, useState } from 'react';
import { useSessionKeeper } from '../auth/SessionContext';
import { useAction } from '../form/useAction';
import { useLocale } from '../i18n/useFormat';
import { RequestRefused } from '../providers/request-refused';
import { uploadFile } from '../providers/upload-file';

/** Sends a file for a list and starts the check of it; leaving the page stops the sending. */
export function useUpload(listId: string, onStarted: (jobId: string) => void) {
  const locale = useLocale();
  const session = useSessionKeeper();
  const [sent, setSent] = useState(0);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const { run, isRunning, error, reset } = useAction(
    async (dataProvider, file: File) => {
      const { signal } = (stop.current = new AbortController());
      setSent(0);
      const assignmentId = session.current()?.assignment?.id;
      const upload = uploadFile({ file, locale, assignmentId, signal, onProgress: setSent });
      const { id } = await upload.catch((refusal: unknown) => {
        if (refusal instanceof RequestRefused) session.heed(refusal.code);
        throw refusal;
      });
      return dataProvider.startCandidateImport({ listId, fileId: id });
    },
    { rereads: [], onDone: ({ record }) => onStarted(record.id) },
  );
  return {
    send: (file: File) => run(file),
    cancel: () => {
      stop.current?.abort();
      reset();
    },
    isSending: isRunning,
    /** The share that is sent, 0 to 1. */
    sent,
    error,
  };
}
