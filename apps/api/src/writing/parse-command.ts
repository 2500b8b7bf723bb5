import { fieldProblemOf } from '@lindung/domain/shared/field-problem';
import type { z } from 'zod';

import { DomainError } from '../graphql/domain-error.js';

/** Parses an input with the domain's command schema. @throws DomainError VALIDATION that names every field */
export function parseCommand<Command>(schema: z.ZodType<Command>, input: unknown): Command {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  const fields = result.error.issues.map(fieldProblemOf);
  throw new DomainError({ code: 'VALIDATION', fields }, fields[0]?.field);
}
