import { interpolate } from './interpolate.js';
import type { Locale } from './locale.js';
import { MESSAGES } from './messages.js';

/** A refusal: its code and what goes with it. */
export interface Problem {
  readonly code: string;
  readonly [parameter: string]: unknown;
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';

/** What a refusal says to people, its cause included; a code that nobody has words for reads as an internal error. */
export function errorText(locale: Locale, problem: Problem): string {
  const { code, cause, ...params } = problem;
  const texts: Readonly<Record<string, string>> = MESSAGES[locale].errors;
  const why = isProblem(cause) ? { cause: errorText(locale, cause) } : {};
  return interpolate(texts[code] ?? MESSAGES[locale].errors.INTERNAL, { ...params, ...why }, locale);
}
