import Refresh from '@mui/icons-material/Refresh';
import { CircularProgress, IconButton, Tooltip } from '@mui/material';
import { useLoading, useRefresh, useTranslate } from 'react-admin';
import { useWords } from '../i18n/useWords';

/** Reads everything that is shown anew; while something is being read it says so. */
export function RefreshButton() {
  const words = useWords();
  const translate = useTranslate();
  const isLoading = useLoading();
  const refresh = useRefresh();
  const label = isLoading ? words('app.loading') : translate('ra.action.refresh');
  return (
    <Tooltip title={label}>
      <IconButton onClick={() => refresh()} aria-label={label}>
        {isLoading ? <CircularProgress size={22} color="inherit" aria-hidden /> : <Refresh />}
      </IconButton>
    </Tooltip>
  );
}
