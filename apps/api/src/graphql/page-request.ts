import type { PageRequest } from '@lindung/db/read/page';

import { DomainError } from './domain-error.js';
import { type PageArgs, SortDirection } from './connection.js';
import type { CursorCodec } from './cursor.js';

const largest = 200;

/**
 * Reads the Relay arguments of a list.
 * Refuses neither or both of first and last, sizes outside 1..200, a cursor that is not ours or belongs to another list, sort
 * or reader, and one for the other end.
 * @param list what a cursor is sealed for
 */
export function pageRequestOf(
  args: PageArgs,
  list: string,
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
  const here = backward ? 'before' : 'after';
  const other = backward ? 'after' : 'before';
  const cursor = args[here] ?? undefined;
  const position = cursor === undefined ? undefined : cursors.open(cursor, list);
  if (cursor !== undefined && !position) throw new DomainError({ code: 'CURSOR_INVALID' }, here);
  if ((args[other] ?? undefined) !== undefined) throw new DomainError({ code: 'CURSOR_INVALID' }, other);
  return {
    size,
    backward,
    descending: direction === SortDirection.DESC,
    ...(position ? { position } : {}),
  };
}
