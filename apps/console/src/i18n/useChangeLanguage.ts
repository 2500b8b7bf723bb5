import type { Locale } from '@lindung/i18n/locale';
import { useI18nProvider, useLocaleState, useNotify } from 'react-admin';
import { useWords } from './useWords';

/**
 * Changes the language: the words are there before the page hears of it, so that nothing of the page is built anew. Where they
 * can't be reached the page keeps its language and says so.
 */
export function useChangeLanguage(): (locale: Locale) => void {
  const { changeLocale } = useI18nProvider();
  const [, setLocale] = useLocaleState();
  const notify = useNotify();
  const words = useWords();
  return (locale) =>
    void changeLocale(locale).then(
      () => setLocale(locale),
      () => notify(words('errors.UNREACHABLE'), { type: 'error' }),
    );
}
