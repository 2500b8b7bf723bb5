import { Alert, Box, Button, Chip as MuiChip, Link as MuiLink, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { Chip, StatusChip } from '../fields/Chip';
import { Section } from '../fields/Section';
import { codesOf } from '../form/EnumInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { Waiting } from '../layout/Waiting';
import type { LawRuleRow } from '../providers/records';
import { TermsView } from './TermsView';
import { useLawRules } from './useLawRules';
import { usePeriodText } from './usePeriodText';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What contributions cost and benefits pay on a day, by which law, what was before it, and what is proposed. */
export function LawTables() {
  const words = useWords();
  const label = useEnumLabel();
  const can = useCan();
  const today = useBusinessDay();
  const [day, setDay] = useState(today);
  const { data: rules, error } = useLawRules();
  const asked = DAY.test(day) ? day : today;
  return (
    <>
      <PageHeader
        title={words('resources.lawRules.name')}
        subtitle={words('programme.law.subtitle')}
        actions={
          <>
            <TextField
              type="date"
              size="small"
              label={words('programme.law.day')}
              value={day}
              onChange={({ target }) => setDay(target.value)}
              slotProps={{ inputLabel: { shrink: true } }}
            />
            <Button component={Link} to="/lawRules/calculate">
              {words('programme.law.calculate')}
            </Button>
            {can('proposeLawRule') && (
              <Button variant="contained" component={Link} to="/lawRules/propose">
                {words('programme.law.propose')}
              </Button>
            )}
          </>
        }
      />
      {error && <Alert severity="error">{error.message}</Alert>}
      {!rules && !error && <Waiting />}
      {rules && (
        <Box sx={{ display: 'grid', gap: 1.75 }}>
          <Proposals rules={rules.filter(({ status }) => status === 'PROPOSED')} />
          {codesOf('LawChapter').map((chapter) => (
            <Section key={chapter} title={label('LawChapter', chapter)}>
              <Box sx={{ display: 'grid', gap: 2.5 }}>
                {codesOf('LawSubject').map((subject) => (
                  <Subject
                    key={subject}
                    subject={subject}
                    day={asked}
                    rules={rules.filter((rule) => rule.chapter === chapter && rule.subject === subject)}
                  />
                ))}
              </Box>
            </Section>
          ))}
        </Box>
      )}
    </>
  );
}

function Proposals({ rules }: { rules: readonly LawRuleRow[] }) {
  const words = useWords();
  const label = useEnumLabel();
  const period = usePeriodText();
  if (rules.length === 0) return null;
  return (
    <Section title={words('programme.law.proposals')}>
      {rules.map((rule) => (
        <Box key={rule.id} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', py: 0.5 }}>
          <MuiLink component={Link} to={`/lawRules/${rule.id}/show`}>
            {label('LawSubject', rule.subject)}
          </MuiLink>
          <span>{period(rule)}</span>
          <StatusChip of="LawRuleStatus" code={rule.status} />
        </Box>
      ))}
    </Section>
  );
}

const holdsOn = ({ validFrom, validTo }: LawRuleRow, day: string) =>
  validFrom <= day && (validTo === null || day <= validTo);

/** One thing that the law says, as it stands on the day; what was and what comes stands below, opened on request. */
function Subject({
  subject,
  day,
  rules,
}: {
  subject: EnumCode<'LawSubject'>;
  day: string;
  rules: readonly LawRuleRow[];
}) {
  const words = useWords();
  const label = useEnumLabel();
  const inForce = rules.filter(({ status }) => status === 'IN_FORCE');
  if (inForce.length === 0) return null;
  const current = inForce.find((rule) => holdsOn(rule, day));
  const others = inForce.filter((rule) => rule !== current);
  return (
    <Box component="article" aria-label={label('LawSubject', subject)}>
      <Typography variant="h3">{label('LawSubject', subject)}</Typography>
      {current ? (
        <Box sx={{ borderLeft: 4, borderColor: 'primary.main', pl: 1.5, mt: 0.75 }}>
          <Rule rule={current} isOnDay />
        </Box>
      ) : (
        <Typography color="textSecondary">{words('programme.law.nothingOnDay')}</Typography>
      )}
      {others.length > 0 && (
        <Box component="details" sx={{ mt: 0.75 }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', fontWeight: 650 }}>
            {words('programme.law.history', { count: others.length, smart_count: others.length })}
          </Box>
          <Box sx={{ display: 'grid', gap: 1.5, mt: 1, pl: 1.5 }}>
            {others.map((rule) => (
              <Rule key={rule.id} rule={rule} />
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
}

function Rule({ rule, isOnDay = false }: { rule: LawRuleRow; isOnDay?: boolean }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const period = usePeriodText();
  return (
    <Box>
      <TermsView terms={rule.terms} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mt: 0.5 }}>
        <MuiLink component={Link} to={`/lawRules/${rule.id}/show`}>
          {period(rule)}
        </MuiLink>
        <Typography variant="body2" color="textSecondary">
          {format.citation(rule.citation)}
        </Typography>
        {isOnDay && <MuiChip size="small" color="primary" label={words('programme.law.onDay')} />}
        {rule.certainty === 'TO_BE_VERIFIED' && (
          <Chip tone="waiting">{label('Certainty', rule.certainty)}</Chip>
        )}
      </Box>
    </Box>
  );
}
