import { useEffect, useRef, useState } from 'react';
import { useSessionKeeper } from '../auth/SessionContext';
import { useLocale } from '../i18n/useFormat';
import { RequestRefused } from '../providers/request-refused';
import { uploadFile } from '../providers/upload-file';

/** Sends a file in the assignment of the page; leaving the page stops the sending. */
export function useSendFile(to?: string) {
  const locale = useLocale();
  const session = useSessionKeeper();
  const [sent, setSent] = useState(0);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  return {
    /** @returns the id of the file */
    send: async (file: File): Promise<string> => {
      const { signal } = (stop.current = new AbortController());
      setSent(0);
      const assignmentId = session.current()?.assignment?.id;
      const upload = uploadFile({ file, to, locale, assignmentId, signal, onProgress: setSent });
      const { id } = await upload.catch((refusal: unknown) => {
        if (refusal instanceof RequestRefused) session.heed(refusal.code);
        throw refusal;
      });
      return id;
    },
    stop: () => stop.current?.abort(),
    /** The share that is sent, 0 to 1. */
    sent,
  };
}
