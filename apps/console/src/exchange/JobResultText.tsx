import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';
import { isUnderway } from './is-underway';
import { JobFailureText } from './JobFailureText';

/** In one line: how far a job is, what came of it, or why nothing did. */
export function JobResultText({ job }: { job: JobRow }) {
  const words = useWords();
  const format = useFormat();
  const { result, done, total, state } = job;
  if (state === 'FAILED') return <JobFailureText job={job} />;
  if (isUnderway(job)) {
    return total === null
      ? words('exchange.progressUnknown', { done: format.number(done) })
      : words('exchange.progress', { done: format.number(done), total: format.number(total) });
  }
  if (result?.lines != null) {
    return words('exchange.import.reconciliation', {
      lines: format.number(result.lines),
      added: format.number(result.added ?? 0),
      changed: format.number(result.changed ?? 0),
      unchanged: format.number(result.unchanged ?? 0),
      refused: format.number(result.refused ?? 0),
    });
  }
  if (job.kind === 'DUPLICATE_SEARCH' && result?.rows != null)
    return words('duplicate.found', { number: format.number(result.rows) });
  return result?.rows == null ? null : words('exchange.rowsWritten', format.counted(result.rows));
}
