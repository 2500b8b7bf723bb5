import { Alert, Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { ExportButton } from '../exchange/ExportButton';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import { Rows } from '../list/ListPage';
import type { IncidentFigures, IncidentPersonRow, IncidentRecord } from '../providers/records';
import { useIncidentFigures } from './useIncidentFigures';
import { usePrivacyName } from './usePrivacyName';
import { useIncidentWords } from './useIncidentWords';
import { useOperationName } from '../i18n/useOperationName';

/** Which data of whom an incident reaches: how many, where, what and by what, and then each person. */
export function IncidentPersons({ incident }: { incident: IncidentRecord }) {
  const say = useIncidentWords();
  const format = useFormat();
  const { data, error } = useIncidentFigures(incident.id);
  if (incident.scopes.every(({ withdrawnAt }) => withdrawnAt !== null)) return null;
  return (
    <Section
      title={say('persons')}
      {...(data ? { hint: say('personsHint', { persons: format.number(data.persons) }) } : {})}
    >
      {error ? (
        <Alert severity="error">{error.message}</Alert>
      ) : data ? (
        <Figures figures={data} />
      ) : (
        <Waiting />
      )}
      <Box sx={{ mx: { xs: -2, sm: -2.5 }, mt: 1 }}>
        <PersonRows incidentId={incident.id} letters={data?.letters ?? []} />
      </Box>
    </Section>
  );
}

function Figures({ figures: { regions, data, operations } }: { figures: IncidentFigures }) {
  const say = useIncidentWords();
  const nameOfOperation = useOperationName();
  const format = useFormat();
  const label = useEnumLabel();
  const nameOf = usePrivacyName();
  const ofPersons = (name: string, persons: number) =>
    say('ofPersons', { name, persons: format.number(persons) });
  const lines = (texts: readonly string[]) => texts.map((text) => <div key={text}>{text}</div>);
  return (
    <Facts columns={3}>
      <Fact label={say('byRegion')}>
        {lines(regions.map(({ region, persons }) => ofPersons(region?.name ?? say('elsewhere'), persons)))}
      </Fact>
      <Fact label={say('byDatum')}>
        {lines(data.map(({ datum, persons }) => ofPersons(nameOf('PersonalDatum', datum), persons)))}
      </Fact>
      <Fact label={say('byOperation')}>
        {lines(
          operations.map(({ operation, role, times }) =>
            say('ofTimes', {
              name: nameOfOperation(operation),
              by: role ? label('Role', role) : '—',
              times: format.number(times),
            }),
          ),
        )}
      </Fact>
    </Facts>
  );
}

/** The persons, all or those who are told by one letter; the file holds those who are listed. */
function PersonRows({ incidentId, letters }: { incidentId: string; letters: IncidentFigures['letters'] }) {
  const words = useWords();
  const nameOfOperation = useOperationName();
  const say = useIncidentWords();
  const format = useFormat();
  const nameOf = usePrivacyName();
  const field = (name: 'worker' | 'village' | 'data' | 'times') =>
    words(`resources.incidentPersons.fields.${name}`);
  const [chosen, setChosen] = useState('');
  const letter = letters.find(({ data }) => data.join() === chosen);
  return (
    <Rows<IncidentPersonRow>
      key={chosen}
      resource="incidentPersons"
      filter={{ incidentId, ...(letter ? { data: letter.data } : {}) }}
      tools={
        <>
          {letters.length > 1 && (
            <TextField
              select
              size="small"
              label={say('letter')}
              value={letter ? chosen : ''}
              onChange={(event) => setChosen(event.target.value)}
              slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
              sx={{ minWidth: 180, maxWidth: '100%' }}
            >
              <MenuItem value="">{say('allLetters')}</MenuItem>
              {letters.map(({ data, persons }, at) => (
                <MenuItem key={data.join()} value={data.join()}>
                  {say('letterOf', { number: at + 1, persons: format.number(persons) })}
                </MenuItem>
              ))}
            </TextField>
          )}
          <ExportButton resource="INCIDENT_PERSONS" />
        </>
      }
      columns={[
        {
          id: 'worker',
          label: field('worker'),
          render: ({ worker }) => worker?.fullName ?? say('elsewhere'),
        },
        {
          id: 'village',
          label: field('village'),
          render: ({ worker, district, regency }) =>
            [worker?.village?.name, district?.name, regency?.name].filter(Boolean).join(', '),
        },
        {
          id: 'data',
          label: field('data'),
          render: ({ data, isWhole }) =>
            isWhole ? say('wholeRecord') : data.map((datum) => nameOf('PersonalDatum', datum)).join(', '),
        },
        {
          id: 'times',
          label: field('times'),
          render: ({ times, operations }) => (
            <>
              {format.number(times)}
              <br />
              <small>{operations.map((name) => nameOfOperation(name)).join(', ')}</small>
            </>
          ),
        },
        {
          id: 'firstAt',
          label: say('firstAndLast'),
          render: ({ firstAt, lastAt }) =>
            firstAt &&
            lastAt && (
              <>
                {format.moment(firstAt)}
                {lastAt !== firstAt && (
                  <>
                    <br />
                    {format.moment(lastAt)}
                  </>
                )}
              </>
            ),
        },
      ]}
      empty={{ title: say('noPersons') }}
    />
  );
}
