import { Box, Card, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords';
import { Brand } from '../layout/Brand';
import { LanguageSwitch } from '../layout/LanguageSwitch';
import { ThemeSwitch } from '../layout/ThemeSwitch';

/** The frame of the pages before the console: one card, the hem of the umbrella below. */
export function QuietPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const words = useWords();
  return (
    <Box
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        gridTemplateRows: 'auto 1fr auto',
        bgcolor: 'background.default',
      }}
    >
      <title>{`${title} · ${words('app.name')}`}</title>
      <Box
        component="header"
        sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: { xs: 2, sm: 3.5 }, py: 2 }}
      >
        <Brand />
        <Box sx={{ flex: 1 }} />
        <ThemeSwitch />
        <LanguageSwitch />
      </Box>
      <Box component="main" sx={{ display: 'grid', placeItems: 'center', px: 2, py: 3 }}>
        <Card sx={{ width: '100%', maxWidth: 440, px: { xs: 2.5, sm: 4 }, py: { xs: 3, sm: 4 } }}>
          <Typography variant="h1" sx={{ fontSize: '1.625rem', mb: 0.75 }}>
            {title}
          </Typography>
          <Typography color="text.secondary" sx={{ mb: 2.5, textWrap: 'pretty' }}>
            {lead}
          </Typography>
          {children}
        </Card>
      </Box>
      <Hem />
    </Box>
  );
}

/** The silk wave of the umbrella's hem, along the foot of the page. */
function Hem() {
  return (
    <Box aria-hidden sx={{ height: { xs: 44, sm: 64 }, color: (theme) => theme.palette.tokens.sea }}>
      <svg width="100%" height="100%">
        <defs>
          <pattern id="hem" width="96" height="64" patternUnits="userSpaceOnUse">
            <path d="M0 26c16-22 32-22 48 0 16-22 32-22 48 0v38H0Z" fill="currentColor" />
            <path d="M0 26c16-22 32-22 48 0 16-22 32-22 48 0" fill="none" stroke="#d79b2b" strokeWidth="3" />
          </pattern>
        </defs>
        <rect width="100%" height="100%" fill="url(#hem)" />
      </svg>
    </Box>
  );
}
