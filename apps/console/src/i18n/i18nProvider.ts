import { DEFAULT_LOCALE, isLocale, type Locale } from '@lindung/i18n/locale';
import { loadLanguage, MESSAGES } from '@lindung/i18n/messages';
import { reactAdminId } from '@lindung/i18n/react-admin/id';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider, TranslationMessages } from 'react-admin';

const reactAdmin: Readonly<Record<Locale, () => Promise<TranslationMessages>>> = {
  id: async () => reactAdminId,
  en: async () => (await import('ra-language-english')).default,
};

/** React-Admin's words and Lindung's, starting with the language that was chosen last; the other one comes when it is chosen. */
export async function createI18nProvider(initial: string | undefined): Promise<I18nProvider> {
  const start = localeOf(initial);
  const first = await wordsOf(start);
  return polyglotI18nProvider((asked) => (asked === start ? first : wordsOf(localeOf(asked))), start, [
    { locale: 'id', name: MESSAGES.id.app.languages.id },
    { locale: 'en', name: MESSAGES.id.app.languages.en },
  ]);
}

const localeOf = (asked: string | undefined): Locale =>
  asked !== undefined && isLocale(asked) ? asked : DEFAULT_LOCALE;

async function wordsOf(locale: Locale) {
  const [ofReactAdmin] = await Promise.all([reactAdmin[locale](), loadLanguage(locale)]);
  return { ...ofReactAdmin, ...MESSAGES[locale] };
}
