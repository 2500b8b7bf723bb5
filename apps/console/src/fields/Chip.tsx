import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useEnumLabel, type EnumCode } from '../i18n/useWords';
import { TONES, type Tone, type TonedEnum } from './tone';

type ChipTone = Tone | 'risk';

/** A short word with a ground that says how things stand; dark red is only for people at risk. */
export function Chip({ tone, children }: { tone: ChipTone; children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        borderRadius: '20px',
        px: 1.125,
        py: 0.25,
        fontSize: '0.78rem',
        fontWeight: 700,
        lineHeight: 1.45,
        whiteSpace: { xs: 'normal', sm: 'nowrap' },
        ...COLOURS[tone],
      }}
    >
      {children}
    </Box>
  );
}

const ground = (text: 'sea' | 'gold' | 'risk', tint: 'seaTint' | 'goldTint' | 'riskTint') => ({
  color: `tokens.${text}`,
  bgcolor: `tokens.${tint}`,
});

const COLOURS = {
  good: ground('sea', 'seaTint'),
  waiting: ground('gold', 'goldTint'),
  risk: ground('risk', 'riskTint'),
  quiet: { color: 'text.secondary', boxShadow: 'inset 0 0 0 1px currentcolor' },
} as const;

/** A state of a closed list in people's words. */
export function StatusChip<N extends TonedEnum>({ of, code }: { of: N; code: EnumCode<N> }) {
  const label = useEnumLabel();
  const tones: Readonly<Record<string, Tone>> = TONES[of];
  return <Chip tone={tones[code] ?? 'quiet'}>{label(of, code)}</Chip>;
}
