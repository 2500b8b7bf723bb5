import { Button } from '@mui/material';
import { useGetOne } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { ChooseLine } from '../agreement/ChooseLine';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { PageMessage } from '../layout/PageMessage';
import { AccessDeniedPage, FailurePage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import { WizardSteps } from '../layout/WizardSteps';
import type { CandidateListRecord } from '../providers/records';
import { LINE_PARAM, importUrl, isCheckStep, proposeUrl } from './list-urls';
import { nextSeatsOn } from './next-seats';
import { fromList, fromMembers, fromWaitingList, type Origin } from './origin';
import { ProposalForm } from './ProposalForm';
import { useQuotaLine } from './useQuotaLine';
import { useOpenLinesWithSeats } from './useOpenLines';
import { useProposeSteps } from './useProposeSteps';

/** Proposes people of a list. */
export function ProposeWizard() {
  const words = useWords();
  const { id = '' } = useParams();
  const { data: list, error } = useGetOne<CandidateListRecord>('candidateLists', { id }, { retry: false });
  if (error) return <FailurePage error={error as Error} />;
  if (!list) return <Waiting />;
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
  return <Wizard origin={fromList(list.id)} name={list.name} first={list.line?.id} />;
}

/** Gives the free seats of a line to who waits for them. */
export function FillWizard() {
  const { lineId = '' } = useParams();
  const { line, error } = useQuotaLine(lineId);
  if (error) return <FailurePage error={error} />;
  if (!line) return <Waiting />;
  return <Wizard origin={fromWaitingList(lineId)} name={line.payerName} />;
}

/** Carries the members of a line over to another. */
export function CarryOverWizard() {
  const words = useWords();
  const { lineId = '' } = useParams();
  const { line, error } = useQuotaLine(lineId);
  if (error) return <FailurePage error={error} />;
  if (!line) return <Waiting />;
  const name = words('enrolment.propose.membersOf', { agreement: line.agreement.number });
  return <Wizard origin={fromMembers(lineId)} name={name} after={line.monthTo} />;
}

interface WizardProps {
  readonly origin: Origin;
  readonly name: string;
  readonly first?: string | undefined;
  /** Only lines that run beyond this month are of use: members are carried over to what comes after. */
  readonly after?: string;
}

/** Under which line, how many and from when, what it means, and then the deed. */
function Wizard({ origin, name, first, after }: WizardProps) {
  const words = useWords();
  const format = useFormat();
  const steps = useProposeSteps();
  const can = useCan();
  const today = useBusinessDay();
  const [search] = useSearchParams();
  const isChecking = isCheckStep(search);
  const lineId = origin.source === 'WAITING_LIST' ? origin.lineId : search.get(LINE_PARAM);
  const { data: lines, error } = useOpenLinesWithSeats();

  if (!can('proposeDecree')) return <AccessDeniedPage />;
  if (error) return <FailurePage error={error} />;
  if (!lines) return <Waiting />;
  const line = lines.find((open) => open.id === lineId);
  const thisMonth = today.slice(0, 7);
  const others = lines.filter(
    ({ monthTo }) => monthTo >= thisMonth && (after === undefined || monthTo > after),
  );
  return (
    <>
      <PageHeader title={words(`enrolment.propose.titleOf.${origin.source}`)} subtitle={name} />
      <WizardSteps steps={steps} current={line ? (isChecking ? 2 : 1) : 0} />
      {line ? (
        <ProposalForm key={line.id} origin={origin} line={line} isChecking={isChecking} />
      ) : (
        <ChooseLine
          title={words('enrolment.propose.stepLine')}
          hint={words('enrolment.propose.lineHint')}
          // The line that the list was made for comes first.
          lines={[...others].sort((a, b) => Number(b.id === first) - Number(a.id === first))}
          to={(chosen) => proposeUrl(origin, chosen)}
          seatsOf={(open) => {
            if (open.seatsAvailable > 0)
              return words('agreement.seatsLeft', format.counted(open.seatsAvailable));
            const day = nextSeatsOn(open, today);
            return day ? words('agreement.seatsOpenOn', { day: format.day(day) }) : words('agreement.full');
          }}
          emptyHint={words(
            after === undefined ? 'enrolment.propose.noLinesHint' : 'enrolment.propose.noNextLineHint',
          )}
        />
      )}
    </>
  );
}
