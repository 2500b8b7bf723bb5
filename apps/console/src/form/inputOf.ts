import type { ZodObject } from 'zod';

/** The parts of a form that a command takes; what was left empty isn't sent where the command knows no emptiness. */
export function inputOf(
  command: ZodObject,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(command.shape).flatMap(([name, schema]) => {
      const value = values[name];
      if (value === undefined) return [];
      const isEmpty = value === null || value === '';
      return isEmpty && !schema.safeParse(null).success ? [] : [[name, isEmpty ? null : value]];
    }),
  );
}
