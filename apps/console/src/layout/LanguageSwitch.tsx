import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { LOCALES, isLocale } from '@lindung/i18n/locale';
import { useLocaleState } from 'react-admin';
import { useWords } from '../i18n/useWords';

/** Indonesian or English, in sight on every page. */
export function LanguageSwitch() {
  const words = useWords();
  const [locale, setLocale] = useLocaleState();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      onChange={(_event, chosen: string | null) => chosen && isLocale(chosen) && setLocale(chosen)}
      aria-label={words('app.language')}
    >
      {LOCALES.map((code) => (
        <ToggleButton
          key={code}
          value={code}
          aria-label={words(`app.languages.${code}`)}
          lang={code}
          sx={{ px: 1.25, py: 0.5, minWidth: 40 }}
        >
          {code.toUpperCase()}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
