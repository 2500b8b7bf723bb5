import { describe, expect, it } from 'vitest';
import { unreachableStates } from '../shared/transitions.js';
import {
  ENROLMENT_TRANSITIONS,
  EnrolmentStatus,
  INITIAL_ENROLMENT_STATUSES,
  SEATED_STATUSES,
  canTransition,
} from './enrolment-status.js';
import { MembershipNumber, decideRecordMembershipNumber } from './membership.js';

describe('the life of an enrolment', () => {
  it('reaches every status from the initial ones', () => {
    expect(unreachableStates(ENROLMENT_TRANSITIONS, INITIAL_ENROLMENT_STATUSES)).toEqual([]);
  });

  it('passes the decree on the way to the membership', () => {
    expect(canTransition('PROPOSED', 'DECREED')).toBe(true);
    expect(canTransition('DECREED', 'ENROLLED')).toBe(true);
    expect(canTransition('PROPOSED', 'ENROLLED')).toBe(false);
    expect(canTransition('WAITLISTED', 'ENROLLED')).toBe(false);
  });

  it('gives up a seat only for good', () => {
    const seated: readonly EnrolmentStatus[] = SEATED_STATUSES;
    const givingUp = Object.values(EnrolmentStatus)
      .filter((from) => seated.includes(from))
      .flatMap((from) => ENROLMENT_TRANSITIONS[from].filter((to) => !seated.includes(to)));
    expect(new Set(givingUp.flatMap((to) => ENROLMENT_TRANSITIONS[to]))).toEqual(new Set());
    expect(new Set(givingUp)).toEqual(new Set(['WITHDRAWN', 'ENDED']));
  });
});

describe('a membership', () => {
  it('has a number of eleven characters, however it is spaced', () => {
    expect(MembershipNumber.parse('24 0512 34567')).toBe('24051234567');
    expect(MembershipNumber.parse('11mk0012345')).toBe('11MK0012345');
    expect(MembershipNumber.safeParse('1234567890').success).toBe(false);
  });
});

describe('a membership number', () => {
  const [first, second] = [MembershipNumber.parse('24051234567'), MembershipNumber.parse('24051234568')];
  const enrolled = { status: EnrolmentStatus.ENROLLED, membershipNumber: null };

  it.each(Object.values(EnrolmentStatus).filter((status) => status !== 'ENROLLED'))(
    'is not recorded for who is %s',
    (status) => {
      const membership = { status, membershipNumber: null };
      expect(
        decideRecordMembershipNumber(membership, { membershipNumber: first, reason: 'baru' }),
      ).toMatchObject({ error: { code: 'MEMBERSHIP_NOT_ENROLLED', status } });
    },
  );

  it('is recorded once, and the same again changes nothing', () => {
    const wish = { membershipNumber: first, reason: null };
    expect(decideRecordMembershipNumber(enrolled, wish)).toEqual({ ok: true, value: null });
    expect(decideRecordMembershipNumber({ ...enrolled, membershipNumber: first }, wish)).toEqual({
      ok: true,
      value: null,
    });
  });

  it('is changed with a reason alone, and the old one is told', () => {
    const recorded = { ...enrolled, membershipNumber: first };
    expect(decideRecordMembershipNumber(recorded, { membershipNumber: second, reason: null })).toMatchObject({
      error: { code: 'MEMBERSHIP_NUMBER_RECORDED' },
    });
    expect(
      decideRecordMembershipNumber(recorded, { membershipNumber: second, reason: 'salah ketik' }),
    ).toEqual({ ok: true, value: first });
  });
});
