import type { PotentialDeclaration } from '@lindung/domain/insight/potential';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, instantByDefault, int, ownerColumns, primary, text, uuid } from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

export const potentialDeclarationTable = new EntitySchema<PotentialDeclaration>({
  name: 'PotentialDeclaration',
  tableName: 'potential_declaration',
  columns: {
    id: primary(uuid('id'), 'pk_potential_declaration'),
    memberGroup: text('member_group'),
    people: int('people'),
    source: text('source'),
    asOf: day('as_of'),
    declaredBy: uuid('declared_by'),
    declaredAt: instantByDefault('declared_at'),
    ...ownerColumns,
  } satisfies Record<keyof PotentialDeclaration, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_potential_declaration_member_group', 'member_group', MemberGroup),
    check('ck_potential_declaration_people', 'people >= 0'),
  ],
  foreignKeys: [
    reference('fk_potential_declaration_regency', 'regencyId', 'Region'),
    reference('fk_potential_declaration_declared_by', 'declaredBy', 'User'),
  ],
  indices: [
    { name: 'ix_potential_declaration_regency', columns: ['regencyId', 'memberGroup', 'asOf', 'declaredAt'] },
  ],
});
