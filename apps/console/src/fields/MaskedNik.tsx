import { formatNik } from '@lindung/i18n/format';
import { Box } from '@mui/material';
import { useWords } from '../i18n/useWords';

/** A NIK as everybody sees it: its last two digits, or that there is none yet. */
export function MaskedNik({ nikMasked }: { nikMasked: string | null }) {
  const words = useWords();
  if (nikMasked === null) {
    return (
      <Box component="span" sx={{ color: 'tokens.gold', fontWeight: 600 }}>
        {words('worker.noNik')}
      </Box>
    );
  }
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {formatNik(nikMasked)}
    </Box>
  );
}
