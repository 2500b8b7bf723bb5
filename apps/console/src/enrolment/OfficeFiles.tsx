import { useQuery } from '@tanstack/react-query';
import { Alert, Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { DecreeRecord } from '../providers/records';
import { WriteOfficeFile } from './WriteOfficeFile';

/** How far the people of an enacted decree are on their way to a number: who waits, who was sent, in which files. */
export function OfficeFiles({ decree }: { decree: DecreeRecord }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const [isWriting, setIsWriting] = useState(false);
  const decreeId = decree.id;
  const { data: files } = useQuery({
    queryKey: ['officeFiles', decreeId],
    queryFn: () => dataProvider.officeFiles({ decreeId }),
  });
  const { data: preview } = useQuery({
    queryKey: ['officeFilePreview', decreeId, false],
    queryFn: () => dataProvider.officeFilePreview({ decreeId, again: false }),
    enabled: can('officeFilePreview'),
  });
  return (
    <Section
      title={words('officeFile.section')}
      actions={
        <>
          {can('memberships') && (
            <>
              <Button component={Link} to={listUrl('memberships', { decreeId, submission: 'LEFT_OUT' })}>
                {words('officeFile.showLeftOut')}
              </Button>
              <Button component={Link} to={listUrl('memberships', { decreeId, submission: 'SUBMITTED' })}>
                {words('officeFile.showSubmitted')}
              </Button>
            </>
          )}
          {can('startOfficeAnswer') && (
            <Button variant="outlined" component={Link} to={`/decrees/${decreeId}/answer`}>
              {words('officeFile.answer')}
            </Button>
          )}
          {can('startOfficeFile') && (
            <Button variant="contained" onClick={() => setIsWriting(true)}>
              {words('officeFile.file')}
            </Button>
          )}
        </>
      }
    >
      {preview && (
        <Figures>
          <Figure label={words('officeFile.waiting')}>{format.number(preview.people)}</Figure>
          <Figure label={words('officeFile.submitted')}>{format.number(preview.submitted)}</Figure>
        </Figures>
      )}
      {can('officeAnswerRows') &&
        // A decree that was just acted on is told without them.
        (decree.openAnswers ?? []).map(({ jobId, answeredAt, rows }) => (
          <Alert key={jobId} severity="warning" sx={{ mt: 1.5 }}>
            <MuiLink component={Link} to={`/decrees/${decreeId}/answer/${jobId}`}>
              {words('officeFile.openAnswer', {
                rows: format.number(rows),
                at: format.moment(answeredAt),
              })}
            </MuiLink>
          </Alert>
        ))}
      <Typography variant="h3" sx={{ mt: 1.5, mb: 0.5 }}>
        {words('officeFile.files')}
      </Typography>
      {files?.length === 0 && <Typography color="textSecondary">{words('officeFile.noFiles')}</Typography>}
      {files?.map((file) => (
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
      {isWriting && <WriteOfficeFile decreeId={decreeId} onClose={() => setIsWriting(false)} />}
    </Section>
  );
}
