import { ToggleButton, ToggleButtonGroup, Box } from '@mui/material';
import { ListBase, useListContext } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { MaskedNik } from '../fields/MaskedNik';
import { PersonChange } from '../fields/PersonChange';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import { EmptyState } from '../list/EmptyState';
import { KeysetPagination } from '../list/KeysetPagination';
import { ListError } from '../list/ListError';
import { RowsTable } from '../list/RowsTable';
import { useCursor } from '../list/useCursor';
import type { ListMeta } from '../providers/dataProvider';
import type { ImportRowRecord, JobRow } from '../providers/records';
import { CONCERNS, OUTCOMES, type RowsView, countOf, filterOf, viewShown } from './import-outcomes';
import { OUTCOME_PARAM } from './list-urls';
import { RefusedRows } from './RefusedRows';
import { RowDamages } from './RowDamages';
import { useLineLabel } from './useLineLabel';

const BY_LINE = { field: 'lineNo', order: 'ASC' } as const;

/** The rows of an import by what became of them, or by what somebody has to look at. */
export function ImportRows({ job }: { job: JobRow }) {
  const words = useWords();
  const format = useFormat();
  const cursor = useCursor();
  const [search] = useSearchParams();
  const viewLabel = useViewLabel();
  const shown = viewShown(job, search.get(OUTCOME_PARAM));
  return (
    <>
      <Box sx={{ px: 1.5, pt: 1.5, overflowX: 'auto' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={shown}
          aria-label={words('exchange.import.showRows')}
        >
          {[...OUTCOMES, ...CONCERNS].map((view) => (
            <ToggleButton
              key={view}
              value={view}
              component={Link}
              to={`?${OUTCOME_PARAM}=${view}`}
              replace
              preventScrollReset
              sx={{ whiteSpace: 'nowrap', textTransform: 'none' }}
            >
              {`${viewLabel(view)} ${format.number(countOf(job, view))}`}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      <ListBase<ImportRowRecord>
        key={shown}
        resource="importRows"
        filter={{ jobId: job.id, ...filterOf(shown) }}
        perPage={25}
        sort={BY_LINE}
        storeKey={false}
        exporter={false}
        queryOptions={{ meta: { cursor } satisfies ListMeta }}
      >
        <RowsOf view={shown} job={job} />
      </ListBase>
    </>
  );
}

/** What the rows that are shown together are called. */
function useViewLabel() {
  const words = useWords();
  const label = useEnumLabel();
  return (view: RowsView): string => {
    if (view === 'WARNINGS') return words('exchange.import.withWarnings');
    if (view === 'DAMAGES') return words('exchange.import.withDamages');
    return view === 'PERSONS' ? words('exchange.import.changesPerson') : label('ImportRowOutcome', view);
  };
}

function RowsOf({ view, job }: { view: RowsView; job: JobRow }) {
  const words = useWords();
  const lineOf = useLineLabel(job);
  const label = useEnumLabel();
  const viewLabel = useViewLabel();
  const { data, isPending, error } = useListContext<ImportRowRecord>();
  if (error) return <ListError error={error} />;
  if (isPending) return <Box sx={{ px: 2 }}>{<Waiting />}</Box>;
  if (data.length === 0) {
    const outcome = viewLabel(view).toLowerCase();
    return <EmptyState title={words('exchange.import.noRows', { outcome })} />;
  }
  if (view === 'REFUSED' || view === 'DAMAGES') {
    return (
      <>
        <RefusedRows job={job} />
        <KeysetPagination />
      </>
    );
  }
  return (
    <>
      <RowsTable<ImportRowRecord>
        columns={[
          {
            id: 'lineNo',
            label: words('resources.importRows.fields.lineNo'),
            render: ({ lineNo }) => lineOf(lineNo),
          },
          {
            id: 'fullName',
            label: words('resources.importRows.fields.fullName'),
            render: ({ fullName }) => fullName ?? '',
          },
          {
            id: 'nik',
            label: words('resources.importRows.fields.nikMasked'),
            render: ({ nikMasked }) => <MaskedNik nikMasked={nikMasked} />,
          },
          {
            id: 'village',
            label: words('resources.importRows.fields.villageName'),
            render: ({ villageName }) => villageName ?? '',
          },
          {
            id: 'isKnown',
            label: words('resources.importRows.fields.isKnown'),
            render: ({ isKnown }) => words(isKnown ? 'exchange.import.isKnown' : 'exchange.import.isNew'),
          },
          {
            id: 'change',
            label: words('resources.importRows.fields.change'),
            render: ({ change }) => change && <PersonChange change={change} />,
          },
          {
            id: 'warnings',
            label: words('resources.importRows.fields.warnings'),
            render: ({ warnings, damages }) => (
              <>
                {warnings.map(({ code, value }) => {
                  const said = label('RowWarningCode', code as EnumCode<'RowWarningCode'>);
                  return <div key={code}>{value ? `${said}: ${value}` : said}</div>;
                })}
                <RowDamages damages={damages} />
              </>
            ),
          },
        ]}
      />
      <KeysetPagination />
    </>
  );
}
