import { Alert, Typography } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';

/** What its columns and its bytes tell about a file: where it comes from, what of it was not read, and that it came before. */
export function FileFacts({ job: { result } }: { job: JobRow }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  if (!result) return null;
  const { layout, ignoredColumns, sameFileAt, sheets, skippedSheets } = result;
  return (
    <>
      {sameFileAt && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {words('exchange.import.sameFile', { at: format.moment(sameFileAt) })}
        </Alert>
      )}
      {layout && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>
          {words('exchange.import.layout', { layout: label('CandidateLayout', layout) })}{' '}
          {ignoredColumns &&
            ignoredColumns.length > 0 &&
            words('exchange.import.ignoredColumns', { columns: ignoredColumns.join(', ') })}{' '}
          {sheets && words('exchange.import.sheets', { sheets: sheets.map(({ name }) => name).join(', ') })}{' '}
          {skippedSheets &&
            skippedSheets.length > 0 &&
            words('exchange.import.skippedSheets', { sheets: skippedSheets.join(', ') })}
        </Typography>
      )}
    </>
  );
}
