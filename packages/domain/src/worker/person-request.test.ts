import { describe, expect, it } from 'vitest';
import { dueAt } from '../shared/three-days.js';
import {
  AnswerPersonRequest,
  CreatePersonRequest,
  decideAnswer,
  decideIdentityChange,
} from './person-request.js';

const id = '0190a0a0-0000-7000-8000-000000000001';
const asked = { idempotencyKey: id, workerId: id, kind: 'ACCESS', wording: 'Minta salinan data saya' };

describe('a request of a person', () => {
  it('is to be answered within 3 x 24 hours, over weekends and holidays too', () => {
    expect(dueAt(new Date('2024-05-31T08:15:00Z'))).toEqual(new Date('2024-06-03T08:15:00Z'));
  });

  it('is answered once, with what was done or why not', () => {
    expect(decideAnswer('OPEN', true)).toEqual({ ok: true, value: 'GRANTED' });
    expect(decideAnswer('OPEN', false)).toEqual({ ok: true, value: 'DECLINED' });
    for (const status of ['GRANTED', 'DECLINED'] as const)
      expect(decideAnswer(status, true)).toMatchObject({
        error: { code: 'PERSON_REQUEST_ANSWERED', status },
      });
  });

  it('lets birth date and sex change while it is an open correction of that person, and by nothing else', () => {
    const correction = { personId: id, kind: 'CORRECTION', status: 'OPEN' } as const;
    for (const edit of [
      { birthDate: '1980-02-03', sex: undefined },
      { birthDate: undefined, sex: 'MALE' },
    ]) {
      expect(decideIdentityChange(id, edit, correction).ok).toBe(true);
      for (const other of [
        undefined,
        { ...correction, personId: '0190a0a0-0000-7000-8000-000000000002' },
        { ...correction, kind: 'ACCESS' as const },
        { ...correction, status: 'GRANTED' as const },
        { ...correction, status: 'DECLINED' as const },
      ])
        expect(decideIdentityChange(id, edit, other)).toMatchObject({
          error: { code: 'IDENTITY_NEEDS_REQUEST' },
        });
    }
    const other = { birthDate: undefined, sex: undefined };
    expect(decideIdentityChange(id, other, undefined).ok).toBe(true);
    expect(decideIdentityChange(id, other, correction).ok).toBe(true);
    expect(decideIdentityChange(id, other, { ...correction, status: 'GRANTED' }).ok).toBe(false);
  });

  it('says in words what is asked and what is answered, without a NIK', () => {
    expect(CreatePersonRequest.safeParse(asked).success).toBe(true);
    for (const wording of ['', 'pendek', 'NIK saya 7372014507890123 salah'])
      expect(CreatePersonRequest.safeParse({ ...asked, wording }).success).toBe(false);
    const answered = { idempotencyKey: id, id, version: 1, isGranted: false, answer: 'Tidak' };
    expect(AnswerPersonRequest.safeParse(answered).success).toBe(false);
  });
});
