import { Box, Typography } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { QuotaLineRow } from '../providers/records';

/** The shares of a line: kept, used, reserved and free by region, and what is left for all. */
export function ShareTable({ line }: { line: Pick<QuotaLineRow, 'shares' | 'openSeats' | 'openFree'> }) {
  const words = useWords();
  const format = useFormat();
  const { shares, openSeats, openFree } = line;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75, minWidth: 0 }}>
      {shares.map(({ region, seats, used, reserved, free }) => (
        <Box component="li" key={region.id} sx={{ minWidth: 0 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {words('shares.ofRegion', { region: region.name, ...format.counted(seats) })}
          </Typography>
          <Typography variant="body2" sx={{ whiteSpace: 'normal' }}>
            {[
              words('quota.used', { count: format.number(used) }),
              words('quota.reserved', { count: format.number(reserved) }),
              words('quota.stageFree', { count: format.number(free) }),
            ].join(' · ')}
          </Typography>
        </Box>
      ))}
      <Typography component="li" variant="body2" sx={{ whiteSpace: 'normal' }}>
        {words('shares.forAll', { seats: format.number(openSeats), free: format.number(openFree) })}
      </Typography>
    </Box>
  );
}
