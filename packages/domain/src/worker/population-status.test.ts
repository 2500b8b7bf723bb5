import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { decidePopulationStatus, RecordPopulationStatus, takeOutOf } from './population-status.js';
import { PersonStatus } from './person.js';

const person = { birthDate: businessDate('1980-03-01'), status: PersonStatus.ACTIVE, regencyId: 7 };
const noted = { status: PersonStatus.MOVED, occurredOn: businessDate('2024-05-10'), toRegencyId: 9 };

describe('what became of a person', () => {
  it('ends cover with a death on its day and leaves the claim, with a departure at the end of the month', () => {
    expect(takeOutOf('DECEASED', businessDate('2024-02-10'))).toMatchObject({
      coverEndsOn: '2024-02-10',
      keepsDeathBenefit: true,
    });
    for (const gone of ['MOVED', 'EMIGRATED'] as const)
      expect(takeOutOf(gone, businessDate('2024-02-10'))).toMatchObject({
        coverEndsOn: '2024-02-29',
        keepsDeathBenefit: false,
      });
    expect(takeOutOf('ACTIVE', businessDate('2024-02-10'))).toBeNull();
  });

  it('is noted of who lives, after the birth, and elsewhere than where the person lives', () => {
    expect(decidePopulationStatus(person, noted)).toEqual({ ok: true, value: undefined });
    const code = (who: Partial<typeof person>, what: Partial<typeof noted>) => {
      const decision = decidePopulationStatus({ ...person, ...who }, { ...noted, ...what });
      return decision.ok ? 'OK' : decision.error.code;
    };
    expect(code({}, { occurredOn: businessDate('1980-02-29') })).toBe('STATUS_BEFORE_BIRTH');
    expect(code({}, { toRegencyId: 7 })).toBe('STATUS_MOVED_WITHIN');
    expect(code({ status: 'DECEASED' } as object, {})).toBe('STATUS_AFTER_DEATH');
    expect(code({ status: 'DECEASED' } as object, { status: 'ACTIVE', toRegencyId: null } as object)).toBe(
      'OK',
    );
  });

  it('is refused without the paper of a death, with a destination of who stays, and when known before it happened', () => {
    const input = {
      idempotencyKey: '018f3f5e-0000-7000-8000-000000000001',
      workerId: '018f3f5e-0000-7000-8000-000000000002',
      status: 'DECEASED',
      occurredOn: '2024-05-10',
      knownOn: '2024-05-11',
      source: 'FAMILY',
      proof: 'Akta 7372-KM-01',
    };
    const pathOf = (change: object) =>
      RecordPopulationStatus.safeParse({ ...input, ...change }).error?.issues[0]?.path[0];
    expect(pathOf({})).toBeUndefined();
    expect(pathOf({ proof: null })).toBe('proof');
    expect(pathOf({ knownOn: '2024-05-09' })).toBe('knownOn');
    expect(pathOf({ destination: 'Malaysia' })).toBe('destination');
    expect(pathOf({ toRegencyId: '5' })).toBe('toRegencyId');
    expect(pathOf({ note: 'NIK 7372010107890001' })).toBe('note');
  });
});
