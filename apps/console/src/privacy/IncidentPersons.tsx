import { useQuery } from '@tanstack/react-query';
import { Alert, Box } from '@mui/material';
import { useDataProvider } from 'react-admin';
import { ExportButton } from '../exchange/ExportButton';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import { Rows } from '../list/ListPage';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { IncidentFigures, IncidentPersonRow, IncidentRecord } from '../providers/records';
import { usePrivacyName } from './usePrivacyName';
import { useIncidentWords } from './useIncidentWords';
import { useOperationName } from '../i18n/useOperationName';

/** Which data of whom an incident reaches: how many, where, what and by what, and then each person. */
export function IncidentPersons({ incident }: { incident: IncidentRecord }) {
  const say = useIncidentWords();
  const format = useFormat();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data, error } = useQuery({
    queryKey: ['incidentPersons', 'figures', incident.id],
    queryFn: () => dataProvider.incidentFigures(incident.id),
  });
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
        <PersonRows incidentId={incident.id} />
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

function PersonRows({ incidentId }: { incidentId: string }) {
  const words = useWords();
  const nameOfOperation = useOperationName();
  const say = useIncidentWords();
  const format = useFormat();
  const nameOf = usePrivacyName();
  const field = (name: 'worker' | 'village' | 'data' | 'times') =>
    words(`resources.incidentPersons.fields.${name}`);
  return (
    <Rows<IncidentPersonRow>
      resource="incidentPersons"
      filter={{ incidentId }}
      tools={<ExportButton resource="INCIDENT_PERSONS" />}
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
