import type { PageRequest } from '@lindung/db/read/page';

import { DomainError } from './domain-error.js';
import { type PageArgs, SortDirection } from './connection.js';
import type { CursorCodec } from './cursor.js';

const largest = 200;

/**
 * Reads the Relay arguments of a list.
 * Refuses neither or both of first and last, sizes outside 1..200, and a cursor that is not ours or belongs to another sort.
 */
export function pageRequestOf(
  args: PageArgs,
  sort: string,
  direction: SortDirection | undefined,
  cursors: CursorCodec,
): PageRequest {
  const { first, last } = args;
  if ((first === undefined || first === null) === (last === undefined || last === null)) {
    throw new DomainError({ code: 'PAGE_SIZE_REQUIRED', largest }, 'first');
  }
  const size = first ?? last ?? 0;
  const backward = last !== undefined && last !== null;
  const field = backward ? 'last' : 'first';
  if (size < 1 || size > largest)
    throw new DomainError({ code: 'PAGE_SIZE_OUT_OF_RANGE', largest, value: size }, field);
  const cursor = backward ? args.before : args.after;
  const position = cursor === undefined || cursor === null ? undefined : cursors.open(cursor, sort);
  if (cursor && !position) throw new DomainError({ code: 'CURSOR_INVALID' }, backward ? 'before' : 'after');
  return {
    size,
    backward,
    descending: direction === SortDirection.DESC,
    ...(position ? { position } : {}),
  };
}
