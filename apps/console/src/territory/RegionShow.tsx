import { Alert, Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { RecordTimeline } from '../access/RecordTimeline';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useKindLabel } from '../i18n/useKindLabel';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import { Rows } from '../list/ListPage';
import type { RegionRecord, RegionRow } from '../providers/records';
import { AliasesSection } from './AliasesSection';
import { PartsMap } from './PartsMap';
import { RegionLinks } from './RegionLinks';
import { useRegionColumns } from './RegionList';
import { RegionHistory } from './RegionHistory';

/** A region: what it is, who serves it, what it was called before, and its parts. */
export function RegionShow() {
  return (
    <RecordPage<RegionRecord> resource="regions">{(region) => <RegionDetails region={region} />}</RecordPage>
  );
}

function RegionDetails({ region }: { region: RegionRecord }) {
  const words = useWords();
  const format = useFormat();
  const kindLabel = useKindLabel();
  const columns = useRegionColumns();
  return (
    <>
      <PageHeader title={region.name} subtitle={`${kindLabel(region)} · ${region.code}`} />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        {region.isClosed && (
          <Alert severity="warning">
            {words('territory.closed', { day: format.day(region.validTo ?? '') })}
          </Alert>
        )}
        <Section title={words('territory.about')}>
          <Facts columns={3}>
            {region.parent && (
              <Fact label={words('resources.regions.fields.parent')}>
                <MuiLink component={Link} to={`/regions/${region.parent.id}/show`}>
                  {region.parent.name}
                </MuiLink>
              </Fact>
            )}
            <Fact label={words('resources.regions.fields.offices')}>
              {region.offices.length === 0
                ? words('territory.noOffice')
                : region.offices.map(({ id, name }) => (
                    <Box key={id} sx={{ py: 0.375 }}>
                      <MuiLink component={Link} to={`/offices/${id}/show`}>
                        {name}
                      </MuiLink>
                    </Box>
                  ))}
            </Fact>
            <Fact label={words('resources.regions.fields.bpsCode')}>{region.bpsCode}</Fact>
            {region.predecessors.length > 0 && (
              <Fact label={words('resources.regionChanges.fields.predecessors')}>
                <RegionLinks regions={region.predecessors} />
              </Fact>
            )}
            {region.successors.length > 0 && (
              <Fact label={words('resources.regionChanges.fields.successors')}>
                <RegionLinks regions={region.successors} />
              </Fact>
            )}
          </Facts>
        </Section>
        <RegionHistory region={region} />
        <AliasesSection region={region} />
        {region.childCount > 0 && <PartsMap region={region} />}
        {region.childCount > 0 && (
          <Section title={words('territory.parts')}>
            <Rows<RegionRow>
              resource="regions"
              filter={{ parentId: region.id }}
              sort={{ field: 'code', order: 'ASC' }}
              columns={columns.filter(({ id }) => id !== 'parent')}
              empty={{ title: words('territory.noParts') }}
              to={({ id }) => `/regions/${id}/show`}
            />
          </Section>
        )}
        <RecordTimeline record="REGION" id={region.id} />
      </Box>
    </>
  );
}
