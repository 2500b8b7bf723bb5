import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { grantOf } from '@lindung/domain/access/policy';
import { LEVELS_OF_ROLE, type Role } from '@lindung/domain/access/role';
import { useFormContext, useWatch } from 'react-hook-form';
import { EnumInput } from '../form/EnumInput';
import { useSession } from '../auth/SessionContext';
import { AreaInputs, useClearArea } from './AreaInputs';

const levelsOf = (role: Role | null | undefined): readonly JurisdictionLevel[] =>
  role ? LEVELS_OF_ROLE[role] : [];

/** As what somebody acts, and where: a role decides its levels, a level what names the area. */
export function AssignmentInputs() {
  const { getValues, setValue } = useFormContext();
  const ownRole = useSession()?.assignment?.role;
  const roles = ownRole ? grantOf(ownRole, 'grantAssignment')?.grantable : undefined;
  const clearArea = useClearArea();
  const levels = levelsOf(useWatch({ name: 'role' }) as Role | null | undefined);

  const takeRole = () => {
    const possible = levelsOf(getValues('role') as Role | null | undefined);
    setValue('level', possible.length === 1 ? possible[0] : null);
    clearArea();
  };

  return (
    <>
      <EnumInput source="role" of="Role" only={roles ?? []} onChange={takeRole} isRequired />
      {levels.length > 1 && (
        <EnumInput source="level" of="JurisdictionLevel" only={levels} onChange={clearArea} isRequired />
      )}
      <AreaInputs />
    </>
  );
}
