import AccountCircle from '@mui/icons-material/AccountCircleOutlined';
import { Divider, IconButton, ListItemText, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import { useLogout, useNotify, useTranslate } from 'react-admin';
import { useSession } from '../auth/SessionContext';
import { useDrafts } from '../form/DraftsContext';
import { useWords } from '../i18n/useWords';
import { ChangePasswordDialog } from './ChangePasswordDialog';
import { useThemeTurn } from './useThemeTurn';

/** Who is signed in, the way to another password, and the way out. */
export function UserMenu() {
  const words = useWords();
  const logout = useLogout();
  const notify = useNotify();
  const translate = useTranslate();
  const drafts = useDrafts();
  const theme = useThemeTurn();
  const user = useSession()?.user;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isChanging, setIsChanging] = useState(false);

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
        <MenuItem
          onClick={() => {
            setAnchor(null);
            setIsChanging(true);
          }}
        >
          {words('access.changePassword')}
        </MenuItem>
        <MenuItem onClick={signOut}>{words('access.signOut')}</MenuItem>
      </Menu>
      {isChanging && <ChangePasswordDialog onClose={() => setIsChanging(false)} />}
    </>
  );
}
