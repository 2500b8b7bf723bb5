import { describe, expect, it } from 'vitest';
import { operationNames, permissionsOf, policyOf } from './policy.js';
import { requireOperation } from './require-operation.js';
import { Role } from './role.js';
import {
  decideOpenWiderLook,
  decideSeeWiderLook,
  type EarlierLook,
  OpenWiderLook,
  WIDER_LOOK_ROLES,
  WIDER_LOOKS_A_DAY,
  watchedBy,
} from './wider-look.js';

const look = (reason: string): EarlierLook => ({ reason, openedAt: new Date('2024-05-31T01:00:00Z') });

describe('a wider look', () => {
  it('has a reason of ten characters or more that holds no NIK', () => {
    const reasons = ['singkat', 'Mencari 7371010101900001 di kota lain', 'Warga pindah dari kabupaten lain'];
    const judged = reasons.map(
      (reason) => OpenWiderLook.safeParse({ idempotencyKey: 'a1b2c3d4', reason }).success,
    );
    expect(judged).toEqual([false, false, true]);
  });

  it('begins anew with a reason of its own alone, in whatever case', () => {
    const earlier = [look('Warga pindah dari Barru')];
    expect(decideOpenWiderLook('WARGA pindah dari barru', earlier)).toEqual({
      ok: false,
      error: { code: 'WIDER_LOOK_REASON_REPEATED' },
    });
    expect(decideOpenWiderLook('Nelayan yang terdaftar di Pinrang', earlier).ok).toBe(true);
  });

  it(`is taken ${WIDER_LOOKS_A_DAY} times a day at most`, () => {
    const earlier = Array.from({ length: WIDER_LOOKS_A_DAY }, (_, at) => look(`Alasan yang ke-${at}`));
    expect(decideOpenWiderLook('Alasan yang lain lagi', earlier)).toEqual({
      ok: false,
      error: { code: 'WIDER_LOOK_LIMIT', limit: WIDER_LOOKS_A_DAY },
    });
  });

  it('is seen once by who watches over the role, and by nobody as the own one', () => {
    const taken = { userId: 'looking', role: Role.PROGRAMME_OFFICER, isSeen: false };
    const seen = (actor: { userId: string; role: Role }, isSeen = false) => {
      const decision = decideSeeWiderLook({ ...taken, isSeen }, actor);
      return decision.ok ? 'seen' : decision.error.code;
    };
    expect(seen({ userId: 'other', role: Role.APPROVER })).toBe('seen');
    expect(seen({ userId: 'other', role: Role.APPROVER }, true)).toBe('WIDER_LOOK_SEEN');
    expect(seen({ userId: 'other', role: Role.PROGRAMME_OFFICER })).toBe('WIDER_LOOK_NOT_WATCHED');
    expect(seen({ userId: 'looking', role: Role.APPROVER })).toBe('WIDER_LOOK_NOT_WATCHED');
    expect(watchedBy(Role.REGIONAL_OFFICE_OFFICER)).toEqual([Role.BRANCH_OFFICER]);
    expect(watchedBy(Role.SYSTEM_ADMIN)).toEqual([]);
  });

  it('is open to the roles that the policy names, never to a system administrator, a partner or who has no wider area', () => {
    const opening = Object.values(Role).filter((role) => permissionsOf(role).includes('openWiderLook'));
    expect([...opening].sort()).toEqual([...WIDER_LOOK_ROLES].sort());
  });

  it('reads persons and nothing that is money, and changes nothing while it is open', () => {
    const wider = operationNames.filter((operation) => policyOf(operation).look === 'WIDER');
    expect(wider).toEqual(['workers', 'worker']);
    for (const role of WIDER_LOOK_ROLES) {
      const allowed = permissionsOf(role, true).filter((operation) => policyOf(operation).access === 'ROLES');
      expect([role, allowed]).toEqual([
        role,
        [
          'regions',
          'region',
          'boundaries',
          'offices',
          'office',
          'workers',
          'worker',
          'widerLooks',
          'widerLook',
          'endWiderLook',
        ],
      ]);
      const caller = { isSignedIn: true, role, isLooking: true };
      for (const operation of [
        'updateWorker',
        'revealNik',
        'drawBill',
        'startExport',
        'openWiderLook',
      ] as const)
        expect(requireOperation(caller, operation).ok).toBe(false);
    }
  });
});
