import { missingReference } from '@lindung/db/constraint-violation';

/** The input field, as a path, that names a record which is not there; undefined when the error is of another kind. */
export function fieldOfMissing(error: unknown, input: unknown): string | undefined {
  const missing = missingReference(error)?.replaceAll(/_(\w)/g, (_all, letter: string) =>
    letter.toUpperCase(),
  );
  return missing === undefined ? undefined : pathOf(input, [`${missing}Id`, `${missing}Ids`]);
}

function pathOf(value: unknown, names: readonly string[]): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (names.includes(name) && inner !== null) return name;
    const rest = pathOf(inner, names);
    if (rest !== undefined) return `${name}.${rest}`;
  }
  return undefined;
}
