import { messages as en } from './en/messages.js';
import { messages as id } from './id/messages.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** What Lindung says, by language. */
export const languages: Readonly<Record<Locale, Messages>> = { id, en };

/** All are there. */
export const loadLanguage = (_locale: Locale): Promise<void> => Promise.resolve();
