import type { TrailedOperation } from '@lindung/domain/access/audit-event';
import { operationName as en } from './en/operation-name.js';
import { operationName as id } from './id/operation-name.js';
import type { Locale } from './locale.js';

/** What each operation is called, by language: apart from all other words, since the first page names none. */
export const OPERATION_NAMES: Readonly<Record<Locale, Readonly<Record<TrailedOperation, string>>>> = {
  id,
  en,
};
