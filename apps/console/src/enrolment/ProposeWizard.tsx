import { Button } from '@mui/material';
import { useGetOne } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { ChooseLine } from '../agreement/ChooseLine';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { PageMessage } from '../layout/PageMessage';
import { AccessDeniedPage, FailurePage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import { WizardSteps } from '../layout/WizardSteps';
import type { CandidateListRecord } from '../providers/records';
import { LINE_PARAM, importUrl, isCheckStep, proposeUrl } from './list-urls';
import { ProposalForm } from './ProposalForm';
import { useOpenLinesWithSeats } from './useOpenLines';
import { useProposeSteps } from './useProposeSteps';

/** Proposes people of a list: under which line, how many and from when, what it means, and then the deed. */
export function ProposeWizard() {
  const words = useWords();
  const format = useFormat();
  const steps = useProposeSteps();
  const can = useCan();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const isChecking = isCheckStep(search);
  const lineId = search.get(LINE_PARAM);
  const { data: list, error: listError } = useGetOne<CandidateListRecord>(
    'candidateLists',
    { id },
    { retry: false },
  );
  const { data: lines, error: linesError } = useOpenLinesWithSeats();
  const error = listError ?? linesError;

  if (!can('proposeDecree')) return <AccessDeniedPage />;
  if (error) return <FailurePage error={error} />;
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
        <ProposalForm key={line.id} list={list} line={line} isChecking={isChecking} />
      ) : (
        <ChooseLine
          title={words('enrolment.propose.stepLine')}
          hint={words('enrolment.propose.lineHint')}
          // The line that the list was made for comes first.
          lines={[...lines].sort((a, b) => Number(b.id === list.line?.id) - Number(a.id === list.line?.id))}
          to={(chosen) => proposeUrl(list.id, chosen)}
          seatsOf={({ seatsAvailable }) =>
            seatsAvailable > 0
              ? words('agreement.seatsLeft', format.counted(seatsAvailable))
              : words('agreement.full')
          }
          emptyHint={words('enrolment.propose.noLinesHint')}
        />
      )}
    </>
  );
}
