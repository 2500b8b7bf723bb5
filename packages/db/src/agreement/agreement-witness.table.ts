import type { AgreementWitness } from '@lindung/domain/agreement/party';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { nullable, ownerColumns, primary, smallint, text, uuid } from '../columns.js';
import { reference } from '../constraints.js';

export const agreementWitnessTable = new EntitySchema<AgreementWitness>({
  name: 'AgreementWitness',
  tableName: 'agreement_witness',
  columns: {
    id: primary(uuid('id'), 'pk_agreement_witness'),
    agreementId: uuid('agreement_id'),
    position: smallint('position'),
    name: text('name'),
    title: nullable(text('title')),
    ...ownerColumns,
  } satisfies Record<keyof AgreementWitness, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_agreement_witness_position', columns: ['agreementId', 'position'] }],
  foreignKeys: [reference('fk_agreement_witness_agreement', 'agreementId', 'Agreement', 'CASCADE')],
});
