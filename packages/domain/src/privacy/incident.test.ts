import { describe, expect, it } from 'vitest';
import {
  decideAssessIncident,
  decideChangeIncident,
  decideCloseIncident,
  decideNarrowIncident,
  decideNoticeOfIncident,
  decideOpenIncident,
  decideWidenIncident,
  INCIDENT_TRANSITIONS,
  IncidentStatus,
  type KnownIncident,
  OpenIncident,
} from './incident.js';

const at = (hour: number) => new Date(Date.UTC(2024, 4, 20, hour));
const known = (more: Partial<KnownIncident> = {}): KnownIncident => ({
  status: 'ASSESSED',
  beganAt: at(1),
  noticedAt: at(3),
  isBreach: true,
  assessedBy: 'ani',
  knownSince: at(4),
  scopes: 1,
  told: [],
  wasTold: false,
  ...more,
});
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'OK' : result.error?.code);

describe('an incident', () => {
  it('begins before it is noticed, and nothing of it is still to come', () => {
    const times = (beganAt: number, endedAt: number | null, noticedAt: number) =>
      code(
        decideOpenIncident(
          { beganAt: at(beganAt), endedAt: endedAt === null ? null : at(endedAt), noticedAt: at(noticedAt) },
          at(10),
        ),
      );
    expect([times(1, null, 3), times(1, 9, 3), times(1, 1, 1)]).toEqual(['OK', 'OK', 'OK']);
    for (const wrong of [times(4, null, 3), times(1, null, 11), times(2, 1, 3), times(1, 11, 3)])
      expect(wrong).toBe('INCIDENT_TIMES');
  });

  it('takes moments with their offset alone, and no NIK in its words', () => {
    const given = {
      idempotencyKey: 'abcdefgh',
      title: 'Akun dipakai orang lain',
      description: 'Kata sandi diketahui orang lain',
      beganAt: '2024-05-20T08:00:00+08:00',
      noticedAt: '2024-05-20T09:00:00+08:00',
    };
    expect(OpenIncident.parse(given)).toMatchObject({ beganAt: at(0), endedAt: null });
    expect(OpenIncident.safeParse({ ...given, beganAt: '2024-05-20T08:00' }).success).toBe(false);
    expect(OpenIncident.safeParse({ ...given, description: 'NIK 7372014507890123 tersebar' }).success).toBe(
      false,
    );
  });

  it('is a failure of protection only of something that it reaches', () => {
    expect(code(decideAssessIncident(known({ status: 'NOTICED', scopes: 0 }), true))).toBe(
      'INCIDENT_NO_SCOPE',
    );
    expect(decideAssessIncident(known({ status: 'NOTICED', scopes: 0 }), false)).toEqual({
      ok: true,
      value: 'ASSESSED',
    });
    expect(decideAssessIncident(known(), true)).toEqual({ ok: true, value: 'ASSESSED' });
    expect(code(decideAssessIncident(known({ wasTold: true }), false))).toBe('INCIDENT_ALREADY_TOLD');
    expect(code(decideAssessIncident(known({ status: 'CLOSED' }), true))).toBe('INCIDENT_CLOSED');
  });

  it('of which more is learnt after the notices has them due again', () => {
    const notified = known({ status: 'NOTIFIED', told: ['PERSONS', 'AGENCY'], wasTold: true });
    expect(decideWidenIncident(notified)).toEqual({ ok: true, value: 'ASSESSED' });
    expect(decideAssessIncident(notified, true)).toEqual({ ok: true, value: 'ASSESSED' });
    expect(decideWidenIncident(known({ status: 'NOTICED' }))).toEqual({ ok: true, value: 'NOTICED' });
    expect(code(decideWidenIncident(known({ status: 'CLOSED' })))).toBe('INCIDENT_CLOSED');
  });

  it('keeps the last part of a failure, and is told of when whoever is left was told', () => {
    expect(code(decideNarrowIncident(known(), []))).toBe('INCIDENT_LAST_SCOPE');
    expect(decideNarrowIncident(known({ isBreach: false }), [])).toEqual({ ok: true, value: 'ASSESSED' });
    const two = known({ scopes: 2 });
    expect(decideNarrowIncident(two, ['PERSONS'])).toEqual({ ok: true, value: 'ASSESSED' });
    expect(decideNarrowIncident(two, ['AGENCY', 'PERSONS'])).toEqual({ ok: true, value: 'NOTIFIED' });
    expect(code(decideNarrowIncident(known({ scopes: 2, status: 'CLOSED' }), []))).toBe('INCIDENT_CLOSED');
  });

  it('that reaches nothing is neither told of nor closed as told', () => {
    const nothing = known({ scopes: 0 });
    expect(code(decideNoticeOfIncident(nothing, { recipient: 'AGENCY', sentAt: at(5) }, at(10)))).toBe(
      'INCIDENT_NO_SCOPE',
    );
    expect(code(decideCloseIncident({ ...nothing, status: 'NOTIFIED' }, 'budi'))).toBe('INCIDENT_NO_SCOPE');
  });

  it('is told of once persons and agency are told of all that is known, in whichever order, and the public beside them', () => {
    const notice = (told: KnownIncident['told'], recipient: KnownIncident['told'][number], sent = 5) =>
      decideNoticeOfIncident(known({ told }), { recipient, sentAt: at(sent) }, at(10));
    expect(notice([], 'PERSONS')).toEqual({ ok: true, value: 'ASSESSED' });
    expect(notice(['PUBLIC'], 'AGENCY')).toEqual({ ok: true, value: 'ASSESSED' });
    expect(notice(['PERSONS'], 'AGENCY')).toEqual({ ok: true, value: 'NOTIFIED' });
    expect(notice(['AGENCY', 'PUBLIC'], 'PERSONS')).toEqual({ ok: true, value: 'NOTIFIED' });
    for (const sent of [2, 11]) expect(code(notice([], 'PERSONS', sent))).toBe('INCIDENT_TIMES');
  });

  it('is told of by nothing that was sent before all that is known was known', () => {
    const sent = (hour: number) =>
      code(decideNoticeOfIncident(known(), { recipient: 'PERSONS', sentAt: at(hour) }, at(10)));
    expect([sent(3), sent(4)]).toEqual(['INCIDENT_SENT_BEFORE', 'OK']);
  });

  it('that was not assessed, or was none, is told to nobody', () => {
    const notice = { recipient: 'AGENCY', sentAt: at(5) } as const;
    const of = (more: Partial<KnownIncident>) => code(decideNoticeOfIncident(known(more), notice, at(10)));
    expect(of({ status: 'NOTICED', isBreach: null })).toBe('INCIDENT_NOT_ASSESSED');
    expect(of({ isBreach: false })).toBe('INCIDENT_NO_BREACH');
    expect(of({ status: 'CLOSED' })).toBe('INCIDENT_CLOSED');
  });

  it('is closed by a second person, when the duty is done or there was none', () => {
    const notified = known({ status: 'NOTIFIED', told: ['PERSONS', 'AGENCY'], wasTold: true });
    expect(decideCloseIncident(notified, 'budi')).toEqual({ ok: true, value: 'CLOSED' });
    expect(decideCloseIncident(known({ isBreach: false }), 'budi')).toEqual({ ok: true, value: 'CLOSED' });
    expect(code(decideCloseIncident(known(), 'budi'))).toBe('INCIDENT_NOT_TOLD');
    expect(code(decideCloseIncident({ ...notified, told: ['AGENCY'] }, 'budi'))).toBe('INCIDENT_NOT_TOLD');
    expect(code(decideCloseIncident(notified, 'ani'))).toBe('INCIDENT_SAME_PERSON');
    expect(code(decideCloseIncident(known({ status: 'NOTICED', isBreach: null }), 'budi'))).toBe(
      'INCIDENT_NOT_ASSESSED',
    );
    expect(code(decideChangeIncident({ status: 'CLOSED' }))).toBe('INCIDENT_CLOSED');
  });

  it('has a way out of every state but the last', () => {
    for (const status of Object.values(IncidentStatus))
      expect([status, INCIDENT_TRANSITIONS[status].length > 0]).toEqual([status, status !== 'CLOSED']);
  });
});
