import { citationText } from '@lindung/i18n/citation-text';
import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat, useLocale } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { ProcessingRow } from '../providers/records';
import { usePrivacyName } from './usePrivacyName';
import { useOperationName } from '../i18n/useOperationName';

/** One activity: why, on what basis, whose and which data, who receives them, what protects them, and how much went on. */
export function ProcessingEntry({ entry }: { entry: ProcessingRow }) {
  const can = useCan();
  const words = useWords();
  const format = useFormat();
  const nameOf = usePrivacyName();
  const locale = useLocale();
  const field = (name: 'basis' | 'subjects' | 'data' | 'partners' | 'safeguards' | 'retention' | 'acts') =>
    words(`resources.processingActivities.fields.${name}`);
  const { activity, basis, citation, subjects, data, partners, safeguards, acts, users, persons } = entry;
  return (
    <Section title={nameOf('ProcessingActivity', activity)} hint={nameOf('ProcessingPurpose', activity)}>
      <Facts columns={3}>
        <Fact label={field('acts')}>
          {words('privacy.processing.figures', {
            acts: format.number(acts),
            users: format.number(users),
            persons: format.number(persons),
          })}
        </Fact>
        <Fact label={field('basis')}>
          {nameOf('LegalBasis', basis)}
          <Box component="small" sx={{ display: 'block', color: 'text.secondary' }}>
            {citationText(citation, locale)}
          </Box>
        </Fact>
        <Fact label={field('subjects')}>
          {subjects.map((subject) => nameOf('DataSubject', subject)).join(', ')}
        </Fact>
        <Fact label={field('retention')}>
          {can('retentionRules') ? (
            <MuiLink component={Link} to="/retentionRules">
              {words('privacy.processing.retention')}
            </MuiLink>
          ) : (
            words('privacy.processing.retention')
          )}
        </Fact>
        <Fact label={field('data')}>{data.map((datum) => nameOf('PersonalDatum', datum)).join(', ')}</Fact>
        <Fact label={field('safeguards')}>
          {safeguards.map((safeguard) => nameOf('Safeguard', safeguard)).join(', ')}
        </Fact>
        <Fact label={field('partners')}>
          {partners.length === 0
            ? words('privacy.processing.noPartners')
            : partners.map(({ name, organisation }) => `${name} (${organisation})`).join(', ')}
        </Fact>
      </Facts>
      <Recipients entry={entry} />
    </Section>
  );
}

function Recipients({ entry: { recipients, operations } }: { entry: ProcessingRow }) {
  const words = useWords();
  const nameOfOperation = useOperationName();
  const label = useEnumLabel();
  const nameOf = usePrivacyName();
  return (
    <Box
      component="details"
      sx={{ mt: 1.75, '& summary': { cursor: 'pointer', fontWeight: 600, minHeight: 28 } }}
    >
      <summary>{words('privacy.processing.show')}</summary>
      <Facts columns={2}>
        {recipients.map(({ role, data }) => (
          <Fact key={role} label={label('Role', role)}>
            {data.map((datum) => nameOf('PersonalDatum', datum)).join(', ')}
          </Fact>
        ))}
        <Fact label={words('resources.processingActivities.fields.operations')}>
          {operations.map((name) => nameOfOperation(name)).join(', ')}
        </Fact>
      </Facts>
    </Box>
  );
}
