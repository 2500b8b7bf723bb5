import { ToggleButton, ToggleButtonGroup, Box } from '@mui/material';
import { ListBase, useListContext } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { MaskedNik } from '../fields/MaskedNik';
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
import { OUTCOMES, countOf, outcomeShown } from './import-outcomes';
import { OUTCOME_PARAM } from './list-urls';
import { RefusedRows } from './RefusedRows';

const BY_LINE = { field: 'lineNo', order: 'ASC' } as const;

/** The rows of an import by what became of them. */
export function ImportRows({ job }: { job: JobRow }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const cursor = useCursor();
  const [search] = useSearchParams();
  const shown = outcomeShown(job, search.get(OUTCOME_PARAM));
  return (
    <>
      <Box sx={{ px: 1.5, pt: 1.5, overflowX: 'auto' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={shown}
          aria-label={words('exchange.import.showRows')}
        >
          {OUTCOMES.map((outcome) => (
            <ToggleButton
              key={outcome}
              value={outcome}
              component={Link}
              to={`?${OUTCOME_PARAM}=${outcome}`}
              replace
              preventScrollReset
              sx={{ whiteSpace: 'nowrap', textTransform: 'none' }}
            >
              {`${label('ImportRowOutcome', outcome)} ${format.number(countOf(job, outcome))}`}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      <ListBase<ImportRowRecord>
        key={shown}
        resource="importRows"
        filter={{ jobId: job.id, outcome: shown }}
        perPage={25}
        sort={BY_LINE}
        storeKey={false}
        exporter={false}
        queryOptions={{ meta: { cursor } satisfies ListMeta }}
      >
        <RowsOf outcome={shown} />
      </ListBase>
    </>
  );
}

function RowsOf({ outcome }: { outcome: EnumCode<'ImportRowOutcome'> }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { data, isPending, error } = useListContext<ImportRowRecord>();
  if (error) return <ListError error={error} />;
  if (isPending) return <Box sx={{ px: 2 }}>{<Waiting />}</Box>;
  if (data.length === 0) {
    const name = label('ImportRowOutcome', outcome).toLowerCase();
    return <EmptyState title={words('exchange.import.noRows', { outcome: name })} />;
  }
  if (outcome === 'REFUSED') {
    return (
      <>
        <RefusedRows />
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
            render: ({ lineNo }) => format.number(lineNo),
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
            id: 'warnings',
            label: words('resources.importRows.fields.warnings'),
            render: ({ warnings }) =>
              warnings.map(({ code }) => (
                <div key={code}>{label('RowWarningCode', code as EnumCode<'RowWarningCode'>)}</div>
              )),
          },
        ]}
      />
      <KeysetPagination />
    </>
  );
}
