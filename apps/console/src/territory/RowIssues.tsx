import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';

interface RowIssuesProps {
  readonly count: number;
  readonly issues: ReadonlyArray<{
    readonly line: number;
    readonly code: EnumCode<'RegionRowIssueCode'>;
    readonly field?: string | null | undefined;
    readonly value: string;
  }>;
}

/** The rows of a file about regions that can't be taken, each with what is wrong. */
export function RowIssues({ count, issues }: RowIssuesProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <Section
      title={words('territory.rowIssues')}
      hint={`${words('resources.regionChanges.fields.refusedRows')}: ${format.number(count)}`}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell align="right">{words('territory.line')}</TableCell>
            <TableCell>{words('territory.problem')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {issues.map(({ line, code, field, value }) => (
            <TableRow key={`${line} ${code} ${field ?? ''} ${value}`}>
              <TableCell align="right">{format.number(line)}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>
                {[label('RegionRowIssueCode', code), field, value].filter(Boolean).join(': ')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
