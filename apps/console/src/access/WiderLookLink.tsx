import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';

/** Says that something was read in a wider look, as the way to it for those who may. */
export function WiderLookLink({ id }: { id: string }) {
  const words = useWords();
  const can = useCan();
  const text = words('app.yes');
  if (!can('widerLook')) return text;
  return (
    <MuiLink component={Link} to={`/widerLooks/${id}/show`}>
      {text}
    </MuiLink>
  );
}
