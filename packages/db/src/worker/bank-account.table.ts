import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { Bank } from '@lindung/domain/worker/bank';
import { BankAccountStatus } from '@lindung/domain/worker/bank-account';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  bytes,
  day,
  flag,
  hidden,
  instant,
  int,
  nullable,
  primary,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** To which account benefits of a person are paid, or would be; it belongs to the person's residence. */
export interface BankAccountRow {
  id: string;
  personId: string;
  status: BankAccountStatus;
  bank: Bank;
  /** Of a bank that is none of the list. */
  bankName: string | null;
  numberCipher: Buffer;
  numberIndex: Buffer;
  numberTail: string;
  holderName: string;
  isHolderWorker: boolean;
  proposedByUserId: string;
  proposedAt: Date;
  decidedByUserId: string | null;
  decidedAt: Date | null;
  answer: string | null;
  validFrom: BusinessDate | null;
  /** The day on which it ended, or another took its place. */
  validUntil: BusinessDate | null;
  endedByUserId: string | null;
  /** null of an ended one: another took its place. */
  endReason: string | null;
  /** When it was declined, withdrawn or ended: from then on it is history. */
  closedAt: Date | null;
  version: number;
  regencyId: number;
  districtId: number;
  villageId: number;
}

export const bankAccountTable = new EntitySchema<BankAccountRow>({
  name: 'BankAccount',
  tableName: 'bank_account',
  columns: {
    id: primary(uuid('id'), 'pk_bank_account'),
    personId: uuid('person_id'),
    status: byDefault(text('status'), BankAccountStatus.OPEN),
    bank: text('bank'),
    bankName: nullable(text('bank_name')),
    numberCipher: hidden(bytes('number_cipher')),
    numberIndex: hidden(bytes('number_index')),
    numberTail: text('number_tail'),
    holderName: text('holder_name'),
    isHolderWorker: flag('is_holder_worker'),
    proposedByUserId: uuid('proposed_by'),
    proposedAt: instant('proposed_at'),
    decidedByUserId: nullable(uuid('decided_by')),
    decidedAt: nullable(instant('decided_at')),
    answer: nullable(text('answer')),
    validFrom: nullable(day('valid_from')),
    validUntil: nullable(day('valid_until')),
    endedByUserId: nullable(uuid('ended_by')),
    endReason: nullable(text('end_reason')),
    closedAt: nullable(instant('closed_at')),
    version: versionCounter(),
    regencyId: int('regency_id'),
    districtId: int('district_id'),
    villageId: int('village_id'),
  } satisfies Record<keyof BankAccountRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_bank_account_status', 'status', BankAccountStatus),
    checkOneOf('ck_bank_account_bank', 'bank', Bank),
    check('ck_bank_account_bank_name', `(bank = 'OTHER') = (bank_name IS NOT NULL)`),
    check('ck_bank_account_number', `octet_length(number_index) = 32 AND number_tail ~ '^[0-9]{4}$'`),
    check('ck_bank_account_holder', 'length(btrim(holder_name)) > 0'),
    check(
      'ck_bank_account_decided',
      `num_nonnulls(decided_by, decided_at) = CASE status WHEN 'OPEN' THEN 0 ELSE 2 END
        AND (answer IS NOT NULL) = (status = 'DECLINED')`,
    ),
    check('ck_bank_account_two_people', `(decided_by = proposed_by) = (status = 'WITHDRAWN')`),
    check(
      'ck_bank_account_days',
      `(valid_from IS NOT NULL) = (status IN ('IN_FORCE', 'ENDED')) AND valid_from <= valid_until
        AND num_nonnulls(valid_until, ended_by) = CASE status WHEN 'ENDED' THEN 2 ELSE 0 END
        AND (end_reason IS NULL OR status = 'ENDED')`,
    ),
    check(
      'ck_bank_account_closed',
      `(closed_at IS NOT NULL) = (status IN ('DECLINED', 'WITHDRAWN', 'ENDED'))`,
    ),
  ],
  foreignKeys: [
    reference('fk_bank_account_person', 'personId', 'Person'),
    reference('fk_bank_account_proposed_by', 'proposedByUserId', 'User'),
    reference('fk_bank_account_decided_by', 'decidedByUserId', 'User'),
    reference('fk_bank_account_ended_by', 'endedByUserId', 'User'),
  ],
  indices: [
    { name: 'uq_bank_account_open', columns: ['personId'], unique: true, where: `status = 'OPEN'` },
    { name: 'uq_bank_account_in_force', columns: ['personId'], unique: true, where: `status = 'IN_FORCE'` },
    { name: 'ix_bank_account_person', columns: ['personId'] },
    { name: 'ix_bank_account_proposed', columns: ['regencyId', 'proposedAt', 'id'] },
    {
      name: 'ix_bank_account_waiting',
      columns: ['regencyId', 'proposedAt', 'id'],
      where: `status = 'OPEN'`,
    },
    { name: 'ix_bank_account_number', columns: ['numberIndex'], where: `status = 'IN_FORCE'` },
    { name: 'ix_bank_account_closed', columns: ['closedAt'], where: 'closed_at IS NOT NULL' },
  ],
});
