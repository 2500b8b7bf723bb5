import { Box, Typography, type Theme } from '@mui/material';

interface UmbrellaProps {
  /** Height and width in pixels. */
  size?: number;
  /** On the canopy the umbrella takes the colour of the text. */
  onCanopy?: boolean;
}

/** The umbrella whose hem is a wave of Bugis silk. */
export function Umbrella({ size = 30, onCanopy = false }: UmbrellaProps) {
  const cloth = (theme: Theme) => (onCanopy ? theme.palette.tokens.onCanopy : theme.palette.tokens.sea);
  return (
    <Box component="svg" viewBox="0 0 32 32" aria-hidden sx={{ width: size, height: size, flex: 'none' }}>
      <Box
        component="path"
        d="M16 3.2C8.6 3.2 3 8.8 3 15.6c2.17-2 4.33-2 6.5 0 2.17-2 4.33-2 6.5 0 2.17-2 4.33-2 6.5 0 2.17-2 4.33-2 6.5 0C29 8.8 23.4 3.2 16 3.2Z"
        sx={{ fill: cloth }}
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
          stroke: cloth,
          strokeWidth: 2.3,
          strokeLinecap: 'round',
        }}
      />
    </Box>
  );
}

/** Umbrella and name. */
export function Brand({ size = 30, onCanopy = false }: UmbrellaProps) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
      <Umbrella size={size} onCanopy={onCanopy} />
      <Typography
        component="span"
        sx={{ fontSize: size * 0.66, fontWeight: 800, letterSpacing: '-0.015em', lineHeight: 1 }}
      >
        Lindung
      </Typography>
    </Box>
  );
}
