import DarkMode from '@mui/icons-material/DarkModeOutlined';
import LightMode from '@mui/icons-material/LightModeOutlined';
import { IconButton, Tooltip, useTheme as useMuiTheme } from '@mui/material';
import { useTheme } from 'react-admin';
import { useWords } from '../i18n/useWords';

/** Light or dark; before it is used, the console follows the device. */
export function ThemeSwitch() {
  const words = useWords();
  const [, setTheme] = useTheme();
  const isDark = useMuiTheme().palette.mode === 'dark';
  const label = words(isDark ? 'app.theme.light' : 'app.theme.dark');
  return (
    <Tooltip title={label}>
      <IconButton onClick={() => setTheme(isDark ? 'light' : 'dark')} aria-label={label}>
        {isDark ? <LightMode /> : <DarkMode />}
      </IconButton>
    </Tooltip>
  );
}
