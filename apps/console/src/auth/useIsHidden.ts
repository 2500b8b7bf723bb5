import type { MaskableField } from '@lindung/domain/access/grant';
import { grantOf, type OperationName } from '@lindung/domain/access/policy';
import { useSession } from './SessionContext';

/** Whether the policy table hides a field of what an operation answers from the chosen assignment: it is not shown as missing. */
export function useIsHidden(): (operation: OperationName, field: MaskableField) => boolean {
  const role = useSession()?.assignment?.role;
  return (operation, field) => role !== undefined && grantOf(role, operation)?.mask?.includes(field) === true;
}
