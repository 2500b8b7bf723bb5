import { Box, Tooltip } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { visuallyHidden } from './visually-hidden';

/** Whole rupiah in full. */
export function Rupiah({ amount }: { amount: string }) {
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {useFormat().rupiah(amount)}
    </Box>
  );
}

/** Rupiah in short, with the full amount at hand for pointer, keyboard and screen reader. */
export function CompactRupiah({ amount }: { amount: string }) {
  const format = useFormat();
  const full = format.rupiah(amount);
  const compact = format.rupiahCompact(amount);
  if (compact === full) return <Rupiah amount={amount} />;
  return (
    <Tooltip title={full} describeChild>
      <Box component="span" tabIndex={0} sx={{ whiteSpace: 'nowrap' }}>
        <span aria-hidden>{compact}</span>
        <Box component="span" sx={visuallyHidden}>
          {full}
        </Box>
      </Box>
    </Tooltip>
  );
}
