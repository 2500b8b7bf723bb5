import { Alert, Box, Card, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords';
import { Brand } from '../layout/Brand';
import { LanguageSwitch } from '../layout/LanguageSwitch';
import { ThemeSwitch } from '../layout/ThemeSwitch';
import { useSession } from './SessionContext';

/** The frame of the pages before the console: one card under the umbrella. */
export function QuietPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const words = useWords();
  const session = useSession();
  return (
    <Box sx={{ minHeight: '100dvh', bgcolor: 'background.default' }}>
      <title>{`${title} · ${words('app.name')}`}</title>
      <Canopy />
      <Box
        sx={{ position: 'relative', display: 'grid', gridTemplateRows: 'auto 1fr auto', minHeight: '100dvh' }}
      >
        <Box
          component="header"
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            px: { xs: 2, sm: 3.5 },
            py: 2,
            color: (theme) => theme.palette.tokens.onCanopy,
            '& .MuiIconButton-root': { color: 'inherit' },
            '& .MuiToggleButton-root': { color: 'inherit', borderColor: 'currentcolor' },
            '& .MuiToggleButton-root.Mui-selected': {
              bgcolor: (theme) => theme.palette.tokens.onCanopy,
              color: (theme) => theme.palette.tokens.canopy,
            },
          }}
        >
          <Brand onCanopy />
          <Box sx={{ flex: 1 }} />
          <ThemeSwitch />
          <LanguageSwitch />
        </Box>
        <Box
          component="main"
          sx={{
            display: 'grid',
            justifyItems: 'center',
            alignContent: 'start',
            px: 2,
            pt: { xs: 3, sm: '9vh' },
          }}
        >
          <Card sx={{ width: '100%', maxWidth: 440, px: { xs: 2.5, sm: 4 }, py: { xs: 3, sm: 4 } }}>
            <Typography variant="h1" sx={{ fontSize: '1.625rem', mb: 0.75 }}>
              {title}
            </Typography>
            <Typography sx={{ mb: 2.5, color: 'text.secondary', textWrap: 'pretty' }}>{lead}</Typography>
            {children}
            {session?.demo && (
              <Alert severity="info" sx={{ mt: 2.5 }}>
                <b>{words('app.demo.title')}</b> {words('app.demo.signIn')}
              </Alert>
            )}
          </Card>
        </Box>
        <Typography
          component="footer"
          variant="body2"
          sx={{ px: 2, py: 3, textAlign: 'center', color: 'text.secondary', textWrap: 'balance' }}
        >
          {words('access.promise')}
        </Typography>
      </Box>
    </Box>
  );
}

/** The umbrella from below: its cloth over the page, its hem a wave of silk. */
function Canopy() {
  return (
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        insetInline: 0,
        top: 0,
        display: 'grid',
        gridTemplateRows: '1fr 30px',
        height: { xs: 230, sm: '44vh' },
        color: (theme) => theme.palette.tokens.canopy,
      }}
    >
      <Box sx={{ bgcolor: 'currentcolor', mb: '-1px' }} />
      <svg width="100%" height="30" style={{ display: 'block' }}>
        <defs>
          <pattern id="hem" width="96" height="30" patternUnits="userSpaceOnUse">
            <path d="M0 0v24c16-26 32-26 48 0 16-26 32-26 48 0V0Z" fill="currentColor" />
            <path
              d="M0 24c16-26 32-26 48 0 16-26 32-26 48 0"
              fill="none"
              stroke="#d79b2b"
              strokeWidth="2.5"
            />
          </pattern>
        </defs>
        <rect width="100%" height="30" fill="url(#hem)" />
      </svg>
    </Box>
  );
}
