import { DEFAULT_LOCALE, isLocale, type Locale } from '@lindung/i18n/locale';
import { MESSAGES } from '@lindung/i18n/messages';
import { reactAdminId } from '@lindung/i18n/react-admin/id';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import reactAdminEn from 'ra-language-english';
import type { I18nProvider, TranslationMessages } from 'react-admin';

const reactAdmin = { id: reactAdminId, en: reactAdminEn } satisfies Record<Locale, TranslationMessages>;

/** React-Admin's words and Lindung's in both languages, starting with the one chosen last. */
export function createI18nProvider(initial: string | undefined): I18nProvider {
  const start: Locale = initial !== undefined && isLocale(initial) ? initial : DEFAULT_LOCALE;
  return polyglotI18nProvider(
    (asked) => {
      const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
      return { ...reactAdmin[locale], ...MESSAGES[locale] };
    },
    start,
    [
      { locale: 'id', name: MESSAGES.id.app.languages.id },
      { locale: 'en', name: MESSAGES.en.app.languages.en },
    ],
  );
}
