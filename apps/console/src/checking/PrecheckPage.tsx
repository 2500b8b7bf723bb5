import { useQuery } from '@tanstack/react-query';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useGetOne } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { AnswerJob } from '../enrolment/AnswerJob';
import { SendAnswer } from '../enrolment/SendAnswer';
import { JobDialog } from '../exchange/JobDialog';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage, FailurePage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { CandidateListRecord } from '../providers/records';
import { CheckedRows } from './CheckedRows';

/** The office's pre-check of a list: whom it still has to look at, the file for it, and its answer. */
export function PrecheckPage() {
  const words = useWords();
  const can = useCan();
  const { id = '', jobId } = useParams();
  const { data: list, error } = useGetOne<CandidateListRecord>('candidateLists', { id }, { retry: false });
  if (!can('precheck')) return <AccessDeniedPage />;
  if (error) return <FailurePage error={error} />;
  if (!list) return <Waiting />;
  return (
    <>
      <PageHeader
        title={words('precheck.title', { list: list.name })}
        subtitle={words('precheck.subtitle')}
        actions={
          jobId === undefined ? (
            <Button component={Link} to={`/candidateLists/${id}/show`} variant="outlined">
              {words('precheck.openList')}
            </Button>
          ) : (
            <Button component={Link} to={`/candidateLists/${id}/precheck`} variant="outlined">
              {words('precheck.back')}
            </Button>
          )
        }
      />
      {jobId === undefined ? <PrecheckOf listId={id} /> : <AnswerJob jobId={jobId} />}
    </>
  );
}

function PrecheckOf({ listId }: { listId: string }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data: precheck, error } = useQuery({
    queryKey: ['precheck', listId],
    queryFn: () => dataProvider.precheck({ listId }),
  });
  if (error) return <FailurePage error={error} />;
  if (!precheck) return <Waiting />;
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      {!precheck.isDemanded && <Alert severity="info">{words('precheck.notDemanded')}</Alert>}
      <Section title={words('precheck.progress')}>
        <Figures>
          <Figure label={words('precheck.waiting')}>{format.number(precheck.waiting)}</Figure>
          <Figure label={words('precheck.confirmed')}>{format.number(precheck.confirmed)}</Figure>
          <Figure label={words('precheck.rejected')}>{format.number(precheck.rejected)}</Figure>
        </Figures>
        {precheck.next && can('startPrecheckFile') && (
          <WriteFile listId={listId} people={precheck.waiting} next={precheck.next} />
        )}
        {precheck.files.map((file) => (
          <Box key={file.id} sx={{ py: 0.5 }}>
            <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{file.fileName}</Typography>
            <Typography variant="body2" color="textSecondary">
              {words('officeFile.fileOf', {
                rows: format.number(file.rows),
                leftOut: format.number(file.leftOut),
                name: file.madeBy ?? '',
                at: format.moment(file.madeAt),
              })}
            </Typography>
          </Box>
        ))}
      </Section>
      {can('startPrecheckAnswer') && (
        <SendAnswer
          hint={words('precheck.answerHint')}
          start={(provider, fileId) => provider.startPrecheckAnswer({ listId, fileId })}
          to={(job) => `/candidateLists/${listId}/precheck/${job}`}
        />
      )}
      <Section title={words('villageCheck.people')}>
        <CheckedRows listId={listId} />
      </Section>
    </Box>
  );
}

type Precheck = Awaited<ReturnType<LindungDataProvider['precheck']>>;

interface WriteFileProps {
  readonly listId: string;
  readonly people: number;
  readonly next: NonNullable<Precheck['next']>;
}

/** Whom the next file holds and whom not, and the button that writes it. */
function WriteFile({ listId, people, next }: WriteFileProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const [jobId, setJobId] = useState<string>();
  const { run, isRunning, error } = useAction((provider) => provider.startPrecheckFile({ listId, people }), {
    rereads: ['jobs'],
    onDone: ({ record }) => setJobId(record.id),
  });
  if (people === 0) return <Typography color="textSecondary">{words('precheck.nobody')}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start', mt: 1.5 }}>
      {next.leftOut.map(({ reason, count }) => (
        <Typography key={reason} color="textSecondary">
          {label('LeftOutReason', reason)}: {format.number(count)}
        </Typography>
      ))}
      {!next.isVerified && <Alert severity="warning">{words('officeFile.unverified')}</Alert>}
      <Typography sx={{ textWrap: 'pretty' }}>{words('officeFile.effectHint')}</Typography>
      <Button variant="contained" disabled={isRunning || next.ready === 0} onClick={() => run()}>
        {words('officeFile.start', { count: format.number(next.ready) })}
      </Button>
      {error && <Alert severity="error">{error.message}</Alert>}
      {jobId !== undefined && (
        <JobDialog
          jobId={jobId}
          title={words('precheck.file')}
          outcome={({ result }) =>
            words('officeFile.done', {
              rows: format.number(result?.rows ?? 0),
              leftOut: format.number(result?.refused ?? 0),
            })
          }
          onClose={() => setJobId(undefined)}
        />
      )}
    </Box>
  );
}
