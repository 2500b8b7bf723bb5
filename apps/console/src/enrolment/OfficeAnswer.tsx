import { Button } from '@mui/material';
import { useGetOne } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage, FailurePage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import type { DecreeRow } from '../providers/records';
import { AnswerJob } from './AnswerJob';
import { SendAnswer } from './SendAnswer';

/** The office's answer to a decree: which file, what it would do, and what is to be looked at afterwards. */
export function OfficeAnswer() {
  const words = useWords();
  const can = useCan();
  const { id = '', jobId } = useParams();
  const { data: decree, error } = useGetOne<DecreeRow>('decrees', { id }, { retry: false });
  if (!can('officeAnswerRows')) return <AccessDeniedPage />;
  if (error) return <FailurePage error={error} />;
  if (!decree) return <Waiting />;
  return (
    <>
      <PageHeader
        title={words('officeFile.answerTitle', { number: decree.number })}
        actions={
          <Button component={Link} to={`/decrees/${id}/show`} variant="outlined">
            {words('officeFile.back')}
          </Button>
        }
      />
      {jobId === undefined ? (
        <SendAnswer
          hint={words('officeFile.answerHint')}
          start={(dataProvider, fileId) => dataProvider.startOfficeAnswer({ decreeId: id, fileId })}
          to={(job) => `/decrees/${id}/answer/${job}`}
        />
      ) : (
        <AnswerJob jobId={jobId} />
      )}
    </>
  );
}
