import { fieldText } from '@lindung/i18n/field-text';
import type { Locale } from '@lindung/i18n/locale';
import type { FieldErrors } from 'react-hook-form';

/**
 * Errors of a form in the words of its language. A rule of the domain that names its refusal gives a code where zod has a
 * text, and zod prefers that to any text of ours.
 */
export const wordedErrors = (locale: Locale, errors: FieldErrors): FieldErrors =>
  worded(locale, errors, []) as FieldErrors;

/** How a rule of the domain names its refusal; what is worded already is no code. */
const CODE = /^[A-Z][A-Z_]+$/;

function worded(locale: Locale, node: unknown, path: readonly string[]): unknown {
  if (Array.isArray(node)) return node.map((each, at) => worded(locale, each, [...path, String(at)]));
  if (!isTree(node)) return node;
  const { type, message } = node;
  if (type === 'custom' && typeof message === 'string' && CODE.test(message))
    return { ...node, message: fieldText(locale, { field: path.join('.'), code: message }) };
  if (typeof type === 'string') return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, child]) => [name, worded(locale, child, [...path, name])]),
  );
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
