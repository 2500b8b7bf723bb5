import { useGetOne } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage, FailurePage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import { WizardSteps } from '../layout/WizardSteps';
import type { CandidateListRecord } from '../providers/records';
import { importUrl } from './list-urls';
import { UploadFile } from './UploadFile';
import { useImportSteps } from './useImportSteps';

/** The first step of an import: which file. */
export function CandidateImport() {
  const words = useWords();
  const steps = useImportSteps();
  const can = useCan();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { data: list, error } = useGetOne<CandidateListRecord>('candidateLists', { id }, { retry: false });
  if (!can('startCandidateImport') || !can('file.upload')) return <AccessDeniedPage />;
  if (error) return <FailurePage error={error} />;
  if (!list) return <Waiting />;
  return (
    <>
      <PageHeader
        title={words('exchange.import.title', { list: list.name })}
        subtitle={words('exchange.import.nothingYet')}
      />
      <WizardSteps steps={steps} current={0} />
      <UploadFile
        listId={list.id}
        onStarted={(jobId) => void navigate(importUrl(list.id, jobId), { replace: true })}
      />
    </>
  );
}
