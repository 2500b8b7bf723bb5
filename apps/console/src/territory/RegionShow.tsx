import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import { Rows } from '../list/ListPage';
import type { RegionRecord, RegionRow } from '../providers/records';
import { useRegionColumns } from './RegionList';

/** A region: what it is, who serves it, what it was called before, and its parts. */
export function RegionShow() {
  return (
    <RecordPage<RegionRecord> resource="regions">{(region) => <RegionDetails region={region} />}</RecordPage>
  );
}

function RegionDetails({ region }: { region: RegionRecord }) {
  const words = useWords();
  const label = useEnumLabel();
  const columns = useRegionColumns();
  return (
    <>
      <PageHeader title={region.name} subtitle={`${label('RegionKind', region.kind)} · ${region.code}`} />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
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
            <Fact label={words('resources.regions.fields.versions')}>
              <Versions versions={region.versions} />
            </Fact>
          </Facts>
        </Section>
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
      </Box>
    </>
  );
}

function Versions({ versions }: Pick<RegionRecord, 'versions'>) {
  const words = useWords();
  const format = useFormat();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {versions.map(({ code, name, validFrom, validTo, source }) => (
        <Box component="li" key={validFrom} sx={{ mb: 0.75 }}>
          {`${name} (${code})`}
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {words('enrolment.memberships.period', {
              from: format.day(validFrom),
              to: validTo ? format.day(validTo) : words('territory.now'),
            })}
            {` · ${source}`}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
