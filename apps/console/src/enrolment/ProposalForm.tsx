import { ProposalTerms } from '@lindung/domain/enrolment/decree';
import { Alert, Box } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { Form } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useLocation, useNavigate } from 'react-router-dom';
import { useSession } from '../auth/SessionContext';
import { KeepTyped } from '../form/KeepTyped';
import { RefusalAtInputs } from '../form/RefusalAtInputs';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useTyped, type Typed } from '../form/useTyped';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import { RequestRefused } from '../providers/request-refused';
import type { ExitSummary, OpenLine, ProposalPreview } from '../providers/records';
import { type CheckStep, findCheckStep, findProposal } from './check-step';
import { checkProposalUrl, proposedUrl, proposeUrl } from './list-urls';
import { type Origin, askedPool } from './origin';
import type { Proposal } from './proposal';
import { ProposalCheck } from './ProposalCheck';
import { ProposalInputs } from './ProposalInputs';
import { QuotaRefusal } from './QuotaRefusal';
import { useExitSummary } from './useExitSummary';
import { useProposalPreview } from './useProposalPreview';

interface ProposalFormProps {
  readonly origin: Origin;
  readonly line: OpenLine;
  readonly isChecking: boolean;
}

/** Second and third step, once it is known who of the pool is eligible for the line. */
export function ProposalForm(props: ProposalFormProps) {
  const words = useWords();
  const { origin, line } = props;
  const exits = useExitSummary(line.id);
  const { data: preview, error } = useProposalPreview({
    origin,
    lineId: exits.data && line.id,
    startsOn: freeFrom(origin, line, exits.data),
  });
  if (preview && exits.data) return <StepsOfForm {...props} preview={preview} exits={exits.data} />;
  return (error ?? exits.error) ? (
    <Alert severity="error">{(error ?? exits.error)?.message}</Alert>
  ) : (
    <Waiting text={words('enrolment.propose.judging')} />
  );
}

/** The first day on which the seats of all who left are free, when it is a day of the line: a seat is nobody else's before. */
const freeFrom = (origin: Origin, line: OpenLine, exits: ExitSummary | undefined): string | undefined =>
  origin.source !== 'MEMBERS' && exits?.startsFrom && exits.startsFrom.slice(0, 7) <= line.monthTo
    ? exits.startsFrom
    : undefined;

/** A look at the consequence sends nothing, and what was refused isn't sent: leaving either asks about what was typed. */
const NOT_SENT = { root: { notSent: 'not sent' } };

/** Two steps in one form: what is typed stays when the consequence was looked at, the server refused or the figures changed. */
function StepsOfForm({
  origin,
  line,
  isChecking,
  preview,
  exits,
}: ProposalFormProps & { preview: ProposalPreview; exits: ExitSummary }) {
  const words = useWords();
  const navigate = useNavigate();
  const { state } = useLocation();
  const userId = useSession()?.user?.id;
  const typed = useTyped({ lineId: line.id });
  // A page that is loaded anew has nothing in memory.
  const typedBefore: Typed = { ...typed, find: () => typed.find() ?? findProposal(state, userId) };
  const resolver = useCommandResolver(ProposalTerms);
  const namesLeavers = origin.source !== 'MEMBERS' && exits.unreplaced > 0;
  const [defaultValues] = useState(() => ({
    seats: Math.min(preview.eligible, preview.seatsAvailable) || null,
    number: '',
    title: words(
      namesLeavers ? 'memberExit.defaultTitle' : `enrolment.propose.defaultTitleOf.${origin.source}`,
    ),
    startsOn: preview.startsOn,
    namesLeavers,
  }));
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { seats, number, title, startsOn, namesLeavers }: Proposal) =>
      dataProvider.proposeDecree({
        ...askedPool(origin),
        lineId: line.id,
        seats,
        number,
        title,
        startsOn,
        namesLeavers,
      }),
    {
      rereads: [],
      onDone: ({ record }) => {
        typed.giveUp();
        void navigate(proposedUrl(origin, record.id), { replace: true });
      },
    },
  );

  // The second click of two comes before the step that the first one asked for.
  const isStepAsked = useRef(isChecking);
  useEffect(() => {
    isStepAsked.current = isChecking;
  }, [isChecking]);

  const submit = (values: FieldValues) => {
    if (isChecking) run(values as Proposal, { onError: backToInputs });
    else if (!isStepAsked.current) {
      isStepAsked.current = true;
      reset();
      const step: CheckStep = { isFromInputs: true, userId, proposal: values as Proposal };
      void navigate(checkProposalUrl(origin, line.id), { state: step });
    }
    return NOT_SENT;
  };
  const backToInputs = () =>
    findCheckStep(state) ? void navigate(-1) : void navigate(proposeUrl(origin, line.id), { replace: true });
  return (
    <Form
      resource="decrees"
      resolver={resolver}
      onSubmit={submit}
      defaultValues={defaultValues}
      noValidate
      disableInvalidFormNotification
    >
      <KeepTyped typed={typedBefore} />
      <Box hidden={isChecking}>
        <ProposalInputs origin={origin} preview={preview} exits={exits}>
          <RefusalAtInputs error={error} />
          {error instanceof RequestRefused && (
            <QuotaRefusal code={error.code} params={error.refusal.params} />
          )}
        </ProposalInputs>
      </Box>
      {isChecking && (
        <ProposalCheck
          origin={origin}
          line={line}
          exits={exits}
          isRunning={isRunning}
          onBack={backToInputs}
        />
      )}
    </Form>
  );
}
