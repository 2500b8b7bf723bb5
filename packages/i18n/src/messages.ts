import { messages as en } from './en/messages.js';
import { messages as id } from './id/messages.js';
import type { Locale } from './locale.js';
import type { MessageKey, SameKeys } from './messages-shape.js';

export type Messages = SameKeys<typeof id>;

/** The dotted key of every text of Lindung: `enums.Role.APPROVER`, `app.menu.home`. */
export type WordKey = MessageKey<typeof id>;

export const MESSAGES: Readonly<Record<Locale, Messages>> = { id, en };
