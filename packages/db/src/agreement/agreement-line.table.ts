import type { Owner } from '@lindung/domain/access/jurisdiction';
import { type AgreementLine, LineBase } from '@lindung/domain/agreement/agreement-line';
import { FundingSource } from '@lindung/domain/agreement/funding-source';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { Programme } from '@lindung/domain/programme/programme';
import { RiskClass, Segment } from '@lindung/domain/programme/segment';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  bigint,
  byDefault,
  json,
  month,
  nullable,
  ownerColumns,
  primary,
  smallint,
  text,
  texts,
  uuid,
} from '../columns.js';
import { check, checkOneOf, checkSomeOf, reference } from '../constraints.js';

/** A line of an agreement, owned by the paying region; its quota is what the stages grant. */
export type AgreementLineRow = Omit<AgreementLine, 'declaration'> & Owner & { declaration: object | null };

export const agreementLineTable = new EntitySchema<AgreementLineRow>({
  name: 'AgreementLine',
  tableName: 'agreement_line',
  columns: {
    id: primary(uuid('id'), 'pk_agreement_line'),
    agreementId: uuid('agreement_id'),
    memberGroup: text('member_group'),
    segment: text('segment'),
    programmes: texts('programmes'),
    fundingSource: text('funding_source'),
    payerId: uuid('payer_id'),
    baseKind: byDefault(text('base_kind'), LineBase.BAND),
    incomeBase: bigint('income_base'),
    riskClass: nullable(text('risk_class')),
    declaration: nullable(json('declaration')),
    decileFrom: nullable(smallint('decile_from')),
    decileTo: nullable(smallint('decile_to')),
    monthFrom: month('month_from'),
    monthTo: month('month_to'),
    ...ownerColumns,
  } satisfies Record<keyof AgreementLineRow, EntitySchemaColumnOptions>,
  uniques: [
    { name: 'uq_agreement_line_payer', columns: ['id', 'payerId'] },
    { name: 'uq_agreement_line_group', columns: ['id', 'payerId', 'memberGroup'] },
  ],
  checks: [
    checkOneOf('ck_agreement_line_member_group', 'member_group', MemberGroup),
    checkOneOf('ck_agreement_line_segment', 'segment', Segment),
    checkSomeOf('ck_agreement_line_programmes', 'programmes', Programme),
    checkOneOf('ck_agreement_line_funding_source', 'funding_source', FundingSource),
    checkOneOf('ck_agreement_line_base_kind', 'base_kind', LineBase),
    checkOneOf('ck_agreement_line_risk_class', 'risk_class', RiskClass),
    check('ck_agreement_line_declaration', `(base_kind = 'DECLARED') = (declaration IS NOT NULL)`),
    check('ck_agreement_line_income_base', 'income_base > 0'),
    check(
      'ck_agreement_line_deciles',
      '(decile_from IS NULL) = (decile_to IS NULL) AND decile_from BETWEEN 1 AND decile_to AND decile_to <= 10',
    ),
    check(
      'ck_agreement_line_months',
      'month_to >= month_from AND extract(day FROM month_from) = 1 AND extract(day FROM month_to) = 1',
    ),
  ],
  foreignKeys: [
    reference('fk_agreement_line_agreement', 'agreementId', 'Agreement', 'CASCADE'),
    reference('fk_agreement_line_payer', 'payerId', 'Payer'),
  ],
  indices: [
    { name: 'ix_agreement_line_agreement', columns: ['agreementId'] },
    { name: 'ix_agreement_line_payer', columns: ['payerId'] },
    { name: 'ix_agreement_line_regency', columns: ['regencyId', 'id'] },
  ],
});
