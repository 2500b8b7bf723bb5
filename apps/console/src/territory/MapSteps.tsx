import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useKindLabel } from '../i18n/useKindLabel';
import { useWords } from '../i18n/useWords';
import type { MapStep } from '../providers/records';

/** A change of the map, region by region: as it was, and as it will be. */
export function MapSteps({ steps }: { steps: readonly MapStep[] }) {
  const words = useWords();
  const kindLabel = useKindLabel();
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
                ? `${codeAfter} ${nameAfter ?? ''} (${kindLabel({ kind, code: codeAfter })})`
                : words('territory.ends')}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
