import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

/** Ways to go on, each a link of its own: a step back is the browser's step back. */
export function Choices({ children }: { children: ReactNode }) {
  return (
    <Box
      component="ul"
      sx={{
        display: 'grid',
        gap: 1.25,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
        listStyle: 'none',
        m: 0,
        p: 0,
      }}
    >
      {children}
    </Box>
  );
}

interface ChoiceProps {
  readonly to: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function Choice({ to, title, children }: ChoiceProps) {
  return (
    <li>
      <Box
        component={Link}
        to={to}
        sx={{
          display: 'block',
          height: 1,
          px: 2,
          py: 1.5,
          border: 1,
          borderColor: (theme) => theme.palette.tokens.edge,
          borderRadius: '12px',
          color: 'text.primary',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'action.hover', borderColor: 'primary.main' },
        }}
      >
        <Box sx={{ fontWeight: 700, color: 'primary.main' }}>{title}</Box>
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{children}</Box>
      </Box>
    </li>
  );
}
