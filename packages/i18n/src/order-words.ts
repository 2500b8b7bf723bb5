import { orderWords as en } from './en/order-words.js';
import { orderWords as id } from './id/order-words.js';
import type { Locale } from './locale.js';
import type { SameKeys } from './messages-shape.js';

/** Words of what an order comes to, by language: apart from all other words, since the first page tells of none. */
export const ORDER_WORDS: Readonly<Record<Locale, SameKeys<typeof id>>> = { id, en };
