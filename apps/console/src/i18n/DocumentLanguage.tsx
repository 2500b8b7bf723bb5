import { useEffect } from 'react';
import { useLocale } from './useFormat';

/** Tells the browser and screen readers which language the page speaks. */
export function DocumentLanguage() {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return null;
}
