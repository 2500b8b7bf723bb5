import type { z } from 'zod';

import { DomainError } from '../graphql/domain-error.js';

/** Parses an input with the domain's command schema. @throws DomainError VALIDATION that names every field */
export function parseCommand<Command>(schema: z.ZodType<Command>, input: unknown): Command {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    code: issue.code === 'custom' && issue.message !== '' ? issue.message : issue.code,
  }));
  throw new DomainError({ code: 'VALIDATION', fields }, fields[0]?.field);
}
