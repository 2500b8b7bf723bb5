import { describe, expect, it } from 'vitest';
import { drawPlace, drawUrl } from './draw-url';

describe('the address of drawing a bill', () => {
  it.each([{}, { lineId: 'l1' }, { lineId: 'l1', month: '2024-05' }, { billId: 'b1' }])(
    'reads back the step that it was made of: %o',
    (place) => {
      const { search } = new URL(drawUrl(place), 'https://lindung.test');
      expect(drawPlace(new URLSearchParams(search))).toEqual({
        lineId: undefined,
        month: undefined,
        billId: undefined,
        ...place,
      });
    },
  );
});
