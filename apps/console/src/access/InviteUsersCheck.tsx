import type { InvitationPreviewInput } from '@lindung/graphql-client/generated/operations';
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Section } from '../fields/Section';
import { CheckStep } from '../form/CheckStep';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { InvitationPreview } from '../providers/records';
import { CodesFileDialog } from './CodesFileDialog';

/** What a file of people would open, row by row, before it is done. */
export function InviteUsersCheck({ file, onBack }: { file: InvitationPreviewInput; onBack: () => void }) {
  const words = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const [codes, setCodes] = useState<string>();
  return (
    <>
      <CheckStep
        queryKey={['users', 'file', file]}
        preview={(provider) => provider.invitationPreview({ input: file })}
        apply={(provider) => provider.inviteUsers(file)}
        applyLabel={({ people }) =>
          words('access.inviteFile.invite', { count: format.number(people.length) })
        }
        mayApply={({ refusedRows }) => refusedRows === 0}
        onDone={({ invited }) => setCodes(invited.file)}
        onBack={onBack}
      >
        {({ issues, people }) => (
          <>
            {issues.length > 0 && <Issues issues={issues} />}
            {people.length > 0 && <People people={people} />}
          </>
        )}
      </CheckStep>
      {codes !== undefined && <CodesFileDialog file={codes} onClose={() => void navigate('/users')} />}
    </>
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
  const field = (name: 'name' | 'username' | 'role' | 'regionId') => words(`resources.users.fields.${name}`);
  const placeOf = ({ regionCode, regionName }: InvitationPreview['people'][number]) =>
    `${regionCode} ${regionName}`;
  return (
    <Section title={words('access.inviteFile.people')}>
      <Table size="small" sx={{ display: { xs: 'none', sm: 'table' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{field('name')}</TableCell>
            <TableCell>{field('username')}</TableCell>
            <TableCell>{field('role')}</TableCell>
            <TableCell>{field('regionId')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {people.map((person) => (
            <TableRow key={person.line}>
              <TableCell>{person.name}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{person.username}</TableCell>
              <TableCell>{label('Role', person.role)}</TableCell>
              <TableCell>{placeOf(person)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Box component="ul" sx={{ display: { sm: 'none' }, listStyle: 'none', m: 0, p: 0 }}>
        {people.map((person) => (
          <Box
            component="li"
            key={person.line}
            sx={{
              py: 1,
              overflowWrap: 'anywhere',
              borderBottom: 1,
              borderColor: 'divider',
              '&:last-of-type': { borderBottom: 0 },
            }}
          >
            <Box sx={{ fontWeight: 650 }}>{person.name}</Box>
            <div>{person.username}</div>
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
              {`${label('Role', person.role)} · ${placeOf(person)}`}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
