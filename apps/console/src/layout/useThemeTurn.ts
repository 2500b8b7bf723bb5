import { useTheme as useMuiTheme } from '@mui/material';
import { useTheme } from 'react-admin';
import { useWords } from '../i18n/useWords';

/** Light or dark, and the way to the other; before it is used, the console follows the device. */
export function useThemeTurn() {
  const words = useWords();
  const [, setTheme] = useTheme();
  const isDark = useMuiTheme().palette.mode === 'dark';
  return {
    isDark,
    label: words(isDark ? 'app.theme.light' : 'app.theme.dark'),
    turn: () => setTheme(isDark ? 'light' : 'dark'),
  };
}
