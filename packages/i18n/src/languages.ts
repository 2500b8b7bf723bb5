import { messages as en } from './en/messages.js';
import { messages as id } from './id/messages.js';
import type { Locale } from './locale.js';

/** What Lindung says, by language. */
export const languages = { id, en };

/** All are there. */
export const bringLanguage = (_locale: Locale): Promise<void> => Promise.resolve();
