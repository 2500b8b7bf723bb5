import { useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { NotReadAgain } from '../exchange/NotReadAgain';
import { isUnderway } from '../exchange/is-underway';
import { useJob } from '../exchange/useJob';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { FailurePage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import { WizardSteps } from '../layout/WizardSteps';
import type { CandidateListRecord, JobRow } from '../providers/records';
import { ImportChecking } from './ImportChecking';
import { ImportEnded } from './ImportEnded';
import { ImportPreview } from './ImportPreview';
import { isColumnUnknown } from './import-outcomes';
import { useImportSteps } from './useImportSteps';

/** An import from its check to what became of it: the address can be left and opened again at any time. */
export function ImportJob() {
  const words = useWords();
  const steps = useImportSteps();
  const { id = '', jobId = '' } = useParams();
  const { data: list } = useGetOne<CandidateListRecord>('candidateLists', { id }, { retry: false });
  const { data: job, error } = useJob(jobId);
  if (error && !job) return <FailurePage error={error} />;
  if (!job) return <Waiting />;
  return (
    <>
      <PageHeader
        title={words(job.isOfPartner ? 'exchange.sent.title' : 'exchange.import.title', {
          list: list?.name ?? '',
        })}
        subtitle={job.fileName ?? undefined}
      />
      {!job.isOfPartner && <WizardSteps steps={steps} current={stepOf(job)} />}
      {error && <NotReadAgain error={error} />}
      <Step listId={id} job={job} />
    </>
  );
}

function Step({ listId, job }: { listId: string; job: JobRow }) {
  if (isUnderway(job)) return <ImportChecking job={job} isSaving={isSaving(job)} />;
  if (job.state === 'AWAITING_CONFIRMATION') return <ImportPreview job={job} listId={listId} />;
  return <ImportEnded job={job} listId={listId} />;
}

/** What was confirmed has its counts already. */
const isSaving = ({ result }: JobRow) => result?.lines != null;

function stepOf(job: JobRow): number {
  if (isUnderway(job)) return isSaving(job) ? 2 : 1;
  if (isColumnUnknown(job)) return 1;
  return job.state === 'AWAITING_CONFIRMATION' ? 2 : 3;
}
