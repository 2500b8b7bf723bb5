import type { Locale } from '@lindung/i18n/locale';

/** What stands between rupiah and their hundredths, by language. */
const DECIMALS: Readonly<Record<Locale, RegExp>> = { id: /,(\d*)\s*$/, en: /\.(\d*)\s*$/ };

/**
 * The digits of whole rupiah out of what was typed or pasted: 1.234.567, Rp1.234.567 and Rp1.234.567,00 mean the same.
 * Hundredths that aren't zero, or aren't all there yet, stay as they were written: that is no amount, and the form says so.
 */
export function rupiahOf(text: string, locale: Locale): string {
  const decimals = DECIMALS[locale].exec(text);
  if (!decimals) return digitsOf(text);
  return decimals[1] === '00' ? digitsOf(text.slice(0, decimals.index)) : text;
}

export const isDigits = (value: string): boolean => /^\d*$/.test(value);

const digitsOf = (text: string): string => text.replace(/\D/g, '');
