/** The outcome of an expected failure: a value, or an error `{ code, ...params }` without text. Bugs are thrown instead. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value as success. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps an error as failure. */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
