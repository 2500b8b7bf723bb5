import type { TrailedOperation } from '@lindung/domain/access/audit-event';
import { citationText } from '@lindung/i18n/citation-text';
import { Box } from '@mui/material';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat, useLocale } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { ProcessingRow } from '../providers/records';

/** One activity: why, on what basis, whose and which data, who receives them, what protects them, and how much went on. */
export function ProcessingEntry({ entry }: { entry: ProcessingRow }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const locale = useLocale();
  const field = (name: 'basis' | 'subjects' | 'data' | 'partners' | 'safeguards' | 'retention' | 'acts') =>
    words(`resources.processingActivities.fields.${name}`);
  const { activity, basis, citation, subjects, data, partners, safeguards, acts, users, persons } = entry;
  return (
    <Section title={label('ProcessingActivity', activity)} hint={label('ProcessingPurpose', activity)}>
      <Facts columns={3}>
        <Fact label={field('acts')}>
          {words('privacy.processing.figures', {
            acts: format.number(acts),
            users: format.number(users),
            persons: format.number(persons),
          })}
        </Fact>
        <Fact label={field('basis')}>
          {label('LegalBasis', basis)}
          <Box component="small" sx={{ display: 'block', color: 'text.secondary' }}>
            {citationText(citation, locale)}
          </Box>
        </Fact>
        <Fact label={field('subjects')}>
          {subjects.map((subject) => label('DataSubject', subject)).join(', ')}
        </Fact>
        <Fact label={field('retention')}>{words('privacy.processing.retention')}</Fact>
        <Fact label={field('data')}>{data.map((datum) => label('PersonalDatum', datum)).join(', ')}</Fact>
        <Fact label={field('safeguards')}>
          {safeguards.map((safeguard) => label('Safeguard', safeguard)).join(', ')}
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
  const label = useEnumLabel();
  return (
    <Box
      component="details"
      sx={{ mt: 1.75, '& summary': { cursor: 'pointer', fontWeight: 600, minHeight: 28 } }}
    >
      <summary>{words('privacy.processing.show')}</summary>
      <Facts columns={2}>
        {recipients.map(({ role, data }) => (
          <Fact key={role} label={label('Role', role)}>
            {data.map((datum) => label('PersonalDatum', datum)).join(', ')}
          </Fact>
        ))}
        <Fact label={words('resources.processingActivities.fields.operations')}>
          {operations.map((name) => label('OperationName', name as TrailedOperation)).join(', ')}
        </Fact>
      </Facts>
    </Box>
  );
}
