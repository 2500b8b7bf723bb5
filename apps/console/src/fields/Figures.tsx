import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** The few numbers that matter most, side by side. */
export function Figures({ children }: { children: ReactNode }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
        columnGap: 3,
        rowGap: 1.75,
        m: 0,
      }}
    >
      {children}
    </Box>
  );
}

/** One number, large, with what it is called, small. */
export function Figure({ label, note, children }: { label: string; note?: ReactNode; children: ReactNode }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box component="dt" sx={{ fontSize: '0.845rem', fontWeight: 600, color: 'text.secondary' }}>
        {label}
      </Box>
      <Box
        component="dd"
        sx={{ m: 0, fontSize: '1.5rem', fontWeight: 800, letterSpacing: '-0.02em', lineHeight: 1.3 }}
      >
        {children}
        {note && (
          <Box
            component="span"
            sx={{
              display: 'block',
              fontSize: '0.8125rem',
              fontWeight: 500,
              letterSpacing: 0,
              color: 'text.secondary',
            }}
          >
            {note}
          </Box>
        )}
      </Box>
    </Box>
  );
}
