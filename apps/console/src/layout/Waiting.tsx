import { Box, CircularProgress, Typography } from '@mui/material';
import { useWords } from '../i18n/useWords';

/** A wait that says what is happening. */
export function Waiting({ text }: { text?: string }) {
  const words = useWords();
  return (
    <Box
      role="status"
      sx={{ display: 'flex', alignItems: 'center', gap: 1.5, py: 4, color: 'text.secondary' }}
    >
      <CircularProgress size={20} aria-hidden />
      <Typography>{text ?? words('app.loading')}</Typography>
    </Box>
  );
}
