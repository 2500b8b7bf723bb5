import { Box, Button, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { RecordTimeline } from '../access/RecordTimeline';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { Chip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { OfficeRecord } from '../providers/records';
import { CloseOfficeButton } from './CloseOfficeButton';
import { OfficeHistory } from './OfficeHistory';
import { OfficeMatches } from './OfficeMatches';
import { OfficeTemplate } from './OfficeTemplate';
import { SetAreaButton } from './SetAreaButton';
import { StandingChip } from './StandingChip';

/** An office: who leads it, where it stands, whom it serves, and since when. */
export function OfficeShow() {
  return (
    <RecordPage<OfficeRecord> resource="offices">{(office) => <OfficeDetails office={office} />}</RecordPage>
  );
}

function OfficeDetails({ office }: { office: OfficeRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const today = useBusinessDay();
  const endedLast = (a: OfficeRecord['areas'][number], b: OfficeRecord['areas'][number]) =>
    Number((a.validTo ?? today) < today) - Number((b.validTo ?? today) < today);
  const since = (from: string, to: string | null) =>
    words('office.since', { day: format.day(from) }) +
    (to ? ` ${words('office.until', { day: format.day(to) })}` : '');

  return (
    <>
      <PageHeader
        title={office.name}
        badge={<StandingChip office={office} />}
        subtitle={label('OfficeKind', office.kind)}
        actions={
          office.closesOn === null && (
            <>
              {can('closeOffice') && <CloseOfficeButton office={office} />}
              {can('handOverServiceAreas') && (
                <Button variant="outlined" component={Link} to={`/offices/${office.id}/handover`}>
                  {words('office.handover')}
                </Button>
              )}
              {can('setOfficeArea') && <SetAreaButton office={office} />}
              {can('updateOffice') && (
                <Button variant="contained" component={Link} to={`/offices/${office.id}`}>
                  {words('app.action.edit')}
                </Button>
              )}
            </>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('office.about')}>
          <Facts columns={3}>
            <Fact label={words('resources.offices.fields.headName')}>{office.headName}</Fact>
            <Fact label={words('resources.offices.fields.code')}>{office.code}</Fact>
            <Fact label={words('resources.offices.fields.parent')}>
              {office.parent && (
                <MuiLink component={Link} to={`/offices/${office.parent.id}/show`}>
                  {office.parent.name}
                </MuiLink>
              )}
            </Fact>
          </Facts>
        </Section>
        <Section title={words('resources.offices.fields.areas')}>
          {office.areas.length === 0 && words('office.areaEmpty')}
          <Facts columns={3}>
            {[...office.areas].sort(endedLast).map(({ region, validFrom, validTo }) => (
              <Fact key={`${region.id} ${validFrom}`} label={since(validFrom, validTo)}>
                <MuiLink component={Link} to={`/regions/${region.id}/show`}>
                  {region.name}
                </MuiLink>{' '}
                {validTo !== null && validTo < today && <Chip tone="quiet">{words('office.areaEnded')}</Chip>}
                {validFrom > today && <Chip tone="waiting">{words('office.areaAhead')}</Chip>}
              </Fact>
            ))}
          </Facts>
        </Section>
        {can('officeTemplate') && office.kind !== 'REGIONAL_OFFICE' && (
          <OfficeTemplate officeId={office.id} />
        )}
        {can('officeMatches') && office.kind !== 'REGIONAL_OFFICE' && <OfficeMatches officeId={office.id} />}
        <OfficeHistory office={office} />
        <RecordTimeline record="OFFICE" id={office.id} />
      </Box>
    </>
  );
}
