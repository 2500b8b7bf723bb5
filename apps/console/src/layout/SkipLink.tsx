import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';

export const MAIN_ID = 'main-content';

/** The first stop of the keyboard: past bar and menu. Not an anchor, since the address's hash is the route. */
export function SkipLink() {
  const translate = useTranslate();
  return (
    <Button
      variant="contained"
      onClick={() => document.getElementById(MAIN_ID)?.focus()}
      sx={{
        position: 'fixed',
        zIndex: 'tooltip',
        top: 8,
        left: 8,
        transform: 'translateY(-200%)',
        '&:focus-visible': { transform: 'none' },
      }}
    >
      {translate('ra.navigation.skip_nav')}
    </Button>
  );
}
