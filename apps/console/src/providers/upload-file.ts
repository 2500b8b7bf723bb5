import { LindungError, UNREACHABLE } from '@lindung/graphql-client/lindung-error';
import type { Locale } from '@lindung/i18n/locale';
import { RequestRefused } from './request-refused';

export interface Upload {
  readonly file: File;
  /** Where the file goes: among the own ones, or to a record. */
  readonly to?: string | undefined;
  readonly locale: Locale;
  /** For which assignment the file is. */
  readonly assignmentId: string | undefined;
  /** Called with the share that is sent, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Sends a file as it is, and says how far it is; fetch can't. @throws RequestRefused, also when the line drops */
export function uploadFile({
  file,
  to = '/files',
  locale,
  assignmentId,
  onProgress,
  signal,
}: Upload): Promise<{ id: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (error: LindungError) => reject(new RequestRefused(error, locale));
    request.open('PUT', `${to}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('x-lindung', '1');
    request.setRequestHeader('accept-language', locale);
    if (assignmentId !== undefined) request.setRequestHeader('x-lindung-assignment', assignmentId);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      isStored(request.response) ? resolve(request.response) : fail(refusalOf(request.response));
    request.onerror = () =>
      fail(new LindungError({ code: UNREACHABLE, message: 'The upload got no answer' }));
    request.onabort = () => fail(new LindungError({ code: 'CANCELLED', message: 'The upload was stopped' }));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function isStored(answer: unknown): answer is { id: string } {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string';
}

/** The server refuses a file in the shape of a GraphQL answer. */
function refusalOf(answer: unknown): LindungError {
  const errors = (
    answer as { errors?: { message: string; extensions?: { code?: string; requestId?: string } }[] } | null
  )?.errors;
  const first = errors?.[0];
  return new LindungError({
    code: first?.extensions?.code ?? 'INTERNAL',
    message: first?.message ?? 'The server refused the file',
    requestId: first?.extensions?.requestId,
  });
}
