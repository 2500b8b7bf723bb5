import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';
import type { ImportRowRecord, JobRow } from '../providers/records';
import { RowDamages } from './RowDamages';
import { useLineLabel } from './useLineLabel';

type Issue = ImportRowRecord['issues'][number];
type LineLabel = ReturnType<typeof useLineLabel>;
interface RowProps {
  readonly row: ImportRowRecord;
  readonly lineOf: LineLabel;
}

/** The rows that can't be taken, or that a spreadsheet has damaged: where, in which column, what the file said, what is wrong, and what to do. */
export function RefusedRows({ job }: { job: JobRow }) {
  const lineOf = useLineLabel(job);
  const { data = [] } = useListContext<ImportRowRecord>();
  return (
    <>
      <Box sx={{ display: { xs: 'none', sm: 'block' }, overflowX: 'auto' }}>
        <WideRows rows={data} lineOf={lineOf} />
      </Box>
      <Box component="ul" sx={{ display: { sm: 'none' }, listStyle: 'none', m: 0, p: 0 }}>
        {data.map((row) => (
          <PhoneRow key={row.id} row={row} lineOf={lineOf} />
        ))}
      </Box>
    </>
  );
}

function WideRows({ rows, lineOf }: { rows: readonly ImportRowRecord[]; lineOf: LineLabel }) {
  const words = useWords();
  return (
    <Table>
      <TableHead>
        <TableRow>
          <TableCell align="right">{words('resources.importRows.fields.lineNo')}</TableCell>
          <TableCell>{words('resources.importRows.fields.fullName')}</TableCell>
          <TableCell>{words('exchange.import.field')}</TableCell>
          <TableCell>{words('exchange.import.value')}</TableCell>
          <TableCell>{words('exchange.import.toDo')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <WideRow key={row.id} row={row} lineOf={lineOf} />
        ))}
      </TableBody>
    </Table>
  );
}

function WideRow({ row, lineOf }: RowProps) {
  const texts = useIssueTexts();
  const span = row.issues.length + (row.damages.length > 0 ? 1 : 0);
  const heading = (
    <>
      <TableCell component="th" scope="row" align="right" rowSpan={span}>
        {lineOf(row.lineNo)}
      </TableCell>
      <TableCell rowSpan={span}>{row.fullName}</TableCell>
    </>
  );
  return (
    <>
      {row.issues.map((issue, position) => (
        <TableRow key={`${issue.code} ${issue.field ?? ''}`}>
          {position === 0 && heading}
          <TableCell>{texts.field(issue)}</TableCell>
          <TableCell sx={{ overflowWrap: 'anywhere' }}>{texts.said(issue) || <Empty />}</TableCell>
          <TableCell>
            <Box sx={{ fontWeight: 650 }}>{texts.problem(issue)}</Box>
            {issue.remedy}
          </TableCell>
        </TableRow>
      ))}
      {row.damages.length > 0 && (
        <TableRow>
          {row.issues.length === 0 && heading}
          <TableCell colSpan={3}>
            <RowDamages damages={row.damages} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

function PhoneRow({ row, lineOf }: RowProps) {
  const words = useWords();
  const texts = useIssueTexts();
  return (
    <Box component="li" sx={{ px: 2, py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ fontWeight: 650 }}>
        {words('exchange.import.rowOf', { line: lineOf(row.lineNo), name: row.fullName ?? '' })}
      </Box>
      {row.issues.map((issue) => (
        <Box key={`${issue.code} ${issue.field ?? ''}`} sx={{ mt: 0.75, fontSize: '0.875rem' }}>
          <Box sx={{ overflowWrap: 'anywhere' }}>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {texts.field(issue)}:
            </Box>{' '}
            {texts.said(issue) || <Empty />}
          </Box>
          <Box sx={{ fontWeight: 650 }}>{texts.problem(issue)}</Box>
          {issue.remedy}
        </Box>
      ))}
      <Box sx={{ fontSize: '0.875rem' }}>
        <RowDamages damages={row.damages} />
      </Box>
    </Box>
  );
}

function Empty() {
  const words = useWords();
  return (
    <Typography component="span" variant="body2" color="textSecondary">
      {words('exchange.import.emptyCell')}
    </Typography>
  );
}

/** Issues whose value is the number of another line. */
const POINTS_AT_LINE = new Set(['NIK_TWICE_IN_FILE', 'PERSON_TWICE_IN_FILE']);

function useIssueTexts() {
  const words = useWords();
  const label = useEnumLabel();
  return {
    said: ({ code, value }: Issue) => {
      if (code === 'NIK_OF_OTHER_NAME' && !value) return words('exchange.import.nameNotShown');
      if (!value) return value;
      if (code === 'NIK_OF_OTHER_NAME') return words('exchange.import.registeredAs', { name: value });
      return POINTS_AT_LINE.has(code) ? words('exchange.import.sameAsLine', { line: value }) : value;
    },
    field: ({ field }: Issue) =>
      field
        ? label('CandidateColumn', field as EnumCode<'CandidateColumn'>)
        : words('exchange.import.wholeRow'),
    problem: ({ code }: Issue) => label('RowIssueCode', code as EnumCode<'RowIssueCode'>),
  };
}
