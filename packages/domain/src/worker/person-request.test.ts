import { describe, expect, it } from 'vitest';
import { groundsBesideConsent, restsOnConsent } from '../privacy/processing-activity.js';
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
    expect(decideAnswer({ kind: 'ACCESS', status: 'OPEN' }, true)).toEqual({ ok: true, value: 'GRANTED' });
    expect(decideAnswer({ kind: 'ACCESS', status: 'OPEN' }, false)).toEqual({ ok: true, value: 'DECLINED' });
    for (const status of ['GRANTED', 'DECLINED'] as const)
      expect(decideAnswer({ kind: 'ACCESS', status }, true)).toMatchObject({
        error: { code: 'PERSON_REQUEST_ANSWERED', status },
      });
  });

  it('is no withdrawal that is granted as long as nothing rests on consent, and is declined by the law that asks for the data', () => {
    const withdrawal = { kind: 'WITHDRAWAL', status: 'OPEN' } as const;
    expect(decideAnswer(withdrawal, true)).toMatchObject({ error: { code: 'NOTHING_ON_CONSENT' } });
    expect(decideAnswer(withdrawal, false)).toEqual({ ok: true, value: 'DECLINED' });
    expect(restsOnConsent()).toBe(false);
    expect(restsOnConsent([{ basis: 'PUBLIC_TASK' }, { basis: 'CONSENT' }])).toBe(true);
    expect(groundsBesideConsent()).toEqual(expect.arrayContaining(['UU 40/2004', 'Inpres 8/2025']));
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
