import type { Cursor } from '../providers/dataProvider';

const AFTER = 'sesudah';
const BEFORE = 'sebelum';
const EDGE = 'ujung';
const LIST = 'daftar';

/** What makes a list another one: React-Admin's own parameters of filter, order and size. */
const PARTS = ['filter', 'sort', 'order', 'perPage'] as const;

/** Where the page of the list in an address begins or ends. A cursor of another filter or order counts for nothing. */
export function cursorIn(search: URLSearchParams): Cursor | undefined {
  if (search.get(LIST) !== signature(search)) return undefined;
  const after = search.get(AFTER);
  if (after) return { after };
  const before = search.get(BEFORE);
  if (before) return { before };
  return search.get(EDGE) === 'akhir' ? { edge: 'last' } : undefined;
}

/** The address of another page of the same list; without a cursor its first. */
export function pageUrl(search: URLSearchParams, cursor: Cursor | undefined): string {
  const next = new URLSearchParams(search);
  for (const name of [AFTER, BEFORE, EDGE, LIST]) next.delete(name);
  if (cursor) next.set(LIST, signature(search));
  if (cursor && 'after' in cursor) next.set(AFTER, cursor.after);
  if (cursor && 'before' in cursor) next.set(BEFORE, cursor.before);
  if (cursor && 'edge' in cursor) next.set(EDGE, 'akhir');
  return `?${next}`;
}

/** A short name of a list, so that a cursor is known to belong to it (FNV-1a). */
function signature(search: URLSearchParams): string {
  let hash = 0x811c9dc5;
  for (const character of PARTS.map((part) => search.get(part) ?? '').join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
