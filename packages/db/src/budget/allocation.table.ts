import { FundingSource } from '@lindung/domain/agreement/funding-source';
import {
  type Allocation,
  type AllocationAct,
  AllocationBase,
  type AllocationLine,
  type AllocationTranche,
} from '@lindung/domain/budget/allocation';
import { AllocationStatus, AllocationStep } from '@lindung/domain/budget/allocation-status';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { Programme } from '@lindung/domain/programme/programme';
import { RiskClass, Segment } from '@lindung/domain/programme/segment';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  bigint,
  byDefault,
  day,
  flag,
  instantByDefault,
  int,
  month,
  nullable,
  ownerColumns,
  primary,
  text,
  texts,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, checkSomeOf, reference } from '../constraints.js';

export const allocationTable = new EntitySchema<Allocation>({
  name: 'Allocation',
  tableName: 'allocation',
  columns: {
    id: primary(uuid('id'), 'pk_allocation'),
    year: int('year'),
    status: byDefault(text('status'), 'PLANNED'),
    villageFund: nullable(bigint('village_fund')),
    revision: byDefault(int('revision'), 1),
    madeBy: uuid('made_by'),
    proposedBy: nullable(uuid('proposed_by')),
    evaluatedBy: nullable(uuid('evaluated_by')),
    enteredBy: nullable(uuid('entered_by')),
    confirmedBy: nullable(uuid('confirmed_by')),
    ...ownerColumns,
    version: versionCounter(),
  } satisfies Record<keyof Allocation, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_allocation_village', columns: ['villageId', 'year'] }],
  checks: [
    check('ck_allocation_year', 'year BETWEEN 2000 AND 2099'),
    checkOneOf('ck_allocation_status', 'status', AllocationStatus),
    check('ck_allocation_village', 'num_nonnulls(district_id, village_id) = 2'),
    check('ck_allocation_fund', 'village_fund > 0 AND village_fund <= 1000000000000000'),
    check('ck_allocation_evaluated', 'evaluated_by <> proposed_by'),
    check('ck_allocation_two_people', 'confirmed_by <> entered_by'),
  ],
  foreignKeys: [
    reference('fk_allocation_made_by', 'madeBy', 'User'),
    reference('fk_allocation_proposed_by', 'proposedBy', 'User'),
    reference('fk_allocation_evaluated_by', 'evaluatedBy', 'User'),
    reference('fk_allocation_entered_by', 'enteredBy', 'User'),
    reference('fk_allocation_confirmed_by', 'confirmedBy', 'User'),
  ],
  indices: [{ name: 'ix_allocation_regency', columns: ['regencyId', 'id'] }],
});

export const allocationLineTable = new EntitySchema<AllocationLine>({
  name: 'AllocationLine',
  tableName: 'allocation_line',
  columns: {
    id: primary(uuid('id'), 'pk_allocation_line'),
    allocationId: uuid('allocation_id'),
    revision: int('revision'),
    position: int('position'),
    memberGroup: text('member_group'),
    segment: text('segment'),
    programmes: texts('programmes'),
    baseKind: text('base_kind'),
    incomeBase: bigint('income_base'),
    riskClass: nullable(text('risk_class')),
    people: int('people'),
    monthFrom: month('month_from'),
    monthTo: month('month_to'),
    fundingSource: text('funding_source'),
    accountCode: text('account_code'),
    activityCode: nullable(text('activity_code')),
    name: text('name'),
    citation: nullable(text('citation')),
    tariff: bigint('tariff'),
    amount: bigint('amount'),
    isContested: flag('is_contested'),
    ...ownerColumns,
  } satisfies Record<keyof AllocationLine, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_allocation_line_position', columns: ['allocationId', 'revision', 'position'] }],
  checks: [
    checkOneOf('ck_allocation_line_member_group', 'member_group', MemberGroup),
    checkOneOf('ck_allocation_line_segment', 'segment', Segment),
    checkSomeOf('ck_allocation_line_programmes', 'programmes', Programme),
    checkOneOf('ck_allocation_line_base_kind', 'base_kind', AllocationBase),
    checkOneOf('ck_allocation_line_risk_class', 'risk_class', RiskClass),
    check('ck_allocation_line_people', 'people BETWEEN 1 AND 100000'),
    check(
      'ck_allocation_line_months',
      `extract(day FROM month_from) = 1 AND extract(day FROM month_to) = 1
          AND month_from <= month_to AND extract(year FROM month_from) = extract(year FROM month_to)`,
    ),
    checkOneOf('ck_allocation_line_funding_source', 'funding_source', FundingSource),
    check(
      'ck_allocation_line_codes',
      `account_code ~ '^[0-9]+([.][0-9]+)*$' AND activity_code ~ '^[0-9]+([.][0-9]+)*$'`,
    ),
    check('ck_allocation_line_amount', 'tariff >= 0 AND amount >= 0 AND amount <= 1000000000000000'),
    check('ck_allocation_line_contested', 'NOT is_contested OR citation IS NOT NULL'),
  ],
  foreignKeys: [reference('fk_allocation_line_allocation', 'allocationId', 'Allocation')],
});

export const allocationActTable = new EntitySchema<AllocationAct>({
  name: 'AllocationAct',
  tableName: 'allocation_act',
  columns: {
    id: primary(uuid('id'), 'pk_allocation_act'),
    allocationId: uuid('allocation_id'),
    step: text('step'),
    documentNumber: text('document_number'),
    documentDate: day('document_date'),
    note: nullable(text('note')),
    madeBy: uuid('made_by'),
    at: instantByDefault('at'),
    ...ownerColumns,
  } satisfies Record<keyof AllocationAct, EntitySchemaColumnOptions>,
  checks: [checkOneOf('ck_allocation_act_step', 'step', AllocationStep)],
  foreignKeys: [
    reference('fk_allocation_act_allocation', 'allocationId', 'Allocation'),
    reference('fk_allocation_act_made_by', 'madeBy', 'User'),
  ],
  indices: [{ name: 'ix_allocation_act_allocation', columns: ['allocationId', 'id'] }],
});

export const allocationTrancheTable = new EntitySchema<AllocationTranche>({
  name: 'AllocationTranche',
  tableName: 'allocation_tranche',
  columns: {
    id: primary(uuid('id'), 'pk_allocation_tranche'),
    allocationId: uuid('allocation_id'),
    number: int('number'),
    fundingSource: text('funding_source'),
    receivedOn: day('received_on'),
    amount: bigint('amount'),
    isCorrection: flag('is_correction'),
    documentNumber: text('document_number'),
    recordedBy: uuid('recorded_by'),
    at: instantByDefault('at'),
    ...ownerColumns,
  } satisfies Record<keyof AllocationTranche, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_allocation_tranche_number', columns: ['allocationId', 'number'] }],
  checks: [
    checkOneOf('ck_allocation_tranche_funding_source', 'funding_source', FundingSource),
    check('ck_allocation_tranche_amount', 'amount > 0'),
  ],
  foreignKeys: [
    reference('fk_allocation_tranche_allocation', 'allocationId', 'Allocation'),
    reference('fk_allocation_tranche_recorded_by', 'recordedBy', 'User'),
  ],
});
