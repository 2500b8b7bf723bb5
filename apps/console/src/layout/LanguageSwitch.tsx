import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { LOCALES, isLocale } from '@lindung/i18n/locale';
import { useChangeLanguage } from '../i18n/useChangeLanguage';
import { useLocale } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';

/** Indonesian or English, in sight on every page. */
export function LanguageSwitch() {
  const words = useWords();
  const locale = useLocale();
  const changeLanguage = useChangeLanguage();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      onChange={(_event, chosen: string | null) => chosen && isLocale(chosen) && changeLanguage(chosen)}
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
