import { Button } from '@mui/material';
import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { PageMessage } from '../layout/PageMessage';
import { AccessDeniedPage, ErrorPage, NotFoundPage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import { WizardSteps } from '../layout/WizardSteps';
import type { CandidateListRecord } from '../providers/records';
import { ChooseLine } from './ChooseLine';
import { useOpenLines } from './LineInput';
import { LINE_PARAM, importUrl } from './list-urls';
import { ProposalForm } from './ProposalForm';
import { useProposeSteps } from './useProposeSteps';

/** Proposes people of a list: under which line, how many and from when, what it means, and then the deed. */
export function ProposeWizard() {
  const words = useWords();
  const steps = useProposeSteps();
  const can = useCan();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const [isChecking, setIsChecking] = useState(false);
  const lineId = search.get(LINE_PARAM);
  const { data: list, error: listError } = useGetOne<CandidateListRecord>(
    'candidateLists',
    { id },
    { retry: false },
  );
  const { data: lines, error: linesError } = useOpenLines();
  const error = listError ?? linesError;

  if (!can('proposeDecree')) return <AccessDeniedPage />;
  if (error) return statusOf(error) === 404 ? <NotFoundPage /> : <ErrorPage error={error} />;
  if (!list || !lines) return <Waiting />;
  const line = lines.find((open) => open.id === lineId);
  if (list.candidateCount === 0) {
    return (
      <PageMessage
        isPage
        title={words('enrolment.lists.noCandidates')}
        hint={words('enrolment.lists.noCandidatesHint')}
      >
        <Button variant="contained" component={Link} to={importUrl(list.id)}>
          {words('enrolment.lists.import')}
        </Button>
      </PageMessage>
    );
  }
  return (
    <>
      <PageHeader title={words('enrolment.propose.title')} subtitle={list.name} />
      <WizardSteps steps={steps} current={line ? (isChecking ? 2 : 1) : 0} />
      {line ? (
        <ProposalForm key={line.id} list={list} line={line} isChecking={isChecking} onCheck={setIsChecking} />
      ) : (
        <ChooseLine list={list} lines={lines} />
      )}
    </>
  );
}

const statusOf = (error: Error) => (error as Error & { status?: number }).status;
