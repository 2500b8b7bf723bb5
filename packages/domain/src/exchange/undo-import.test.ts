import { describe, expect, it } from 'vitest';

import { decideUndoImport, type TouchedRow } from './undo-import.js';

const saved = { isUndone: false, rows: 3 };

describe('decideUndoImport', () => {
  it.each([
    ['nothing was saved', undefined, 'IMPORT_NOT_SAVED'],
    ['it was taken back before', { ...saved, isUndone: true }, 'IMPORT_UNDONE'],
    ['its rows are not kept any more', { ...saved, rows: 0 }, 'IMPORT_TOO_OLD'],
  ])('refuses when %s', (_, state, code) => {
    expect(decideUndoImport(state, [])).toEqual({ ok: false, error: { code } });
  });

  it('takes back what nobody has touched', () => {
    expect(decideUndoImport(saved, [])).toEqual({ ok: true, value: 'UNDONE' });
  });

  it('says how many were touched how, and on which lines, the first twenty by number', () => {
    const touched: TouchedRow[] = Array.from({ length: 21 }, (_, at) => ({
      lineNo: at + 2,
      touch:
        at === 0
          ? 'EDITED'
          : at === 1
            ? 'LISTED'
            : at === 2
              ? 'ASKED_FOR'
              : at === 3
                ? 'CHECKED'
                : 'PROPOSED',
    }));
    expect(decideUndoImport(saved, touched)).toEqual({
      ok: false,
      error: {
        code: 'IMPORT_TOUCHED',
        edited: 1,
        proposed: 17,
        checked: 1,
        listed: 1,
        askedFor: 1,
        lines: '2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, …',
      },
    });
  });
});
