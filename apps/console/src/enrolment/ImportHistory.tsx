import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { CandidateListRecord } from '../providers/records';
import { importUrl } from './list-urls';

/** The imports of a list, each with its counts that add up. */
export function ImportHistory({ list: { id, versions } }: { list: CandidateListRecord }) {
  const can = useCan();
  const words = useWords();
  const format = useFormat();
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>
        {words('resources.candidateLists.fields.versions')}
      </Typography>
      {versions.length === 0 && (
        <Typography color="textSecondary">{words('enrolment.lists.noImport')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {versions.map((version) => (
          <Box component="li" key={version.number} sx={{ py: 0.75 }}>
            {can('importRows') ? (
              <MuiLink component={Link} to={importUrl(id, version.jobId)}>
                {version.fileName}
              </MuiLink>
            ) : (
              version.fileName
            )}
            <Typography variant="caption" color="textSecondary" component="div">
              {words('enrolment.lists.importedBy', {
                name: version.importedBy,
                at: format.moment(version.importedAt),
              })}
              {version.undoneAt &&
                ` · ${words('exchange.import.undo.mark', { at: format.moment(version.undoneAt) })}`}
            </Typography>
            <Typography variant="body2">
              {words('enrolment.lists.reconciliation', {
                lines: format.number(version.lines),
                added: format.number(version.added),
                changed: format.number(version.changed),
                unchanged: format.number(version.unchanged),
                refused: format.number(version.refused),
              })}
            </Typography>
          </Box>
        ))}
      </Box>
    </>
  );
}
