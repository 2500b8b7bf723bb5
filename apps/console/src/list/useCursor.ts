import { useSearchParams } from 'react-router-dom';
import type { Cursor } from '../providers/dataProvider';

const AFTER = 'sesudah';
const BEFORE = 'sebelum';
const EDGE = 'ujung';

/** Where the page of the list in the address begins or ends; filters and sorts of React-Admin drop it, so they start anew. */
export function useCursor(): Cursor | undefined {
  const [search] = useSearchParams();
  const after = search.get(AFTER);
  if (after) return { after };
  const before = search.get(BEFORE);
  if (before) return { before };
  return search.get(EDGE) === 'akhir' ? { edge: 'last' } : undefined;
}

/** The address of another page of the list that is shown now, with its filters and order as they are. */
export function usePageUrl(): (cursor: Cursor | undefined) => string {
  const [search] = useSearchParams();
  return (cursor) => {
    const next = new URLSearchParams(search);
    for (const name of [AFTER, BEFORE, EDGE]) next.delete(name);
    if (cursor && 'after' in cursor) next.set(AFTER, cursor.after);
    if (cursor && 'before' in cursor) next.set(BEFORE, cursor.before);
    if (cursor && 'edge' in cursor) next.set(EDGE, 'akhir');
    return `?${next}`;
  };
}
