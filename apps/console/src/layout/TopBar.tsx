import MenuIcon from '@mui/icons-material/Menu';
import { Box, IconButton } from '@mui/material';
import { useWords } from '../i18n/useWords';
import { AssignmentChooser } from './AssignmentChooser';
import { LanguageSwitch } from './LanguageSwitch';
import { RefreshButton } from './RefreshButton';
import { ThemeSwitch } from './ThemeSwitch';
import { UserMenu } from './UserMenu';

/** The bar over every page: who acts where, language, display, account. */
export function TopBar({ onOpenMenu }: { onOpenMenu: () => void }) {
  const words = useWords();
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 0.5, sm: 1.5 },
        px: { xs: 1, sm: 3 },
        py: 1.25,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <IconButton
        onClick={onOpenMenu}
        aria-label={words('app.menu.open')}
        sx={{ display: { xs: 'inline-flex', md: 'none' } }}
      >
        <MenuIcon />
      </IconButton>
      <AssignmentChooser />
      <Box sx={{ flex: 1 }} />
      <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
        <RefreshButton />
      </Box>
      <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
        <ThemeSwitch />
      </Box>
      <LanguageSwitch />
      <UserMenu />
    </Box>
  );
}
