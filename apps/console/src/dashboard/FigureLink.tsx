import { Link as MuiLink } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

interface FigureLinkProps {
  /** None where no list has exactly these rows: then the number is plain. */
  readonly to: string | undefined;
  /** What the number counts, where, and what opens; begins with or contains what is shown. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A number that leads to its rows, also within a card that is a link itself. */
export function FigureLink({ to, label, children }: FigureLinkProps) {
  if (to === undefined) return children;
  return (
    <MuiLink
      component={Link}
      to={to}
      aria-label={label}
      sx={{
        position: 'relative',
        zIndex: 1,
        display: 'inline-block',
        minHeight: 24,
        color: 'inherit',
        textDecoration: 'underline dotted',
        textUnderlineOffset: '4px',
        '&:hover': { color: 'primary.main', textDecoration: 'underline' },
      }}
    >
      {children}
    </MuiLink>
  );
}
