import { bringLanguage, languages } from '#languages';
import type { messages as id } from './id/messages.js';
import type { Locale } from './locale.js';
import type { MessageKey, SameKeys } from './messages-shape.js';

export type Messages = SameKeys<typeof id>;

/** The dotted key of every text of Lindung: `enums.Role.APPROVER`, `app.menu.home`. */
export type WordKey = MessageKey<typeof id>;

/** What Lindung says, by language. In a browser a language other than Indonesian is loaded first. */
export const MESSAGES: Readonly<Record<Locale, Messages>> = languages;

/** Brings the words of a language where they are not there yet. @throws Error when they can't be reached */
export const loadLanguage = (locale: Locale): Promise<void> => bringLanguage(locale);
