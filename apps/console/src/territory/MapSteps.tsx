import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { MapStep } from '../providers/records';

/** A change of the map, region by region: as it was, and as it will be. */
export function MapSteps({ steps }: { steps: readonly MapStep[] }) {
  const words = useWords();
  const label = useEnumLabel();
  return (
    <Table size="small" aria-label={words('territory.mapSteps')}>
      <TableHead>
        <TableRow>
          <TableCell>{words('territory.before')}</TableCell>
          <TableCell>{words('territory.after')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {steps.map(({ codeBefore, nameBefore, codeAfter, nameAfter, kind }) => (
          <TableRow key={`${codeBefore ?? ''} ${codeAfter ?? ''}`}>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>
              {codeBefore ? `${codeBefore} ${nameBefore ?? ''}` : words('territory.opens')}
            </TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>
              {codeAfter
                ? `${codeAfter} ${nameAfter ?? ''} (${label('RegionKind', kind)})`
                : words('territory.ends')}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
