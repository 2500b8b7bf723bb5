import { NIK_READING, NIK_SEARCH, type TrailedOperation } from '../access/audit-event.js';
import { ApiScope, hiddenFields } from '../access/grant.js';
import { grantOf, isAllowed, type OperationName, operationNames, policyOf } from '../access/policy.js';
import { Role } from '../access/role.js';
import { HIDDEN_IN_WIDER_LOOK } from '../access/wider-look.js';
import { ExportResource, LIST_OF_EXPORT } from '../exchange/export.js';
import { inOrder, ofWorkers, type PersonalDatum, withoutFields } from './personal-datum.js';
import { ProcessingActivity } from './processing-activity.js';
import { PROCESSING, type Processing } from './processing-table.js';

/** What an operation does with personal data; null: nothing. */
export const processingOf = (operation: OperationName): Processing | null => PROCESSING[operation];

/** The operations of an activity, in the order of the policy table. */
export const operationsOf = (activity: ProcessingActivity): readonly OperationName[] =>
  operationNames.filter((name) => PROCESSING[name]?.activity === activity);

/** What of them the trail names, so that it can be counted there. */
export const trailedOperationsOf = (activity: ProcessingActivity): readonly TrailedOperation[] => [
  ...operationsOf(activity),
  ...(activity === PROCESSING.workers.activity ? ([NIK_SEARCH, NIK_READING] as const) : []),
];

/** The kinds of data that an activity works with. */
export const dataOf = (activity: ProcessingActivity): readonly PersonalDatum[] =>
  inOrder(operationsOf(activity).flatMap((name) => PROCESSING[name]?.data ?? []));

/** What a role sees or brings of persons by an operation; a query hides what the scopes of a key do not open. */
const dataByRole = (
  operation: OperationName,
  role: Role,
  scopes: readonly ApiScope[],
): readonly PersonalDatum[] => {
  const data = PROCESSING[operation]?.data ?? [];
  const grant = grantOf(role, operation);
  if (policyOf(operation).access !== 'ROLES' || !grant) return data;
  return withoutFields(
    data,
    policyOf(operation).kind === 'query' ? hiddenFields(grant, scopes) : (grant.mask ?? []),
  );
};

/** A role that receives data of an activity, and which. */
export interface Recipient {
  readonly role: Role;
  readonly data: readonly PersonalDatum[];
}

/** A program signs in nowhere: what is open to anyone at the door shows it nobody. */
const isForPeople = (role: Role, name: OperationName): boolean =>
  role === Role.PARTNER && policyOf(name).access === 'ANYONE';

/** Who receives data of an activity: the roles of its rows of the policy table, with what these leave to each. */
export const recipientsOf = (activity: ProcessingActivity): readonly Recipient[] =>
  Object.values(Role).flatMap((role) => {
    const names = operationsOf(activity).filter((name) => isAllowed(role, name) && !isForPeople(role, name));
    const scopes = role === Role.PARTNER ? Object.values(ApiScope) : [];
    const data = inOrder(names.flatMap((name) => dataByRole(name, role, scopes)));
    return data.length === 0 ? [] : [{ role, data }];
  });

/** The scopes by which a partner's key reads data of an activity. */
export const scopesOf = (activity: ProcessingActivity): readonly ApiScope[] => [
  ...new Set(
    operationsOf(activity).flatMap((name) => {
      const scope = grantOf(Role.PARTNER, name)?.apiScope;
      return scope === undefined ? [] : [scope];
    }),
  ),
];

/** A way in which data of persons were shown, as the trail tells it: the operation, who acted, of an export the list. */
export interface TrailedWay {
  readonly operation: string;
  readonly role: string | null;
  readonly resource: string | null;
  readonly isInWiderLook: boolean;
}

const isOneOf = <T extends string>(values: readonly T[], text: string | null): text is T =>
  values.some((value) => value === text);

/** The operation that an event tells of: of an export the list, of a use that the trail tells apart the operation; undefined: known no more. */
const operationOf = ({ operation, resource }: Pick<TrailedWay, 'operation' | 'resource'>) => {
  const list = isOneOf(Object.values(ExportResource), resource) ? LIST_OF_EXPORT[resource] : undefined;
  const base = operation === NIK_SEARCH ? 'workers' : operation === NIK_READING ? 'worker' : operation;
  const name = base === 'startExport' && list !== undefined ? list : base;
  return isOneOf(operationNames, name) ? name : undefined;
};

/** The activity for which data were shown as an event of the trail tells; what is not known any more was the registry's. */
export const activityOfTrailed = (way: Pick<TrailedWay, 'operation' | 'resource'>): ProcessingActivity => {
  const name = operationOf(way);
  return (name && PROCESSING[name]?.activity) ?? ProcessingActivity.REGISTRY;
};

/**
 * The kinds of data of workers that an event of the trail showed under the role that acted, by the policy table as it is today.
 * An operation that is not known any more showed whatever the registry holds: a notice leaves nothing out.
 */
export const dataShown = ({
  operation,
  role,
  resource,
  isInWiderLook,
}: TrailedWay): readonly PersonalDatum[] => {
  const name = operationOf({ operation, resource });
  if (name === undefined) return ofWorkers(dataOf(ProcessingActivity.REGISTRY));
  const scopes = operation === NIK_READING ? [ApiScope.NIK_READ] : [];
  const data = isOneOf(Object.values(Role), role)
    ? dataByRole(name, role, scopes)
    : (PROCESSING[name]?.data ?? []);
  return ofWorkers(inOrder(isInWiderLook ? withoutFields(data, HIDDEN_IN_WIDER_LOOK) : data));
};
