import { interpolate } from '@lindung/i18n/interpolate';
import { ORDER_WORDS } from '@lindung/i18n/order-words';
import { useLocale } from '../i18n/useFormat';

type Key = keyof (typeof ORDER_WORDS)['id'];

/** Gives the words of what an order comes to, in the language of the reader and with their values. */
export function useOrderWords() {
  const locale = useLocale();
  return (key: Key, values: Readonly<Record<string, string>> = {}): string =>
    interpolate(ORDER_WORDS[locale][key], values, locale);
}
