import { errorText } from '@lindung/i18n/error-text';
import { useLocale } from '../i18n/useFormat';
import type { JobRow } from '../providers/records';

/** Why a job failed, in words. */
export function JobFailureText({ job: { error } }: { job: Pick<JobRow, 'error'> }) {
  const locale = useLocale();
  return <>{errorText(locale, { ...paramsOf(error?.params), code: error?.code ?? 'INTERNAL' })}</>;
}

function paramsOf(json: string | null | undefined): object {
  const params: unknown = json ? JSON.parse(json) : {};
  return typeof params === 'object' && params !== null ? params : {};
}
