import { Box, Link as MuiLink } from '@mui/material';
import { lazy, Suspense } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { useBusinessDay, useCan, useSession } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useRegionName } from '../i18n/useRegionName';
import { useWords } from '../i18n/useWords';
import { lazyPage } from '../layout/lazyPage';
import { PageHeader } from '../layout/PageHeader';
import { ErrorPage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import type { CoverageFigure } from '../providers/records';
import { CoverageMap } from './CoverageMap';
import { DayControl } from './DayControl';
import { EndedArea } from './EndedArea';
import { firstPageUrl, firstPageView } from './first-page-url';
import { FractionNote } from './FractionNote';
import { KpiRow } from './KpiRow';
import { OriginSection } from './OriginSection';
import { TodoList } from './TodoList';
import { useCoverage } from './useCoverage';
import { useTodos } from './useTodos';

/** The first page of who keeps the system alone comes when it is opened: most others never see it. */
const SystemHome = lazyPage(() => import('./SystemHome'), 'SystemHome');

/** What only those need who see several regencies comes when it is shown. */
const CoverageTable = lazy(async () => ({ default: (await import('./CoverageTable')).CoverageTable }));
const OfficeTable = lazy(async () => ({ default: (await import('./OfficeTable')).OfficeTable }));

/** The first page: how things stand, what to do, where. */
export function Dashboard() {
  const can = useCan();
  return can('coverage') ? <CoverageHome /> : <SystemHome />;
}

function CoverageHome() {
  const words = useWords();
  const format = useFormat();
  const regionName = useRegionName();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { regencyCode, day } = firstPageView(search, useBusinessDay());
  const regencyUrl = (code: string) => firstPageUrl({ regencyCode: code, day });
  const { office, region } = useSession()?.assignment ?? {};
  const { data: coverage, error } = useCoverage({ asOf: day });
  if (error) return <ErrorPage error={error} />;
  if (!coverage) return <Waiting />;
  if (region && coverage.regencies.length === 0) return <EndedArea region={region} />;

  const only = coverage.regencies.length === 1 ? coverage.regencies[0] : undefined;
  const chosen = only ?? coverage.regencies.find(({ region }) => region.code === regencyCode);
  const figure = chosen?.figure ?? coverage.total;
  // What is to be done is to be done today, whichever day the figures are of.
  const hasSide = day === undefined || (chosen !== undefined && !only);
  const name = chosen ? regionName(chosen.region) : (office?.name ?? words('insight.province'));

  return (
    <>
      <PageHeader
        title={name}
        subtitle={
          <>
            {words('insight.asOfDay', { day: format.day(coverage.asOf) })}
            {!chosen && ` · ${words('insight.subtitle', { regencies: coverage.regencies.length })}`}
            {office && coverage.offices.some(({ isPart }) => isPart) && ` · ${words('insight.officePart')}`}
            {chosen && !only && (
              <>
                {' · '}
                <MuiLink component={Link} to={firstPageUrl({ regencyCode: undefined, day })}>
                  {words(office ? 'insight.wholeServiceArea' : 'insight.wholeProvince')}
                </MuiLink>
              </>
            )}
          </>
        }
        actions={
          <DayControl
            day={coverage.asOf}
            onChange={(chosen) => void navigate(firstPageUrl({ regencyCode, day: chosen }))}
          />
        }
      />
      <KpiRow
        figure={figure}
        region={name}
        kind={chosen?.region.kind}
        regionId={only ? undefined : chosen?.region.id}
        partly={chosen ? undefined : coverage}
      />
      <Box sx={hasSide ? (only ? oneRegency : province) : only ? alone : provinceWithoutSide}>
        {hasSide && (
          <Box sx={{ gridArea: 'todo', minWidth: 0, display: 'grid', gap: 1.75 }}>
            {day === undefined && (
              <Section title={words('insight.todoTitle')} hint={words('insight.todoHint')}>
                <Todos figure={figure} regionId={only ? undefined : chosen?.region.id} />
              </Section>
            )}
            {chosen && !only && <OriginSection {...chosen} />}
          </Box>
        )}
        {only ? (
          <Box sx={{ gridArea: 'origin', minWidth: 0 }}>
            <OriginSection {...only} />
          </Box>
        ) : (
          <>
            <Box sx={{ gridArea: 'map', minWidth: 0 }}>
              <Section title={words('insight.coverageTitle')} hint={words('insight.coverageHint')}>
                <CoverageMap
                  asOf={day}
                  regencies={coverage.regencies}
                  chosenCode={chosen?.region.code}
                  to={regencyUrl}
                />
                <Box sx={{ mt: 1.5 }}>
                  <FractionNote
                    figure={chosen ? figure : (coverage.declared ?? figure)}
                    without={chosen ? 0 : coverage.regenciesWithoutPotential}
                  />
                </Box>
              </Section>
            </Box>
            <Box sx={{ gridArea: 'table', minWidth: 0 }}>
              <Section title={words('insight.coverageTableTitle')}>
                <Suspense fallback={<Waiting />}>
                  <CoverageTable regencies={coverage.regencies} to={regencyUrl} />
                </Suspense>
              </Section>
              <Box sx={{ mt: 1.75 }}>
                <Section title={words('insight.officeTableTitle')} hint={words('insight.officeTableHint')}>
                  <Suspense fallback={<Waiting />}>
                    <OfficeTable offices={coverage.offices} to={regencyUrl} />
                  </Suspense>
                </Section>
              </Box>
            </Box>
          </>
        )}
      </Box>
    </>
  );
}

function Todos({ figure, regionId }: { figure: CoverageFigure; regionId?: string | undefined }) {
  return <TodoList todos={useTodos(figure, regionId)} />;
}

const oneRegency = {
  display: 'grid',
  gap: 1.75,
  mt: 1.75,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
  gridTemplateAreas: { xs: '"todo" "origin"', lg: '"todo origin"' },
  alignItems: 'start',
};

const province = {
  display: 'grid',
  gap: 1.75,
  mt: 1.75,
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    md: '364px minmax(0, 1fr)',
    // The table beside it is whole at 700 px; the map takes what is left, up to where no name breaks.
    lg: 'clamp(330px, calc(100vw - 1000px), 400px) minmax(0, 1fr)',
    xl: 'minmax(330px, 420px) minmax(0, 1fr)',
  },
  gridTemplateRows: { lg: 'auto 1fr' },
  gridTemplateAreas: {
    xs: '"todo" "map" "table"',
    md: '"map todo" "table table"',
    lg: '"map todo" "map table"',
  },
  alignItems: 'start',
};

const alone = { mt: 1.75 };

const provinceWithoutSide = {
  ...province,
  gridTemplateRows: {},
  gridTemplateAreas: { xs: '"map" "table"', md: '"map map" "table table"', lg: '"map table"' },
};
