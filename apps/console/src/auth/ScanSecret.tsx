import { Box, Typography } from '@mui/material';
import { useWords } from '../i18n/useWords';
import type { BegunSecondFactor } from '../providers/records';
import { QrCode } from './QrCode';

/** What an authenticator needs: a picture for its camera, and the same as text. */
export function ScanSecret({ secret, uri }: BegunSecondFactor) {
  const words = useWords();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.25, mb: 2 }}>
      <Typography sx={{ fontWeight: 700 }}>{words('access.secondFactor.scan')}</Typography>
      <QrCode text={uri} label={words('access.secondFactor.picture')} />
      <Typography variant="body2" color="textSecondary">
        {words('access.secondFactor.typed')}
      </Typography>
      <Typography component="code" sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
        {secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
      </Typography>
    </Box>
  );
}
