import { interpolate } from './interpolate.js';
import type { Locale } from './locale.js';
import { MESSAGES } from './messages.js';

/** A refusal: its code and what goes with it. */
export interface Problem {
  readonly code: string;
  readonly [parameter: string]: unknown;
}

/** What a refusal says to people; a code that nobody has words for reads as an internal error. */
export function errorText(locale: Locale, problem: Problem): string {
  const { code, ...params } = problem;
  const texts: Readonly<Record<string, string>> = MESSAGES[locale].errors;
  return interpolate(texts[code] ?? MESSAGES[locale].errors.INTERNAL, params, locale);
}
