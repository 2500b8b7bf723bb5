import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords';

interface BeforeAfterTableProps {
  readonly name: string;
  /** What is compared is no amount: the change isn't told. */
  readonly hasNoChange?: boolean;
  readonly children: ReactNode;
}

/** What is compared, before and after, one row each; on a phone each figure stands under its name. */
export function BeforeAfterTable({ name, hasNoChange = false, children }: BeforeAfterTableProps) {
  const words = useWords();
  return (
    <Box
      role="table"
      aria-label={name}
      sx={{ border: 1, borderColor: 'tokens.line', borderRadius: 2, overflow: 'hidden', minWidth: 0 }}
    >
      <Box role="row" sx={{ ...ROW, display: { xs: 'none', sm: 'grid' }, fontWeight: 600 }}>
        <span role="columnheader" aria-label={name} />
        <span role="columnheader">{words('lineChange.before')}</span>
        <span role="columnheader">{words('lineChange.after')}</span>
        {!hasNoChange && <span role="columnheader">{words('lineChange.change')}</span>}
      </Box>
      {children}
    </Box>
  );
}

interface BeforeAfterProps {
  readonly label: string;
  /** Null: there was nothing before. */
  readonly before: string | null;
  readonly after: string;
  readonly change?: string;
}

const ROW = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'minmax(9rem, 1.2fr) 1fr 1fr 1fr' },
  columnGap: 2,
  px: 1.5,
  py: 0.75,
} as const;

/** One figure before and after. */
export function BeforeAfter({ label, before, after, change }: BeforeAfterProps) {
  const words = useWords();
  const named = (name: string, value: string) => (
    <Box role="cell" sx={{ display: 'flex', gap: 1, justifyContent: { xs: 'space-between', sm: 'start' } }}>
      <Box component="span" sx={{ display: { sm: 'none' }, color: 'text.secondary' }}>
        {name}
      </Box>
      <span>{value}</span>
    </Box>
  );
  return (
    <Box role="row" sx={{ ...ROW, borderTop: 1, borderColor: 'tokens.line' }}>
      <Box role="rowheader" sx={{ fontWeight: 600 }}>
        {label}
      </Box>
      {named(words('lineChange.before'), before ?? '–')}
      {named(words('lineChange.after'), after)}
      {change !== undefined && named(words('lineChange.change'), change)}
    </Box>
  );
}
