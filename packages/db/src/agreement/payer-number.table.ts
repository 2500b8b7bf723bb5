import type { PayerNumber } from '@lindung/domain/agreement/payer';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, nullable, ownerColumns, primary, text, uuid } from '../columns.js';
import { check, reference } from '../constraints.js';

export const payerNumberTable = new EntitySchema<PayerNumber>({
  name: 'PayerNumber',
  tableName: 'payer_number',
  columns: {
    id: primary(uuid('id'), 'pk_payer_number'),
    payerId: uuid('payer_id'),
    number: text('number'),
    validFrom: nullable(day('valid_from')),
    validTo: nullable(day('valid_to')),
    ...ownerColumns,
  } satisfies Record<keyof PayerNumber, EntitySchemaColumnOptions>,
  checks: [
    check('ck_payer_number_number', `number ~ '^[0-9A-Z]{8}$'`),
    check('ck_payer_number_period', 'valid_to >= valid_from'),
  ],
  exclusions: [
    {
      name: 'ex_payer_number_number',
      expression: `USING gist (number WITH =, daterange(valid_from, valid_to, '[]') WITH &&)`,
    },
  ],
  foreignKeys: [reference('fk_payer_number_payer', 'payerId', 'Payer')],
  indices: [{ name: 'ix_payer_number_payer', columns: ['payerId'] }],
});
