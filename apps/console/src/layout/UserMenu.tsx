import AccountCircle from '@mui/icons-material/AccountCircleOutlined';
import { Divider, IconButton, ListItemText, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import { useLogout, useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ACCOUNT } from '../account/manifest';
import { useSession } from '../auth/SessionContext';
import { useDrafts } from '../form/DraftsContext';
import { useWords } from '../i18n/useWords';
import { useThemeTurn } from './useThemeTurn';

/** Who is signed in, the way to the own account, and the way out. */
export function UserMenu() {
  const words = useWords();
  const logout = useLogout();
  const notify = useNotify();
  const translate = useTranslate();
  const drafts = useDrafts();
  const theme = useThemeTurn();
  const user = useSession()?.user;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  const signOut = () => {
    setAnchor(null);
    if (drafts.isUnsaved() && !window.confirm(translate('ra.message.unsaved_changes'))) return;
    // A sign-out that didn't reach the server must not look like one.
    logout({}, undefined, false).catch((error: Error) => notify(error.message, { type: 'error' }));
  };

  return (
    <>
      <Tooltip title={words('access.account')}>
        <IconButton
          onClick={(event) => setAnchor(event.currentTarget)}
          aria-label={words('access.account')}
          aria-haspopup="menu"
        >
          <AccountCircle />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem disabled sx={{ '&.Mui-disabled': { opacity: 1 } }}>
          <ListItemText primary={user?.name} secondary={user?.username} />
        </MenuItem>
        <Divider />
        <MenuItem onClick={theme.turn} sx={{ display: { sm: 'none' } }}>
          {theme.label}
        </MenuItem>
        <MenuItem component={Link} to={ACCOUNT} onClick={() => setAnchor(null)}>
          {words('access.own.title')}
        </MenuItem>
        <MenuItem onClick={signOut}>{words('access.signOut')}</MenuItem>
      </Menu>
    </>
  );
}
