import { isGrantable } from '@lindung/domain/worker/person-request';
import { Alert, Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan } from '../auth/SessionContext';
import { Chip, StatusChip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { PersonRequestRow } from '../providers/records';
import { PlaceHoldButton } from '../retention/PlaceHoldButton';
import { AnswerRequestButton } from './AnswerRequestButton';
import { CorrectIdentityButton } from './CorrectIdentityButton';
import { DrawExtractButton } from './DrawExtractButton';

/** A request: who asks for what, until when it is to be answered, and the answer. */
export function PersonRequestShow() {
  return (
    <RecordPage<PersonRequestRow> resource="personRequests">
      {(request) => <RequestDetails request={request} />}
    </RecordPage>
  );
}

function RequestDetails({ request }: { request: PersonRequestRow }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const { worker, status, isLate } = request;
  const field = (name: 'worker' | 'receivedAt' | 'dueAt' | 'answeredAt') =>
    words(`resources.personRequests.fields.${name}`);
  const by = (at: string, name: string | null) =>
    name === null ? format.moment(at) : words('worker.change.by', { at: format.moment(at), name });
  return (
    <>
      <PageHeader
        title={label('PersonRequestKind', request.kind)}
        badge={
          <>
            <StatusChip of="PersonRequestStatus" code={status} />{' '}
            {isLate && <Chip tone="risk">{words('worker.request.late')}</Chip>}
          </>
        }
        subtitle={worker?.fullName ?? words('worker.request.movedAway')}
        actions={
          <>
            {can('placeLegalHold') && worker && (
              <PlaceHoldButton on={{ scope: 'PERSON', workerId: worker.id, name: worker.fullName }} />
            )}
            {can('answerPersonRequest') && status === 'OPEN' && (
              <>
                {request.kind === 'CORRECTION' && worker && can('updateWorker') && (
                  <CorrectIdentityButton requestId={request.id} workerId={worker.id} />
                )}
                {request.kind === 'ACCESS' && worker && can('drawPersonExtract') && (
                  <DrawExtractButton request={request} name={worker.fullName} />
                )}
                <AnswerRequestButton request={request} isGranted={false} />
                {isGrantable(request.kind) && <AnswerRequestButton request={request} isGranted />}
              </>
            )}
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        {status === 'OPEN' && !isGrantable(request.kind) && (
          <Alert severity="info">{words('worker.request.withdrawalHint')}</Alert>
        )}
        <Section title={words('worker.request.asked')}>
          <Box sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>{request.wording}</Box>
          <Facts columns={3}>
            <Fact label={field('worker')}>
              {worker && can('worker') ? (
                <MuiLink component={Link} to={`/workers/${worker.id}/show`}>
                  {worker.fullName}
                </MuiLink>
              ) : (
                worker?.fullName
              )}
            </Fact>
            <Fact label={field('receivedAt')}>{by(request.receivedAt, request.receivedBy)}</Fact>
            <Fact label={field('dueAt')}>{format.moment(request.dueAt)}</Fact>
          </Facts>
        </Section>
        {request.answer && request.answeredAt && (
          <Section title={words('worker.request.answered')}>
            <Box sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>{request.answer}</Box>
            <Facts>
              <Fact label={field('answeredAt')}>{by(request.answeredAt, request.answeredBy)}</Fact>
            </Facts>
          </Section>
        )}
        <RecordTimeline record="PERSON_REQUEST" id={request.id} />
      </Box>
    </>
  );
}
