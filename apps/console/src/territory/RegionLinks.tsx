import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import type { RegionRef } from '../providers/records';

/** Regions by name and code, each leading to its page. */
export function RegionLinks({ regions }: { regions: readonly RegionRef[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {regions.map(({ id, code, name }) => (
        <li key={id}>
          <MuiLink component={Link} to={`/regions/${id}/show`}>
            {`${name} (${code})`}
          </MuiLink>
        </li>
      ))}
    </Box>
  );
}
