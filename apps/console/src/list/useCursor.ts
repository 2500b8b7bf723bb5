import { useSearchParams } from 'react-router-dom';
import type { Cursor } from '../providers/dataProvider';
import { cursorIn, pageUrl } from './cursor-url';

/** Where the page of the list in the address begins or ends. */
export function useCursor(): Cursor | undefined {
  const [search] = useSearchParams();
  return cursorIn(search);
}

/** The address of another page of the list that is shown now. */
export function usePageUrl(): (cursor: Cursor | undefined) => string {
  const [search] = useSearchParams();
  return (cursor) => pageUrl(search, cursor);
}
