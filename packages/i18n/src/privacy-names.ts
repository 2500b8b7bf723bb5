import { processingEnums as en } from './en/processing.js';
import { processingEnums as id } from './id/processing.js';
import type { Locale } from './locale.js';

export type PrivacyNames = typeof id;

/** What the lists of the record of processing are called, by language: apart from all other words, since few pages need them. */
export const PRIVACY_NAMES: Readonly<Record<Locale, PrivacyNames>> = { id, en };
