import { Box } from '@mui/material';
import { useSession } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';

/** Says on every page that this is the demo: people who don't exist, on a day that doesn't pass. */
export function DemoNote() {
  const words = useWords();
  const format = useFormat();
  const session = useSession();
  if (!session?.demo) return null;
  return (
    <Box
      role="note"
      sx={{
        px: { xs: 2, sm: 3 },
        py: 0.625,
        fontSize: '0.8125rem',
        lineHeight: 1.4,
        color: 'tokens.gold',
        bgcolor: 'tokens.goldTint',
      }}
    >
      <b>{words('app.demo.title')}</b> {words('app.demo.day', { day: format.day(session.businessDay) })}{' '}
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {words('app.demo.times')}
      </Box>
    </Box>
  );
}
