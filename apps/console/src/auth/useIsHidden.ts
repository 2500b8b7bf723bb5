import type { MaskableField } from '@lindung/domain/access/grant';
import { grantOf, type OperationName } from '@lindung/domain/access/policy';
import { HIDDEN_IN_WIDER_LOOK } from '@lindung/domain/access/wider-look';
import { useSession } from './SessionContext';

/**
 * Whether the policy table hides a field of what an operation answers from the chosen assignment, or the wider look does that is
 * open in it: it is not shown as missing.
 */
export function useIsHidden(): (operation: OperationName, field: MaskableField) => boolean {
  const session = useSession();
  const role = session?.assignment?.role;
  const ofLook: readonly MaskableField[] = session?.widerLook ? HIDDEN_IN_WIDER_LOOK : [];
  return (operation, field) =>
    ofLook.includes(field) ||
    (role !== undefined && grantOf(role, operation)?.mask?.includes(field) === true);
}
