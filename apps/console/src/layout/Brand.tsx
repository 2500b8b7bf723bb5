import { Box, Typography } from '@mui/material';

interface UmbrellaProps {
  /** Height and width in pixels. */
  size?: number;
}

/** The umbrella whose hem is a wave of Bugis silk. */
export function Umbrella({ size = 30 }: UmbrellaProps) {
  return (
    <Box component="svg" viewBox="0 0 32 32" aria-hidden sx={{ width: size, height: size, flex: 'none' }}>
      <Box
        component="path"
        d="M16 3.2C8.6 3.2 3 8.8 3 15.6c2.17-2 4.33-2 6.5 0 2.17-2 4.33-2 6.5 0 2.17-2 4.33-2 6.5 0 2.17-2 4.33-2 6.5 0C29 8.8 23.4 3.2 16 3.2Z"
        sx={{ fill: (theme) => theme.palette.tokens.sea }}
      />
      <Box
        component="path"
        d="M3 15.6c2.17-2 4.33-2 6.5 0 2.17-2 4.33-2 6.5 0 2.17-2 4.33-2 6.5 0 2.17-2 4.33-2 6.5 0"
        sx={{
          fill: 'none',
          stroke: (theme) => theme.palette.tokens.goldLine,
          strokeWidth: 2,
          strokeLinecap: 'round',
        }}
      />
      <Box
        component="path"
        d="M16 15.8v10.4a2.6 2.6 0 0 1-5.2 0"
        sx={{
          fill: 'none',
          stroke: (theme) => theme.palette.tokens.sea,
          strokeWidth: 2.3,
          strokeLinecap: 'round',
        }}
      />
    </Box>
  );
}

/** Umbrella and name. */
export function Brand({ size = 30 }: UmbrellaProps) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
      <Umbrella size={size} />
      <Typography
        component="span"
        sx={{ fontSize: size * 0.66, fontWeight: 800, letterSpacing: '-0.015em', lineHeight: 1 }}
      >
        Lindung
      </Typography>
    </Box>
  );
}
