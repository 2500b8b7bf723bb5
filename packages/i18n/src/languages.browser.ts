import type { messages as en } from './en/messages.js';
import { messages as id } from './id/messages.js';
import type { Locale } from './locale.js';

let english: typeof en | undefined;

/** What Lindung says, by language: Indonesian at once, English once it was brought. */
export const languages = {
  id,
  get en() {
    if (!english) throw new Error('The English words were not loaded');
    return english;
  },
};

/** Brings the words of a language. @throws Error when they can't be reached */
export async function bringLanguage(locale: Locale): Promise<void> {
  if (locale === 'en') english ??= (await import('./en/messages.js')).messages;
}
