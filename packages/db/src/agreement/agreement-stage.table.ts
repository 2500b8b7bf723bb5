import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { AgreementStage } from '@lindung/domain/agreement/agreement-line';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, int, nullable, ownerColumns, primary, text, uuid } from '../columns.js';
import { check, reference } from '../constraints.js';

export type AgreementStageRow = AgreementStage & Owner;

export const agreementStageTable = new EntitySchema<AgreementStageRow>({
  name: 'AgreementStage',
  tableName: 'agreement_stage',
  columns: {
    id: primary(uuid('id'), 'pk_agreement_stage'),
    lineId: uuid('line_id'),
    startsOn: day('starts_on'),
    seats: int('seats'),
    note: nullable(text('note')),
    ...ownerColumns,
  } satisfies Record<keyof AgreementStageRow, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_agreement_stage_day', columns: ['lineId', 'startsOn'] }],
  checks: [check('ck_agreement_stage_seats', 'seats > 0')],
  foreignKeys: [reference('fk_agreement_stage_line', 'lineId', 'AgreementLine', 'CASCADE')],
});
