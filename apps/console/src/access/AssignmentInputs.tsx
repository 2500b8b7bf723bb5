import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { LEVELS_OF_ROLE, Role } from '@lindung/domain/access/role';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { EnumInput } from '../form/EnumInput';
import { AreaInputs } from './AreaInputs';

/** A partner acts through keys, never through somebody who signs in. */
const ROLES = Object.values(Role).filter((role) => role !== Role.PARTNER);

/** As what somebody acts, and where: a role decides its levels, a level what names the area. */
export function AssignmentInputs() {
  const role = useWatch({ name: 'role' }) as Role | undefined;
  const levels: readonly JurisdictionLevel[] = role ? LEVELS_OF_ROLE[role] : [];
  const { setValue } = useFormContext();
  const [onlyLevel] = levels.length === 1 ? levels : [];

  useEffect(() => {
    setValue('level', onlyLevel ?? null);
  }, [role, onlyLevel, setValue]);

  return (
    <>
      <EnumInput source="role" of="Role" only={ROLES} isRequired />
      {levels.length > 1 && <EnumInput source="level" of="JurisdictionLevel" only={levels} isRequired />}
      <AreaInputs />
    </>
  );
}
