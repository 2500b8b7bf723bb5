import type { InvitationPreviewInput } from '@lindung/graphql-client/generated/operations';
import { Alert, Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Section } from '../fields/Section';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { InvitationPreview } from '../providers/records';
import { CodesFileDialog } from './CodesFileDialog';

/** What a file of people would open, row by row, before it is done. */
export function InviteUsersCheck({ file, onBack }: { file: InvitationPreviewInput; onBack: () => void }) {
  const words = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const [codes, setCodes] = useState<string>();
  const { run, isRunning, error, reset } = useAction((provider) => provider.inviteUsers(file), {
    rereads: [],
    onDone: ({ invited }) => setCodes(invited.file),
  });
  const { data: preview, error: refusal } = useQuery({
    queryKey: ['users', 'file', file],
    queryFn: () => dataProvider.invitationPreview({ input: file }),
    enabled: !isRunning && codes === undefined,
    retry: false,
    staleTime: 0,
  });
  const leave = () => {
    setCodes(undefined);
    // The codes aren't kept with the answer either.
    reset();
    void navigate('/users');
  };
  const problem = error ?? refusal;
  if (!preview && !problem) return <Waiting />;
  const isClean = preview && preview.refusedRows === 0;
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      {preview && preview.issues.length > 0 && <Issues issues={preview.issues} />}
      {preview && preview.people.length > 0 && <People people={preview.people} />}
      <Box aria-live="assertive">{problem && <Alert severity="error">{problem.message}</Alert>}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {isClean && (
          <Button variant="contained" disabled={isRunning} onClick={() => run()}>
            {isRunning
              ? words('app.action.saving')
              : words('access.inviteFile.invite', { count: format.number(preview.people.length) })}
          </Button>
        )}
        <Button disabled={isRunning} onClick={onBack}>
          {words('app.action.back')}
        </Button>
      </Box>
      {codes !== undefined && <CodesFileDialog file={codes} onClose={leave} />}
    </Box>
  );
}

function Issues({ issues }: Pick<InvitationPreview, 'issues'>) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <Section
      title={words('access.inviteFile.issues')}
      hint={words('access.inviteFile.issuesHint', { count: format.number(issues.length) })}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell align="right">{words('territory.line')}</TableCell>
            <TableCell>{words('territory.problem')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {issues.map(({ line, code, value }) => (
            <TableRow key={`${line} ${code}`}>
              <TableCell align="right">{format.number(line)}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>
                {[label('InvitationIssueCode', code), value].filter(Boolean).join(': ')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function People({ people }: Pick<InvitationPreview, 'people'>) {
  const words = useWords();
  const label = useEnumLabel();
  return (
    <Section title={words('access.inviteFile.people')}>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{words('resources.users.fields.name')}</TableCell>
              <TableCell>{words('resources.users.fields.username')}</TableCell>
              <TableCell>{words('resources.users.fields.role')}</TableCell>
              <TableCell>{words('resources.users.fields.regionId')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {people.map(({ line, name, username, role, regionCode, regionName }) => (
              <TableRow key={line}>
                <TableCell>{name}</TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{username}</TableCell>
                <TableCell>{label('Role', role)}</TableCell>
                <TableCell>{`${regionCode} ${regionName}`}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Section>
  );
}
