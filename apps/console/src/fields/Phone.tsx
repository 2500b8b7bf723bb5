import { formatPhone } from '@lindung/i18n/format';
import { Link } from '@mui/material';

/** A phone number that a telephone dials. */
export function Phone({ number }: { number: string }) {
  return (
    <Link href={`tel:${number}`} sx={{ whiteSpace: 'nowrap' }}>
      {formatPhone(number)}
    </Link>
  );
}
