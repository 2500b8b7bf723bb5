import { Box, Card, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Meter } from '../fields/Meter';

interface KpiCardProps {
  readonly label: string;
  readonly value: ReactNode;
  /** Beside the value, smaller: of how many. */
  readonly outOf?: ReactNode;
  readonly meter?: { readonly value: number; readonly max: number; readonly label: string } | undefined;
  readonly note: ReactNode;
  /** The list of exactly the rows that the value counts. */
  readonly to?: string | undefined;
  readonly doorLabel?: string | undefined;
  /** People are at risk. */
  readonly isRisk?: boolean;
}

/** One question answered in one look; the number is a door to its rows. */
export function KpiCard({ label, value, outOf, meter, note, to, doorLabel, isRisk = false }: KpiCardProps) {
  return (
    <Card
      sx={{
        position: 'relative',
        px: 2.25,
        py: 2,
        ...(isRisk ? { borderColor: 'tokens.risk' } : {}),
        ...(to ? { '&:hover, &:focus-within': { borderColor: 'primary.main' } } : {}),
      }}
    >
      <Typography
        component="h2"
        sx={{ fontSize: '0.845rem', fontWeight: 600, color: isRisk ? 'tokens.risk' : 'text.secondary' }}
      >
        {to ? (
          <Box
            component={Link}
            to={to}
            aria-label={`${label}. ${doorLabel ?? ''}`}
            sx={{
              color: 'inherit',
              textDecoration: 'none',
              '&::after': { content: '""', position: 'absolute', inset: 0 },
            }}
          >
            {label}
          </Box>
        ) : (
          label
        )}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1, my: 0.25 }}>
        <Box
          component="span"
          sx={{ fontSize: '1.875rem', fontWeight: 800, letterSpacing: '-0.03em', lineHeight: 1.25 }}
        >
          {value}
        </Box>
        {outOf && (
          <Box component="span" sx={{ fontSize: '0.94rem', fontWeight: 700, color: 'text.secondary' }}>
            {outOf}
          </Box>
        )}
      </Box>
      {meter && (
        <Box sx={{ my: 1 }}>
          <Meter {...meter} />
        </Box>
      )}
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', lineHeight: 1.45 }}>{note}</Box>
    </Card>
  );
}
