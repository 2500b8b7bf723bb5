import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { CandidateListRecord } from '../providers/records';
import { importUrl } from './list-urls';

/** More of a list's imports are shown when somebody asks for them. */
const SHOWN_FIRST = 5;

/** The imports of a list, each with its counts that add up. */
export function ImportHistory({ list: { id, versions } }: { list: CandidateListRecord }) {
  const can = useCan();
  const words = useWords();
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? versions : versions.slice(0, SHOWN_FIRST);
  const titleOf = ({ isOfPartner, fileName }: CandidateListRecord['versions'][number]) =>
    isOfPartner ? words('enrolment.lists.sentBy', { name: fileName }) : fileName;
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>
        {words('resources.candidateLists.fields.versions')}
      </Typography>
      {versions.length === 0 && (
        <Typography color="textSecondary">{words('enrolment.lists.noImport')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((version) => (
          <Box component="li" key={version.number} sx={{ py: 0.75 }}>
            {can('importRows') ? (
              <MuiLink component={Link} to={importUrl(id, version.jobId)}>
                {titleOf(version)}
              </MuiLink>
            ) : (
              titleOf(version)
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
      {shown.length < versions.length && (
        <Button onClick={() => setShowsAll(true)}>
          {words('enrolment.lists.allImports', { count: format.number(versions.length) })}
        </Button>
      )}
    </>
  );
}
