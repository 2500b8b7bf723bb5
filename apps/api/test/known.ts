import type { PersonalDatum } from '@lindung/domain/privacy/personal-datum';

/** What each field of a type tells of somebody; null: nothing. */
export type Known = Readonly<Record<string, PersonalDatum | null>>;
