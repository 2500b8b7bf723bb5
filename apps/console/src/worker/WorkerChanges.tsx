import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Moments } from '../fields/Moments';
import { PersonChange } from '../fields/PersonChange';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';

/** What was changed of a person, the last change first: when, by whom or by which import, and every value before and after. */
export function WorkerChanges({ changes }: { changes: NonNullable<WorkerRecord['changes']> }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  if (changes.length === 0) return words('worker.change.none');
  return (
    <Moments
      moments={changes.map((change) => ({
        key: change.id,
        when: format.moment(change.changedAt),
        what: <PersonChange change={change} />,
        note: (change.changedBy !== null || change.jobId !== null) && (
          <>
            {change.changedBy && words('enrolment.memberships.eventBy', { name: change.changedBy })}
            {change.changedBy && change.jobId && ', '}
            {change.jobId &&
              (can('job') ? (
                <MuiLink component={Link} to={`/jobs/${change.jobId}/show`}>
                  {words('worker.change.byImport')}
                </MuiLink>
              ) : (
                words('worker.change.byImport')
              ))}
          </>
        ),
      }))}
    />
  );
}
