import { Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { candidatesUrl, importUrl } from '../enrolment/list-urls';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';
import { DownloadButton } from './DownloadButton';
import { JobResultText } from './JobResultText';

/** What an import would do or has done, and the way to where its rows are looked at and decided. */
export function ImportResult({ job }: { job: JobRow }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { result, state, listId, isOfPartner } = job;
  const done = isOfPartner ? 'exchange.sent.done' : 'exchange.import.done';
  const refused = result?.refused ?? 0;
  const isWaiting = state === 'AWAITING_CONFIRMATION';
  return (
    <Section
      title={words(state === 'SUCCEEDED' ? done : 'exchange.import.stepPreview')}
      hint={isWaiting && words('exchange.import.nothingYet')}
    >
      <JobResultText job={job} />
      {state === 'SUCCEEDED' && refused > 0 && (
        <Typography sx={{ mt: 1 }}>
          {words(isOfPartner ? 'exchange.sent.refused' : 'exchange.import.doneRefused', {
            count: format.number(refused),
          })}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 2 }}>
        {listId && can('importRows') && (
          <Button
            variant={isWaiting ? 'contained' : 'outlined'}
            component={Link}
            to={importUrl(listId, job.id)}
          >
            {words(isWaiting ? 'exchange.checkImport' : 'exchange.import.showRows')}
          </Button>
        )}
        {state === 'SUCCEEDED' && listId && can('candidateList') && (
          <Button variant="outlined" component={Link} to={candidatesUrl(listId)}>
            {words('exchange.openList')}
          </Button>
        )}
        {refused > 0 && !isOfPartner && (
          <DownloadButton job={job} label={words('exchange.downloadRefused')} />
        )}
      </Box>
    </Section>
  );
}
