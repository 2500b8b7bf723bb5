import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords';

interface PageHeaderProps {
  readonly title: string;
  /** Beside the title: the state of what the page shows. */
  readonly badge?: ReactNode;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of every page, and the title of the browser's tab. */
export function PageHeader({ title, badge, subtitle, actions }: PageHeaderProps) {
  const words = useWords();
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', flexWrap: 'wrap', mb: 2.25 }}>
      <title>{`${title} · ${words('app.name')}`}</title>
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 1.25, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography variant="h1">{title}</Typography>
          {badge}
        </Box>
        {subtitle && (
          <Typography component="div" color="textSecondary" sx={{ mt: 0.375, textWrap: 'pretty' }}>
            {subtitle}
          </Typography>
        )}
      </Box>
      {actions && (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>{actions}</Box>
      )}
    </Box>
  );
}
