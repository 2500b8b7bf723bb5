import { messages as id } from './id/messages.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

let english: Messages | undefined;

/** What Lindung says, by language: Indonesian at once, English once it was loaded. */
export const languages: Readonly<Record<Locale, Messages>> = {
  id,
  get en() {
    if (!english) throw new Error('The English words were not loaded');
    return english;
  },
};

/** Brings the words of a language. @throws Error when they can't be reached */
export async function loadLanguage(locale: Locale): Promise<void> {
  if (locale === 'en') english ??= (await import('./en/messages.js')).messages;
}
