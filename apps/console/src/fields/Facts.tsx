import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords';

/** What is known of a record, as terms with their values. */
export function Facts({ columns = 2, children }: { columns?: 1 | 2 | 3; children: ReactNode }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: '1fr',
          sm: `repeat(${Math.min(columns, 2)}, 1fr)`,
          lg: `repeat(${columns}, 1fr)`,
        },
        columnGap: 3,
        rowGap: 1.75,
        m: 0,
      }}
    >
      {children}
    </Box>
  );
}

/** What a fact renders that nobody has filled in, a condition that doesn't hold included. */
const UNKNOWN: readonly ReactNode[] = [null, undefined, false, ''];

/** One of the facts; what isn't known says so. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  const words = useWords();
  const isKnown = !UNKNOWN.includes(children);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box component="dt" sx={{ fontSize: '0.8125rem', fontWeight: 600, color: 'text.secondary' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, mt: 0.25, ...(isKnown ? {} : { color: 'text.secondary' }) }}>
        {isKnown ? children : words('app.notSet')}
      </Box>
    </Box>
  );
}
