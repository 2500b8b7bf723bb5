import type { Role } from './role.js';

/** What a partner's API key may be made for. */
export const ApiScope = {
  COVERAGE_READ: 'coverage:read',
  AGREEMENTS_READ: 'agreements:read',
  BILLS_READ: 'bills:read',
  WORKERS_READ: 'workers:read',
  NIK_READ: 'nik:read',
  CANDIDATES_WRITE: 'candidates:write',
  PAYMENTS_WRITE: 'payments:write',
} as const;
export type ApiScope = (typeof ApiScope)[keyof typeof ApiScope];

/** Which rows an allowed operation reaches: those of the assignment's area, those of the user alone, or all. */
export type RowScope = 'JURISDICTION' | 'SELF' | 'ANY';

/** Fields about a person that a policy row may hide; they come back as null. */
export type MaskableField =
  | 'nik'
  | 'nikMasked'
  | 'birthPlace'
  | 'familyCardMasked'
  | 'isMotherKnown'
  | 'maritalStatus'
  | 'workPlace'
  | 'populationStatuses'
  | 'formerHomes'
  | 'heirs'
  | 'takeOut'
  | 'identityMatch'
  | 'occupation'
  | 'address'
  | 'phone'
  | 'protection'
  | 'membershipNumber'
  | 'fileName'
  | 'changes'
  | 'actorName'
  | 'recordedBy'
  | 'proposedBy'
  | 'proposedById'
  | 'submittedBy'
  | 'reviewedBy'
  | 'reason'
  | 'basis'
  | 'answer'
  | 'decidedBy'
  | 'details';

/** What one role may do with one operation. */
export interface Grant {
  readonly scope: RowScope;
  readonly mask?: readonly MaskableField[];
  /** The scope that a partner's key must carry. */
  readonly apiScope?: ApiScope;
  /** A whole NIK finds its bearer; to everybody else it is a text that nobody is called. */
  readonly findsByNik?: true;
  /** Audit events about persons stay invisible. */
  readonly excludes?: 'PERSONAL_OBJECTS';
  /** The roles that the role may give, and whose bearers it may invite anew and take them from; absent = none. */
  readonly grantable?: readonly Role[];
  /** Input fields that the role may send; absent = all of the command. */
  readonly inputFields?: readonly string[];
}

/** One row of the policy table. What no row allows is refused. */
export interface OperationPolicy {
  readonly kind: 'query' | 'mutation' | 'http';
  /**
   * ANYONE: also signed out. AT_THE_DOOR: every user whose password was right, before a second factor that a role asks for.
   * SIGNED_IN: every user, before an assignment is chosen. ROLES: as `roles` says.
   */
  readonly access: 'ANYONE' | 'AT_THE_DOOR' | 'SIGNED_IN' | 'ROLES';
  readonly roles: Partial<Record<Role, Grant>>;
  /** What the trail keeps: nothing, one event per list (filter and count), or one per object. */
  readonly audit: 'NONE' | 'LIST' | 'OBJECT';
  /** What it reaches while a wider look is open: the wider area, or what it reaches otherwise; absent = it waits. */
  readonly look?: 'WIDER' | 'OWN';
}

/** What stays hidden from every role, and from every key that does not carry the scope. */
const SCOPE_OF_FIELD: Partial<Record<MaskableField, ApiScope>> = { nik: ApiScope.NIK_READ };

/** The fields that come back as null to who uses a grant with these scopes; a user has none. */
export const hiddenFields = (
  { mask = [] }: Pick<Grant, 'mask'>,
  scopes: readonly ApiScope[],
): readonly MaskableField[] => [
  ...mask,
  ...(Object.keys(SCOPE_OF_FIELD) as MaskableField[]).filter(
    (field) => !scopes.some((scope) => scope === SCOPE_OF_FIELD[field]),
  ),
];
