import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords';
import { Umbrella } from './Brand';

interface PageMessageProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly children?: ReactNode;
  /** It is the whole page, not a part of one: its title is the page's. */
  readonly isPage?: boolean;
}

/** A page, or a part of one, that has something to say instead of data: what is the case, and the next step. */
export function PageMessage({ title, hint, children, isPage = false }: PageMessageProps) {
  const words = useWords();
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', textAlign: 'center', gap: 1, px: 2, py: 6 }}>
      {isPage && <title>{`${title} · ${words('app.name')}`}</title>}
      <Box sx={{ opacity: 0.55 }}>
        <Umbrella size={44} />
      </Box>
      <Typography variant="h2" component={isPage ? 'h1' : 'p'}>
        {title}
      </Typography>
      {hint && (
        <Typography color="textSecondary" sx={{ maxWidth: 460, textWrap: 'balance' }}>
          {hint}
        </Typography>
      )}
      {children && <Box sx={{ mt: 1.5, display: 'flex', gap: 1, flexWrap: 'wrap' }}>{children}</Box>}
    </Box>
  );
}
