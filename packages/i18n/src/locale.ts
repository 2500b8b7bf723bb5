/** The languages of Lindung, Indonesian first. */
export const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'id';

/**
 * The language that best answers an Accept-Language header.
 * Only the first tag that Lindung speaks counts; whatever else is asked for gets Indonesian.
 */
export function localeFromHeader(header: string | undefined): Locale {
  const asked = (header ?? '').split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return LOCALES.find((locale) => locale === asked.find((tag) => isLocale(tag))) ?? DEFAULT_LOCALE;
}

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text);
}
