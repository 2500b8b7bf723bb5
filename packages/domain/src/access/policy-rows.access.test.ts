import { describe, expect, it } from 'vitest';

import { operationNames, permissionsOf, policyOf } from './policy.js';
import { Role } from './role.js';

describe('every row of the policy table', () => {
  it('writes every mutation to the trail', () => {
    const silent = operationNames.filter((operation) => {
      const { kind, audit } = policyOf(operation);
      return kind !== 'query' && audit !== 'OBJECT';
    });
    expect(silent).toEqual([]);
  });

  it('asks a partner for a scope wherever rows belong to a region', () => {
    const unscoped = operationNames.filter((operation) => {
      const grant = policyOf(operation).roles.PARTNER;
      return grant?.scope === 'JURISDICTION' && grant.apiScope === undefined;
    });
    expect(unscoped).toEqual([]);
  });
});

it('lets a village head say who of the village is in need and what its budget is, and change nothing beside', () => {
  const changes = permissionsOf(Role.VILLAGE_HEAD).filter(
    (operation) => policyOf(operation).access === 'ROLES' && policyOf(operation).kind !== 'query',
  );
  expect(changes).toEqual([
    'confirmBudgetChange',
    'declineBudgetChange',
    'confirmAllocations',
    'judgeCandidates',
    'fileMinutes',
    'minutes.upload',
    'minutes.download',
  ]);
});
