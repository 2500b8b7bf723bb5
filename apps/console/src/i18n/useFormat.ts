import { citationText } from '@lindung/i18n/citation-text';
import {
  formatDate,
  formatDateShort,
  formatDateTime,
  formatNumber,
  formatPercent,
  formatRate,
  formatRupiah,
  formatRupiahCompact,
  formatTime,
  formatYearMonth,
} from '@lindung/i18n/format';
import { isLocale, DEFAULT_LOCALE, type Locale } from '@lindung/i18n/locale';
import { useMemo } from 'react';
import { useLocaleState } from 'react-admin';

/** The formats of the chosen language. Amounts come as the wire's strings of digits. */
export function useFormat() {
  const locale = useLocale();
  return useMemo(
    () => ({
      number: (value: number) => formatNumber(value, locale),
      /** A number for words that have a form for one and a form for many. */
      counted: (value: number) => ({ count: formatNumber(value, locale), smart_count: value }),
      rupiah: (amount: string) => formatRupiah(BigInt(amount), locale),
      rupiahCompact: (amount: string) => formatRupiahCompact(BigInt(amount), locale),
      rate: (ppm: number) => formatRate(ppm, locale),
      percent: (hundredths: number) => formatPercent(hundredths, locale),
      /** A legal basis: PP 44/2015 Lampiran II. */
      citation: (citation: string) => citationText(citation, locale),
      day: (day: string) => formatDate(day, locale),
      /** For a column: 13 Mei 2024, 31 Des 2024. */
      dayShort: (day: string) => formatDateShort(day, locale),
      month: (month: string) => formatYearMonth(month, locale),
      moment: (instant: string) => formatDateTime(instant, locale),
      time: (instant: string) => formatTime(instant, locale),
    }),
    [locale],
  );
}

/** The language in which the console speaks now. */
export function useLocale(): Locale {
  const [locale] = useLocaleState();
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}
