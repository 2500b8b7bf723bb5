import DarkMode from '@mui/icons-material/DarkModeOutlined';
import LightMode from '@mui/icons-material/LightModeOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { useThemeTurn } from './useThemeTurn';

/** Turns the display light or dark. */
export function ThemeSwitch() {
  const { isDark, label, turn } = useThemeTurn();
  return (
    <Tooltip title={label}>
      <IconButton onClick={turn} aria-label={label}>
        {isDark ? <LightMode /> : <DarkMode />}
      </IconButton>
    </Tooltip>
  );
}
