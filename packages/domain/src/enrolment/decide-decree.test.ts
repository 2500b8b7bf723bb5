import { describe, expect, it } from 'vitest';
import { addDays, businessDate } from '../shared/business-date.js';
import { unreachableStates } from '../shared/transitions.js';
import { yearMonth } from '../shared/year-month.js';
import { decideCancel, decideEnact, decidePropose, decideReturn } from './decide-decree.js';
import { DECREE_TRANSITIONS, DecreeStatus } from './decree-status.js';

const today = businessDate('2024-05-13');
const signedOn = businessDate('2024-05-13');
const proposer = 'proposer';
const proposed = { status: DecreeStatus.PROPOSED, proposedByUserId: proposer };

describe('decidePropose', () => {
  const basis = {
    agreementStatus: 'ACTIVE',
    statusOnStart: 'ACTIVE',
    line: { monthFrom: yearMonth('2024-05'), monthTo: yearMonth('2024-12') },
    granted: 744,
    firstStageOn: today,
    taken: 0,
    eligible: 7_900,
    seats: 744,
    startsOn: today,
  } as const;

  it('reserves the 744 seats of the quota', () => {
    expect(decidePropose(basis)).toEqual({ ok: true, value: { granted: 744, taken: 744, available: 0 } });
  });

  it('refuses the 745th with the figures of the quota, even when candidates are short too', () => {
    const error = { code: 'QUOTA_EXHAUSTED', granted: 744, taken: 744, wanted: 1, available: 0 };
    expect(decidePropose({ ...basis, taken: 744, seats: 1 })).toEqual({ ok: false, error });
    expect(decidePropose({ ...basis, seats: 745, eligible: 10 })).toMatchObject({
      error: { code: 'QUOTA_EXHAUSTED' },
    });
  });

  it('says when the first seats open to whoever starts before that day', () => {
    const early = { ...basis, granted: 0, startsOn: businessDate('2024-05-12') };
    expect(decidePropose(early)).toEqual({
      ok: false,
      error: { code: 'QUOTA_NOT_BEGUN', startsOn: '2024-05-12', firstStageOn: today },
    });
  });

  it.each([
    [{ eligible: 743 }, { code: 'NOT_ENOUGH_ELIGIBLE', eligible: 743, wanted: 744 }],
    [{ agreementStatus: 'DRAFT' as const }, { code: 'AGREEMENT_NOT_ACTIVE', status: 'DRAFT' }],
    [{ agreementStatus: 'SUSPENDED' as const }, { code: 'AGREEMENT_NOT_ACTIVE', status: 'SUSPENDED' }],
    [{ statusOnStart: 'SUSPENDED' as const }, { code: 'AGREEMENT_NOT_ACTIVE', status: 'SUSPENDED' }],
    [
      { startsOn: businessDate('2024-04-30') },
      { code: 'START_OUTSIDE_LINE', from: '2024-05', to: '2024-12' },
    ],
    [
      { startsOn: businessDate('2025-01-01') },
      { code: 'START_OUTSIDE_LINE', from: '2024-05', to: '2024-12' },
    ],
  ])('refuses %o', (change, error) => {
    expect(decidePropose({ ...basis, ...change })).toMatchObject({ ok: false, error });
  });
});

describe('deciding a decree', () => {
  it('takes another person than the proposer', () => {
    const enact = (actorUserId: string) =>
      decideEnact({ decree: proposed, actorUserId, decreedOn: today, signedOn, today });
    expect(enact('approver')).toEqual({ ok: true, value: 'ENACTED' });
    expect(enact(proposer)).toEqual({ ok: false, error: { code: 'DECREE_SAME_PERSON' } });
    expect(decideReturn(proposed, proposer)).toEqual({ ok: false, error: { code: 'DECREE_SAME_PERSON' } });
    expect(decideReturn(proposed, 'approver')).toEqual({ ok: true, value: 'RETURNED' });
  });

  it('refuses a decree of a day that has not come', () => {
    const decreedOn = businessDate('2024-05-14');
    expect(decideEnact({ decree: proposed, actorUserId: 'approver', decreedOn, signedOn, today })).toEqual({
      ok: false,
      error: { code: 'DECREE_IN_FUTURE', decreedOn, today },
    });
  });

  it('refuses a decree of a day before the agreement was signed', () => {
    const decreedOn = addDays(signedOn, -1);
    expect(decideEnact({ decree: proposed, actorUserId: 'approver', decreedOn, signedOn, today })).toEqual({
      ok: false,
      error: { code: 'DECREE_BEFORE_AGREEMENT', decreedOn, signedOn },
    });
  });

  it.each([DecreeStatus.ENACTED, DecreeStatus.CANCELLED, DecreeStatus.RETURNED])(
    'enacts nothing that is %s',
    (status) => {
      const decree = { ...proposed, status };
      expect(decideEnact({ decree, actorUserId: 'approver', decreedOn: today, signedOn, today })).toEqual({
        ok: false,
        error: { code: 'TRANSITION_REFUSED', from: status, to: 'ENACTED' },
      });
    },
  );

  it('cancels what is proposed or returned, and nothing that is enacted', () => {
    expect(decideCancel(proposed).ok).toBe(true);
    expect(decideCancel({ ...proposed, status: DecreeStatus.RETURNED }).ok).toBe(true);
    expect(decideCancel({ ...proposed, status: DecreeStatus.ENACTED }).ok).toBe(false);
  });

  it('reaches every status from the proposal', () => {
    expect(unreachableStates(DECREE_TRANSITIONS, ['PROPOSED'])).toEqual([]);
  });
});
