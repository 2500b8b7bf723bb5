import { ProposeDecree } from '@lindung/domain/enrolment/decree';
import { Alert, Box } from '@mui/material';
import { useState } from 'react';
import { Form } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { useBusinessDay } from '../auth/SessionContext';
import { RefusalAtInputs } from '../form/RefusalAtInputs';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import { RequestRefused } from '../providers/request-refused';
import type { CandidateListRecord, OpenLine, ProposalPreview } from '../providers/records';
import { firstDayOfSeats } from './first-day-of-seats';
import { proposedUrl } from './list-urls';
import type { Proposal } from './proposal';
import { ProposalCheck } from './ProposalCheck';
import { ProposalInputs } from './ProposalInputs';
import { QuotaRefusal } from './QuotaRefusal';
import { useProposalPreview } from './useProposalPreview';

interface ProposalFormProps {
  readonly list: CandidateListRecord;
  readonly line: OpenLine;
  readonly isChecking: boolean;
  readonly onCheck: (isChecking: boolean) => void;
}

/** Second and third step in one form: what is typed stays when the consequence was looked at or the server refused. */
export function ProposalForm(props: ProposalFormProps) {
  const words = useWords();
  const { list, line } = props;
  const { data: preview, error } = useProposalPreview({ listId: list.id, lineId: line.id });
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!preview) return <Waiting text={words('enrolment.propose.judging')} />;
  return <Steps {...props} preview={preview} />;
}

function Steps({
  list,
  line,
  isChecking,
  onCheck,
  preview,
}: ProposalFormProps & { readonly preview: ProposalPreview }) {
  const words = useWords();
  const today = useBusinessDay();
  const navigate = useNavigate();
  const resolver = useCommandResolver(ProposeDecree.omit({ listId: true, lineId: true }));
  // Another preview, such as the one after the deed, must not overwrite what was typed.
  const [defaultValues] = useState(() => ({
    seats: Math.min(preview.eligible, preview.seatsAvailable) || null,
    number: '',
    title: words('enrolment.propose.defaultTitle'),
    startsOn: firstDayOfSeats(line.stages, preview.monthFrom, today),
  }));
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { seats, number, title, startsOn }: Proposal) =>
      dataProvider.proposeDecree({ listId: list.id, lineId: line.id, seats, number, title, startsOn }),
    { onDone: ({ record }) => void navigate(proposedUrl(list.id, record.id), { replace: true }) },
  );

  const submit = (values: FieldValues) => {
    if (isChecking && !error) return run(values as Proposal);
    reset();
    return onCheck(true);
  };
  return (
    <Form
      resource="decrees"
      resolver={resolver}
      onSubmit={submit}
      defaultValues={defaultValues}
      noValidate
      disableInvalidFormNotification
    >
      <Box hidden={isChecking && !error}>
        <ProposalInputs list={list} preview={preview}>
          <RefusalAtInputs error={error} />
          {error instanceof RequestRefused && (
            <QuotaRefusal code={error.code} params={error.refusal.params} />
          )}
        </ProposalInputs>
      </Box>
      {isChecking && !error && (
        <ProposalCheck list={list} line={line} isRunning={isRunning} onBack={() => onCheck(false)} />
      )}
    </Form>
  );
}
