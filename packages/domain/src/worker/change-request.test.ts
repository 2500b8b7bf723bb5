import { describe, expect, it } from 'vitest';

import { businessDate } from '../shared/business-date.js';
import { unreachableStates } from '../shared/transitions.js';
import {
  CHANGE_REQUEST_TRANSITIONS,
  ChangeRequestStatus,
  decideAcceptance,
  decideDecline,
  decideProof,
  decideUndo,
  decideWithdrawal,
  ProposeChange,
} from './change-request.js';

const [operator, officer] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'];
const open = { status: ChangeRequestStatus.OPEN, proposedByUserId: operator, proofByUserId: operator };
const seen = { userId: officer, stale: [], confirmsStale: false };
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

describe('a proposed change of a person', () => {
  it('reaches every state by the table', () => {
    expect(unreachableStates(CHANGE_REQUEST_TRANSITIONS, ['OPEN'])).toEqual([]);
  });

  it('takes its paper once, of whoever made it', () => {
    const own = { userId: operator, hasProof: false };
    expect(codeOf(decideProof(open, own))).toBe('ok');
    expect(codeOf(decideProof(open, { ...own, userId: officer }))).toBe('CHANGE_OF_OTHERS');
    expect(codeOf(decideProof(open, { ...own, hasProof: true }))).toBe('CHANGE_PROOF_STAYS');
  });

  it('is accepted by a second person alone, with its paper', () => {
    expect(codeOf(decideAcceptance(open, seen))).toBe('ok');
    expect(codeOf(decideAcceptance(open, { ...seen, userId: operator }))).toBe('CHANGE_SAME_PERSON');
    expect(codeOf(decideAcceptance({ ...open, proofByUserId: officer }, seen))).toBe('CHANGE_SAME_PERSON');
    expect(codeOf(decideAcceptance({ ...open, proofByUserId: null }, seen))).toBe('CHANGE_WITHOUT_PROOF');
  });

  it('is accepted over what changed since only when that is confirmed', () => {
    const stale = { ...seen, stale: ['address'] };
    expect(codeOf(decideAcceptance(open, stale))).toBe('CHANGE_STALE');
    expect(codeOf(decideAcceptance(open, { ...stale, confirmsStale: true }))).toBe('ok');
  });

  it('is decided once, declined by a second person and withdrawn by the first', () => {
    expect(codeOf(decideDecline(open, officer))).toBe('ok');
    expect(codeOf(decideDecline(open, operator))).toBe('CHANGE_SAME_PERSON');
    expect(codeOf(decideWithdrawal(open, operator))).toBe('ok');
    expect(codeOf(decideWithdrawal(open, officer))).toBe('CHANGE_OF_OTHERS');
    const accepted = { ...open, status: ChangeRequestStatus.ACCEPTED };
    expect(codeOf(decideAcceptance(accepted, seen))).toBe('CHANGE_REQUEST_DECIDED');
    expect(codeOf(decideDecline(accepted, officer))).toBe('CHANGE_REQUEST_DECIDED');
  });

  it('is undone within thirty days and while nothing else has touched the fields', () => {
    const accepted = { status: ChangeRequestStatus.ACCEPTED, acceptedOn: businessDate('2024-05-01') };
    const on = (today: string, touched: readonly string[] = []) =>
      codeOf(decideUndo(accepted, { today: businessDate(today), touched }));
    expect(on('2024-05-31')).toBe('ok');
    expect(on('2024-06-01')).toBe('CHANGE_UNDO_LATE');
    expect(on('2024-05-31', ['phone'])).toBe('CHANGE_TOUCHED');
    expect(
      codeOf(decideUndo({ ...accepted, status: 'OPEN' }, { today: businessDate('2024-05-02'), touched: [] })),
    ).toBe('CHANGE_REQUEST_DECIDED');
  });

  it('takes no number of a person in its reason, and no NIK as a family card', () => {
    const proposal = {
      idempotencyKey: 'k-00000001',
      workerId: operator,
      workerVersion: 1,
      proofKind: 'IDENTITY_CARD',
      reason: 'Alamat di KTP berbeda',
    };
    expect(ProposeChange.safeParse(proposal).success).toBe(true);
    expect(ProposeChange.safeParse({ ...proposal, reason: 'KTP 7372010101900001 berbeda' }).success).toBe(
      false,
    );
    const number = '7372010101900001';
    expect(ProposeChange.safeParse({ ...proposal, nik: number, familyCard: number }).success).toBe(false);
  });
});
