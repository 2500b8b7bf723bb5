import { Box } from '@mui/material';

interface MeterProps {
  readonly value: number;
  readonly max: number;
  /** What the bar shows, in words. */
  readonly label: string;
}

/** How much of a whole: a thin bar whose text says the same. */
export function Meter({ value, max, label }: MeterProps) {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <Box
      role="img"
      aria-label={label}
      sx={{ height: 8, borderRadius: '6px', bgcolor: (theme) => theme.palette.tokens.scale[0]?.ground }}
    >
      <Box
        sx={{
          width: `${share * 100}%`,
          minWidth: share > 0 ? 4 : 0,
          height: 1,
          borderRadius: '6px',
          bgcolor: (theme) => theme.palette.tokens.scale[4]?.ground,
        }}
      />
    </Box>
  );
}
