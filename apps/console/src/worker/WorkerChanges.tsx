import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
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
    <Box component="ol" sx={{ display: 'grid', gap: 1.5, listStyle: 'none', m: 0, p: 0 }}>
      {changes.map((change) => (
        <Box component="li" key={change.id}>
          <Box sx={{ fontWeight: 650, mb: 0.25 }}>
            {change.changedBy
              ? words('worker.change.by', { at: format.moment(change.changedAt), name: change.changedBy })
              : format.moment(change.changedAt)}
            {change.jobId && (
              <>
                {', '}
                {can('job') ? (
                  <MuiLink component={Link} to={`/jobs/${change.jobId}/show`}>
                    {words('worker.change.byImport')}
                  </MuiLink>
                ) : (
                  words('worker.change.byImport')
                )}
              </>
            )}
          </Box>
          <PersonChange change={change} />
        </Box>
      ))}
    </Box>
  );
}
