import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReconciled } from './import-outcome.js';

describe('isReconciled', () => {
  const counts = fc.record({ added: fc.nat(), changed: fc.nat(), unchanged: fc.nat(), refused: fc.nat() });

  it('holds when each line has one outcome, and fails when a single line is lost or counted twice', () => {
    fc.assert(
      fc.property(counts, ({ added, changed, unchanged, refused }) => {
        const lines = added + changed + unchanged + refused;
        expect(isReconciled({ lines, added, changed, unchanged, refused })).toBe(true);
        expect(isReconciled({ lines: lines + 1, added, changed, unchanged, refused })).toBe(false);
        expect(isReconciled({ lines, added: added + 1, changed, unchanged, refused })).toBe(false);
      }),
    );
  });
});
