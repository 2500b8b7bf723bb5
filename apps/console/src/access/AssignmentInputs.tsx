import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { LEVELS_OF_ROLE, Role } from '@lindung/domain/access/role';
import { useFormContext, useWatch } from 'react-hook-form';
import { EnumInput } from '../form/EnumInput';
import { AreaInputs, useClearArea } from './AreaInputs';

/** A partner acts through keys, never through somebody who signs in. */
const ROLES = Object.values(Role).filter((role) => role !== Role.PARTNER);

const levelsOf = (role: Role | null | undefined): readonly JurisdictionLevel[] =>
  role ? LEVELS_OF_ROLE[role] : [];

/** As what somebody acts, and where: a role decides its levels, a level what names the area. */
export function AssignmentInputs() {
  const { getValues, setValue } = useFormContext();
  const clearArea = useClearArea();
  const levels = levelsOf(useWatch({ name: 'role' }) as Role | null | undefined);

  const takeRole = () => {
    const possible = levelsOf(getValues('role') as Role | null | undefined);
    setValue('level', possible.length === 1 ? possible[0] : null);
    clearArea();
  };

  return (
    <>
      <EnumInput source="role" of="Role" only={ROLES} onChange={takeRole} isRequired />
      {levels.length > 1 && (
        <EnumInput source="level" of="JurisdictionLevel" only={levels} onChange={clearArea} isRequired />
      )}
      <AreaInputs />
    </>
  );
}
