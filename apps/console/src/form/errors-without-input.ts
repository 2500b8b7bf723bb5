import { get, type Control, type FieldErrors } from 'react-hook-form';

export interface PlacelessError {
  /** The name under which the form knows it. */
  readonly name: string;
  readonly message: string;
}

/** The errors of a form that no input on the page can show, because none of that name is there. */
export function errorsWithoutInput(
  errors: FieldErrors,
  isThere: (name: string) => boolean,
): PlacelessError[] {
  return leavesOf(errors, []).filter(({ name }) => !isThere(name));
}

/** Whether an input of a name is on the page: one that was taken off it is known to the form still. */
export function isInputOf(control: Control, name: string): boolean {
  const field: unknown = get(control._fields, name);
  return (field as { _f?: { mount?: boolean } } | undefined)?._f?.mount === true;
}

function leavesOf(errors: object, path: readonly string[]): PlacelessError[] {
  return Object.entries(errors).flatMap(([part, error]) => {
    if (typeof error !== 'object' || error === null) return [];
    const isRoot = part === 'root';
    if (isRoot && path.length === 0) return [];
    const name = isRoot ? path : [...path, part];
    return isLeaf(error) ? [{ name: name.join('.'), message: error.message }] : leavesOf(error, name);
  });
}

const isLeaf = (error: object): error is { message: string } =>
  'type' in error && 'message' in error && typeof error.message === 'string';
