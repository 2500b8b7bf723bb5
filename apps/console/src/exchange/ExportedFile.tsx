import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';
import { DownloadButton } from './DownloadButton';

/** A file that is ready: how many rows it holds, and the way to it. */
export function ExportedFile({ job }: { job: JobRow }) {
  const words = useWords();
  const format = useFormat();
  return (
    <Section
      title={words('exchange.export.ready')}
      hint={words('exchange.rowsWritten', format.counted(job.result?.rows ?? 0))}
    >
      <DownloadButton job={job} label={words('exchange.download')} isMain />
    </Section>
  );
}
