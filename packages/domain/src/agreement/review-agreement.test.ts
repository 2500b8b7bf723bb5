import { describe, expect, it } from 'vitest';
import { decideReview, decideSubmit, decideWithdraw } from './review-agreement.js';

describe('the review of an agreement', () => {
  const inReview = { status: 'REVIEW', submittedByUserId: 'drafter' } as const;

  it('is asked for by its drafter and ended by somebody else', () => {
    expect(decideSubmit({ status: 'DRAFT' })).toEqual({ ok: true, value: 'REVIEW' });
    expect(decideReview(inReview, 'reviewer', true)).toEqual({ ok: true, value: 'APPROVED' });
    expect(decideReview(inReview, 'drafter', true)).toEqual({
      ok: false,
      error: { code: 'AGREEMENT_SAME_PERSON' },
    });
  });

  it('gives back what is in review, and what was approved and is found wrong after all', () => {
    expect(decideReview(inReview, 'reviewer', false)).toEqual({ ok: true, value: 'DRAFT' });
    expect(decideReview({ ...inReview, status: 'APPROVED' }, 'reviewer', false)).toEqual({
      ok: true,
      value: 'DRAFT',
    });
  });

  it('ends once: what is signed or withdrawn is neither approved nor withdrawn', () => {
    expect(decideReview({ ...inReview, status: 'ACTIVE' }, 'reviewer', true)).toMatchObject({ ok: false });
    expect(decideWithdraw({ status: 'APPROVED' })).toEqual({ ok: true, value: 'WITHDRAWN' });
    expect(decideWithdraw({ status: 'ACTIVE' })).toMatchObject({ ok: false });
    expect(decideSubmit({ status: 'WITHDRAWN' })).toMatchObject({ ok: false });
  });
});
