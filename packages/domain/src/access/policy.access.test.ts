import { describe, expect, it } from 'vitest';
import { AGREED, SHORT } from './agreed-roles.js';
import { type OperationName, isAllowed, operationNames, permissionsOf, policyOf } from './policy.js';
import { Role } from './role.js';

const byOperation = (a: string, b: string): number =>
  Number(a.startsWith('worker ')) - Number(b.startsWith('worker '));

describe('the policy table', () => {
  it.each(operationNames)('allows %s to the agreed roles and to no other', (operation) => {
    const allowed = Object.entries(SHORT).filter(([, role]) => isAllowed(role, operation));
    expect(allowed.map(([short]) => short).join(' ')).toBe(AGREED[operation]);
  });

  it('shows a system administrator no personal data and no money', () => {
    const forbidden: readonly OperationName[] = [
      'workers',
      'candidates',
      'memberships',
      'bills',
      'agreements',
      'coverage',
    ];
    expect(forbidden.filter((operation) => isAllowed(Role.SYSTEM_ADMIN, operation))).toEqual([]);
    expect(policyOf('auditEvents').roles.SYSTEM_ADMIN?.excludes).toBe('PERSONAL_OBJECTS');
  });

  it('lets an auditor change nothing but exports of their own', () => {
    const changes = permissionsOf(Role.AUDITOR).filter((operation) => policyOf(operation).access === 'ROLES');
    expect(changes.filter((operation) => policyOf(operation).kind === 'mutation')).toEqual([
      'cancelJob',
      'retryJob',
      'startExport',
    ]);
  });

  it('shows who watches over personal data no money and no list of persons but of those who ask about theirs, whose data end or whose NIK another has, and of nobody the number', () => {
    const allowed = permissionsOf(Role.DATA_PROTECTION_OFFICER).filter(
      (operation) => policyOf(operation).access === 'ROLES',
    );
    expect(allowed).toEqual([
      'regions',
      'region',
      'boundaries',
      'offices',
      'office',
      'lawRules',
      'lawRule',
      'quote',
      'benefit',
      'nikClaims',
      'nikClaim',
      'nikTallies',
      'personRequests',
      'personRequest',
      'personRequestClock',
      'retentionRules',
      'retentionRule',
      'fixedRetention',
      'legalHolds',
      'legalHold',
      'erasureDue',
      'erasureDueCounts',
      'erasureItems',
      'erasureRuns',
      'erasureRun',
      'jobs',
      'job',
      'users',
      'user',
      'widerLooks',
      'widerLook',
      'apiClients',
      'apiClient',
      'auditEvents',
      'timeline',
      'personsSeen',
      'incidents',
      'incident',
      'incidentPersons',
      'incidentFigures',
      'incidentNotice',
      'processingActivities',
      'proposeRetentionRule',
      'placeLegalHold',
      'liftLegalHold',
      'proposeErasure',
      'cancelJob',
      'retryJob',
      'startExport',
      'openIncident',
      'addIncidentScope',
      'withdrawIncidentScope',
      'assessIncident',
      'recordIncidentNotice',
      'addIncidentNote',
      'closeIncident',
      'file.download',
    ]);
    for (const operation of [
      'personsSeen',
      'incidentPersons',
      'nikClaims',
      'nikClaim',
      'personRequests',
      'personRequest',
      'legalHolds',
      'legalHold',
      'erasureDue',
      'erasureItems',
    ] as const)
      expect(policyOf(operation).roles.DATA_PROTECTION_OFFICER?.mask).toContain('nikMasked');
  });

  it.each([Role.DISTRICT_OFFICER, Role.VILLAGE_OPERATOR, Role.VILLAGE_HEAD])(
    'hides the number of a membership from %s, wherever memberships are',
    (role) => {
      const shown: readonly OperationName[] = ['workers', 'worker', 'memberships', 'membership'];
      for (const operation of shown)
        expect(policyOf(operation).roles[role]?.mask).toContain('membershipNumber');
    },
  );

  it('tells a program by whom nothing was recorded', () => {
    for (const operation of ['regions', 'region', 'offices', 'office'] as const)
      expect(policyOf(operation).roles.PARTNER?.mask).toContain('recordedBy');
  });

  it('lets nobody both propose and enact, or enact and bill', () => {
    const duties: readonly OperationName[] = [
      'proposeDecree',
      'enactDecree',
      'drawBill',
      'recordMembershipNumber',
    ];
    for (const role of Object.values(Role)) {
      expect(duties.filter((operation) => isAllowed(role, operation)).length).toBeLessThanOrEqual(1);
    }
  });

  it('lets those find people by a NIK who may reveal one, and nobody else', () => {
    const find = operationNames.flatMap((operation) =>
      Object.entries(policyOf(operation).roles)
        .filter(([, grant]) => grant.findsByNik)
        .map(([role]) => `${operation} ${role}`),
    );
    const reveal = Object.values(Role).filter((role) => isAllowed(role, 'revealNik'));
    expect(find).toEqual(reveal.flatMap((role) => [`workers ${role}`, `worker ${role}`]).sort(byOperation));
  });

  it('lets nobody give a role to a program, and a regency none but those of its districts and villages', () => {
    for (const operation of operationNames) {
      const { roles } = policyOf(operation);
      for (const grant of Object.values(roles)) expect(grant.grantable ?? []).not.toContain(Role.PARTNER);
      expect(roles.PROVINCE_ADMIN?.grantable ?? []).not.toContain(Role.SYSTEM_ADMIN);
      expect(['', 'DISTRICT_OFFICER VILLAGE_OPERATOR VILLAGE_HEAD']).toContain(
        (roles.PROGRAMME_OFFICER?.grantable ?? []).join(' '),
      );
    }
  });
});
