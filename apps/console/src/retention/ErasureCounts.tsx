import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { type EnumCode, useEnumLabel, useWords } from '../i18n/useWords';

interface ErasureCountsProps {
  readonly counts: ReadonlyArray<{
    readonly kind: EnumCode<'RetentionKind'>;
    readonly region: { readonly name: string } | null;
    readonly people: number;
    /** What keeps them, where something does. */
    readonly keptBy?: EnumCode<'ErasureKeeper'> | null;
    /** What became of them, where that is known. */
    readonly erased?: number;
    readonly spared?: number;
    readonly months?: number;
    readonly citation?: string;
  }>;
}

/** How many by kind and regency, with what keeps them, or with the row of the schedule and what became of them where a run was decided. */
export function ErasureCounts({ counts }: ErasureCountsProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const isKept = counts.some(({ keptBy }) => keptBy);
  const hasOutcome = counts.some(({ erased }) => erased !== undefined);
  const field = (name: 'kind' | 'region' | 'people' | 'erased' | 'spared' | 'rule') =>
    words(`resources.erasureRuns.fields.${name}`);
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{field('kind')}</TableCell>
            <TableCell>{field('region')}</TableCell>
            {isKept && <TableCell>{words('resources.erasureDue.fields.keptBy')}</TableCell>}
            <TableCell align="right">{field('people')}</TableCell>
            {hasOutcome && (
              <>
                <TableCell align="right">{field('erased')}</TableCell>
                <TableCell align="right">{field('spared')}</TableCell>
                <TableCell>{field('rule')}</TableCell>
              </>
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {counts.map(
            ({ kind, region, keptBy, people, erased = 0, spared = 0, months = 0, citation = '' }) => (
              <TableRow key={`${kind} ${region?.name} ${keptBy} ${months} ${citation}`}>
                <TableCell>{label('RetentionKind', kind)}</TableCell>
                <TableCell>{region?.name}</TableCell>
                {isKept && <TableCell>{keptBy && label('ErasureKeeper', keptBy)}</TableCell>}
                <TableCell align="right">{format.number(people)}</TableCell>
                {hasOutcome && (
                  <>
                    <TableCell align="right">{format.number(erased)}</TableCell>
                    <TableCell align="right">{format.number(spared)}</TableCell>
                    <TableCell>
                      {`${words('retention.rules.months', format.counted(months))}, ${format.citation(citation)}`}
                    </TableCell>
                  </>
                )}
              </TableRow>
            ),
          )}
        </TableBody>
      </Table>
    </Box>
  );
}
