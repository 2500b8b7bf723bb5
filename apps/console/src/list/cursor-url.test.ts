import { describe, expect, it } from 'vitest';
import type { Cursor } from '../providers/dataProvider';
import { cursorIn, pageUrl } from './cursor-url';

const search = (text: string) => new URLSearchParams(text);
const filtered = 'filter=%7B%22status%22%3A%22PAID%22%7D&order=ASC&perPage=25';

describe('the place in a list', () => {
  it.each<Cursor>([{ after: 'b+/=' }, { before: 'a' }, { edge: 'last' }])(
    '%j is found in its address',
    (cursor) => {
      expect(cursorIn(search(pageUrl(search(filtered), cursor)))).toEqual(cursor);
    },
  );

  it('goes to the first page by dropping the cursor and keeping the filter', () => {
    const second = pageUrl(search(filtered), { after: 'b' });
    const first = pageUrl(search(second), undefined);
    expect(cursorIn(search(first))).toBeUndefined();
    expect(search(first).get('filter')).toBe('{"status":"PAID"}');
  });

  it('replaces one cursor by another', () => {
    const second = pageUrl(search(filtered), { after: 'b' });
    const back = search(pageUrl(search(second), { before: 'c' }));
    expect(cursorIn(back)).toEqual({ before: 'c' });
    expect(back.get('sesudah')).toBeNull();
  });

  it.each(['filter=%7B%7D', 'order=DESC', 'perPage=50', 'sort=name'])(
    'is forgotten when the list becomes another by %s',
    (change) => {
      const address = search(pageUrl(search(filtered), { after: 'b' }));
      for (const [name, value] of search(change)) address.set(name, value);
      expect(cursorIn(address)).toBeUndefined();
    },
  );
});
