import type { Assignment } from '@lindung/domain/access/assignment';
import { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { Role } from '@lindung/domain/access/role';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, instantByDefault, int, nullable, primary, text, uuid } from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** An assignment with who granted it, and the regency of its region, which the database sets; the first one nobody grants. */
export type AssignmentRow = Assignment & {
  grantedBy: string | null;
  createdAt: Date;
  regencyId: number | null;
};

/** A partner acts through an API key, never through an assignment. */
const { PARTNER: _, ...assignableRoles } = Role;

export const assignmentTable = new EntitySchema<AssignmentRow>({
  name: 'Assignment',
  tableName: 'assignment',
  columns: {
    id: primary(uuid('id'), 'pk_assignment'),
    userId: uuid('user_id'),
    role: text('role'),
    level: text('level'),
    regionId: nullable(int('region_id')),
    officeId: nullable(uuid('office_id')),
    validFrom: day('valid_from'),
    validTo: nullable(day('valid_to')),
    grantedBy: nullable(uuid('granted_by')),
    createdAt: instantByDefault('created_at'),
    regencyId: nullable(int('regency_id')),
  } satisfies Record<keyof AssignmentRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_assignment_role', 'role', assignableRoles),
    checkOneOf('ck_assignment_level', 'level', JurisdictionLevel),
    check(
      'ck_assignment_jurisdiction',
      `CASE level WHEN 'SYSTEM' THEN region_id IS NULL AND office_id IS NULL
                  WHEN 'OFFICE' THEN office_id IS NOT NULL AND region_id IS NULL
                  ELSE region_id IS NOT NULL AND office_id IS NULL END`,
    ),
    check('ck_assignment_not_self_granted', 'granted_by <> user_id'),
    // A last day before the first: taken back before it held for a day.
    check('ck_assignment_period', 'valid_to >= valid_from - 1'),
  ],
  exclusions: [
    {
      name: 'ex_assignment_held',
      expression: `USING gist (user_id WITH =, role WITH =, COALESCE(region_id::text, office_id::text, '') WITH =,
        daterange(valid_from, valid_to + 1) WITH &&)`,
    },
  ],
  foreignKeys: [
    reference('fk_assignment_user', 'userId', 'User'),
    reference('fk_assignment_region', 'regionId', 'Region'),
    reference('fk_assignment_office', 'officeId', 'Office'),
    reference('fk_assignment_granted_by', 'grantedBy', 'User'),
  ],
  indices: [{ name: 'ix_assignment_user', columns: ['userId'] }],
});
