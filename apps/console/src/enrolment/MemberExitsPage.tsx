import { DecideExits } from '@lindung/domain/enrolment/member-exit';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Rupiah } from '../fields/Amount';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { ActionDialog } from '../form/ActionDialog';
import { ReasonButton } from '../form/ReasonButton';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage, FailurePage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { Reading } from '../providers/query-client';
import type { ExitSummary, QuotaLineRow } from '../providers/records';
import { ExitRows } from './ExitRows';
import { KnownExitRows } from './KnownExitRows';
import { proposeUrl } from './list-urls';
import { LossNote } from './LossNote';
import { fromWaitingList } from './origin';
import { useExitSummary } from './useExitSummary';
import { useQuotaLine } from './useQuotaLine';

const REREADS: readonly Reading[] = ['memberExits', 'knownExits', 'exitSummary', 'quotaLines'];

/** Who of a line leaves, who decides it, and the way to who takes their seats. */
export function MemberExitsPage() {
  const can = useCan();
  const { lineId = '' } = useParams();
  const { line, error } = useQuotaLine(lineId);
  const summary = useExitSummary(lineId);
  if (!can('memberExits')) return <AccessDeniedPage />;
  const failed = error ?? summary.error;
  if (failed) return <FailurePage error={failed} />;
  return line && summary.data ? <Exits line={line} summary={summary.data} /> : <Waiting />;
}

interface ExitsProps {
  readonly line: QuotaLineRow;
  readonly summary: ExitSummary;
}

function Exits({ line, summary }: ExitsProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const { members, reported, unreplaced, startsFrom, billedMonths, billedAmount, lost } = summary;
  return (
    <>
      <PageHeader
        title={words('memberExit.title')}
        subtitle={`${line.payerName} · ${label('MemberGroup', line.memberGroup)} · ${line.agreement.number}`}
        actions={
          can('proposeDecree') &&
          unreplaced > 0 && (
            <Button variant="contained" component={Link} to={proposeUrl(fromWaitingList(line.id))}>
              {words('memberExit.replace')}
            </Button>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('memberExit.now')}>
          <Figures>
            <Figure label={words('memberExit.members')}>{format.number(members)}</Figure>
            <Figure label={words('memberExit.reported')}>{format.number(reported)}</Figure>
            <Figure
              label={words('memberExit.unreplaced')}
              note={startsFrom && words('memberExit.startsFrom', { day: format.day(startsFrom) })}
            >
              {format.number(unreplaced)}
            </Figure>
            {billedMonths > 0 && (
              <Figure
                label={words('memberExit.billed')}
                note={words('memberExit.billedNote', { months: format.number(billedMonths) })}
              >
                <Rupiah amount={billedAmount} />
              </Figure>
            )}
          </Figures>
        </Section>
        {lost && <LossNote lost={lost} />}
        <KnownExits line={line} summary={summary} />
        <Section title={words('memberExit.list')} actions={<Decisions line={line} summary={summary} />}>
          <ExitRows filter={{ lineId: line.id }} />
        </Section>
      </Box>
    </>
  );
}

function KnownExits({ line, summary: { known } }: ExitsProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const people = known.reduce((sum, reason) => sum + reason.people, 0);
  if (people === 0) return null;
  const count = format.number(people);
  return (
    <Section
      title={words('memberExit.known', { count })}
      hint={known.map((one) => `${label('ExitReason', one.reason)} ${format.number(one.people)}`).join(' · ')}
      actions={
        can('reportKnownExits') && (
          <ConfirmedButton
            label={words('memberExit.reportKnown', { count })}
            title={words('memberExit.reportKnownTitle', { count })}
            consequence={words('memberExit.reportKnownConsequence')}
            done={words('memberExit.wereReported')}
            send={(dataProvider) => dataProvider.reportKnownExits({ lineId: line.id })}
          />
        )
      }
    >
      <KnownExitRows lineId={line.id} />
    </Section>
  );
}

function Decisions({ line, summary: { decidable } }: ExitsProps) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  if (!can('decideExits') || decidable === 0) return null;
  const count = format.number(decidable);
  return (
    <>
      <ReasonButton
        resource="memberExits"
        source="answer"
        alsoRereads={REREADS}
        label={words('memberExit.rejectAll')}
        title={words('memberExit.rejectTitle', { count })}
        consequence={words('memberExit.rejectConsequence')}
        done={words('memberExit.wereRejected')}
        command={DecideExits}
        says={{ confirm: false }}
        send={(dataProvider, answer) => dataProvider.decideExits({ lineId: line.id, confirm: false, answer })}
      />
      <ConfirmedButton
        label={words('memberExit.confirmAll', { count })}
        title={words('memberExit.confirmTitle', { count })}
        consequence={words('memberExit.confirmConsequence')}
        done={words('memberExit.wereConfirmed')}
        send={(dataProvider) => dataProvider.decideExits({ lineId: line.id, confirm: true })}
      />
    </>
  );
}

interface ConfirmedButtonProps {
  readonly label: string;
  readonly title: string;
  readonly consequence: string;
  readonly done: string;
  readonly send: (dataProvider: LindungDataProvider) => Promise<unknown>;
}

/** A step for many at once: how many and what comes of it, before it is done. */
function ConfirmedButton({ label, title, consequence, done, send }: ConfirmedButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(send, {
    rereads: REREADS,
    done: () => done,
    onDone: () => setIsOpen(false),
  });
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={title}
        consequence={consequence}
        confirmLabel={label}
        isRunning={isRunning}
        error={error}
        onConfirm={() => run()}
        onClose={() => {
          setIsOpen(false);
          reset();
        }}
      />
    </>
  );
}
