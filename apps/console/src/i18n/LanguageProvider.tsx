import { useMemo, type ReactNode } from 'react';
import { I18nContext, useI18nProvider, useLocaleState } from 'react-admin';
import { DocumentLanguage } from './DocumentLanguage';

/**
 * The words of the chosen language for everything within. React-Admin builds the whole page anew when the language changes, and
 * what was typed is gone; here the words alone change. Whoever changes the language does so with `useChangeLanguage`.
 */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const provider = useI18nProvider();
  const [locale] = useLocaleState();
  const words = useMemo(
    () => ({ ...provider, isIn: locale, translate: provider.translate.bind(provider) }),
    [provider, locale],
  );
  return (
    <I18nContext.Provider value={words}>
      <DocumentLanguage />
      {children}
    </I18nContext.Provider>
  );
}
