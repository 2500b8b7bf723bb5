import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { Figure } from '../fields/Figures';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';
import { OUTCOMES, countOf } from './import-outcomes';
import { OUTCOME_PARAM, importUrl } from './list-urls';

/** What became of the lines of a file: each number opens its rows, and all of them add up. */
export function ImportCounts({ job, listId }: { job: JobRow; listId: string }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const numbers = {
    lines: format.number(job.result?.lines ?? 0),
    added: format.number(job.result?.added ?? 0),
    changed: format.number(job.result?.changed ?? 0),
    unchanged: format.number(job.result?.unchanged ?? 0),
    refused: format.number(job.result?.refused ?? 0),
  };
  return (
    <>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'repeat(2, 1fr)', sm: 'repeat(4, 1fr)' },
          gap: 1.75,
          m: 0,
        }}
      >
        {OUTCOMES.map((outcome) => (
          <Figure key={outcome} label={label('ImportRowOutcome', outcome)}>
            <MuiLink
              component={Link}
              to={`${importUrl(listId, job.id)}?${OUTCOME_PARAM}=${outcome}`}
              sx={outcome === 'REFUSED' && countOf(job, outcome) > 0 ? { color: 'tokens.gold' } : {}}
            >
              {format.number(countOf(job, outcome))}
            </MuiLink>
          </Figure>
        ))}
      </Box>
      <Box sx={{ mt: 1.5 }}>
        <Typography color="textSecondary">{words('exchange.import.reconciliation', numbers)}</Typography>
        {job.result?.newPersons != null && (
          <Typography sx={{ mt: 0.5 }}>
            {words('exchange.import.persons', {
              newPersons: format.number(job.result.newPersons),
              knownPersons: format.number((job.result.added ?? 0) - job.result.newPersons),
              changedPersons: format.number(job.result.changedPersons ?? 0),
            })}
          </Typography>
        )}
      </Box>
    </>
  );
}
