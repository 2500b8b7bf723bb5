import { incidentWords as en } from './en/incident-words.js';
import { incidentWords as id } from './id/incident-words.js';
import type { Locale } from './locale.js';

export type IncidentWords = typeof id;

/** What the pages of incidents say, by language: apart from all other words, since few people see them. */
export const INCIDENT_WORDS: Readonly<Record<Locale, IncidentWords>> = { id, en };
