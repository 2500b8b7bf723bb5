import { describe, expect, it } from 'vitest';
import { decideDecreeDocument } from './decree-document.js';

const masked = { identity: 'MASKED', reason: null } as const;
const full = { identity: 'FULL', reason: 'Lampiran untuk ditandatangani' } as const;

describe('a paper of a decree', () => {
  it('is written of what waits for a signature and of what is enacted, and of nothing that was taken back', () => {
    for (const status of ['PROPOSED', 'ENACTED'] as const)
      expect(decideDecreeDocument({ status }, masked, false).ok).toBe(true);
    for (const status of ['RETURNED', 'CANCELLED'] as const)
      expect(decideDecreeDocument({ status }, masked, true)).toEqual({
        ok: false,
        error: { code: 'DECREE_NOT_PRINTED', status },
      });
  });

  it('holds NIKs in full for who may reveal one, with a reason, and for nobody else', () => {
    const decree = { status: 'ENACTED' } as const;
    expect(decideDecreeDocument(decree, full, true).ok).toBe(true);
    expect(decideDecreeDocument(decree, full, false)).toMatchObject({ error: { code: 'NIKS_NOT_REVEALED' } });
    expect(decideDecreeDocument(decree, { ...full, reason: null }, true)).toMatchObject({
      error: { code: 'NIKS_NEED_REASON' },
    });
  });
});
