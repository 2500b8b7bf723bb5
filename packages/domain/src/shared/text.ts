import { z } from 'zod';

const CONTROL_CHARACTERS = /\p{Cc}/u;

const clean = (raw: string) => raw.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

/** One line of text, 1 to `max` characters after trimming; runs of white space become one space, control characters are refused. */
export const line = (max: number) =>
  z
    .string()
    .transform(clean)
    .pipe(z.string().max(max))
    .refine((value) => value.length >= 1 && !CONTROL_CHARACTERS.test(value));

/** Why somebody takes back, uncovers or cancels, for whoever asks later: a line of 10 characters or more. */
export const reasonLine = (max: number) => line(max).refine((reason) => reason.length >= 10);

/** Like `line`, but absent, null and empty all mean null. */
export const optionalLine = (max: number) =>
  z
    .string()
    .nullish()
    .transform((raw) => clean(raw ?? '') || null)
    .pipe(z.string().max(max).nullable())
    .refine((value) => value === null || !CONTROL_CHARACTERS.test(value));

/** For a change: absent keeps what is there (undefined), null and empty clear it (null). */
export const changedLine = (max: number) =>
  z
    .string()
    .nullish()
    .transform((raw) => (raw === undefined ? undefined : clean(raw ?? '') || null))
    .pipe(z.string().max(max).nullish())
    .refine((value) => value == null || !CONTROL_CHARACTERS.test(value));
