import type { Locale } from '@lindung/i18n/locale';
import { useI18nProvider, useLocaleState } from 'react-admin';

/** Changes the language: the words are there before the page hears of it, so that nothing of the page is built anew. */
export function useChangeLanguage(): (locale: Locale) => void {
  const { changeLocale } = useI18nProvider();
  const [, setLocale] = useLocaleState();
  return (locale) => void changeLocale(locale).then(() => setLocale(locale));
}
