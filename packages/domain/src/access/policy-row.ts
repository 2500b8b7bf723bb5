import type { OperationPolicy } from './grant.js';

type Kind = OperationPolicy['kind'];
type Audit = OperationPolicy['audit'];
/** A row of the policy table: what kind of operation, for which roles, and what the trail keeps. */
export const row = <K extends Kind, R extends OperationPolicy['roles'], A extends Audit>(
  kind: K,
  roles: R,
  audit: A,
) => ({ kind, access: 'ROLES', roles, audit }) as const;
/** The same row, of use while a wider look is open. */
export const during = <L extends NonNullable<OperationPolicy['look']>, R extends OperationPolicy>(
  look: L,
  policy: R,
) => ({ ...policy, look }) as const;
/** A row for everybody who is at the door or behind it, whatever the role. */
export const open = <K extends Kind, A extends Audit>(
  kind: K,
  access: Exclude<OperationPolicy['access'], 'ROLES'>,
  audit: A,
) => ({ kind, access, roles: {}, audit }) as const;
