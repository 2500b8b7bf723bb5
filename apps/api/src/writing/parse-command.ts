import type { z } from 'zod';

import { DomainError } from '../graphql/domain-error.js';

/** Parses an input with the domain's command schema. @throws DomainError VALIDATION that names every field */
export function parseCommand<Command>(schema: z.ZodType<Command>, input: unknown): Command {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    code: codeOf(issue),
    ...limitOf(issue),
  }));
  throw new DomainError({ code: 'VALIDATION', fields }, fields[0]?.field);
}

/** How long a text may be that is too long. */
const limitOf = (issue: z.core.$ZodIssue) =>
  issue.code === 'too_big' && issue.origin === 'string' ? { limit: Number(issue.maximum) } : {};

/** Nothing where something is needed is "required", whatever the rule was that it failed. */
function codeOf({ code, input, message }: z.core.$ZodIssue): string {
  if (code === 'invalid_type' && (input === undefined || input === null)) return 'required';
  return code === 'custom' && message !== '' ? message : code;
}
