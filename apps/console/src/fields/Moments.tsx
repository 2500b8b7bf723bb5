import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** One thing that happened: when, what, and what else there is to say of it. */
export interface Moment {
  readonly key: string;
  readonly when: string;
  readonly what: ReactNode;
  readonly note?: ReactNode;
}

/** What happened, in the order that is given: the one look of every history. */
export function Moments({ moments }: { moments: readonly Moment[] }) {
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {moments.map(({ key, when, what, note }) => (
        <Box
          component="li"
          key={key}
          sx={{
            position: 'relative',
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 2,
            borderLeft: 2,
            borderColor: 'divider',
            pl: 2,
            pb: 1.5,
            '&:last-of-type': { pb: 0 },
          }}
        >
          <Box sx={{ flex: { xs: '1 0 100%', sm: '0 0 170px' }, fontWeight: 650 }}>{when}</Box>
          <Box sx={{ flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}>
            {what}
            {note && <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{note}</Box>}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
