import { type AgreementParty, PartySide } from '@lindung/domain/agreement/party';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { int, nullable, ownerColumns, primary, smallint, text, uuid } from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

export const agreementPartyTable = new EntitySchema<AgreementParty>({
  name: 'AgreementParty',
  tableName: 'agreement_party',
  columns: {
    id: primary(uuid('id'), 'pk_agreement_party'),
    agreementId: uuid('agreement_id'),
    position: smallint('position'),
    side: text('side'),
    regionId: nullable(int('region_id')),
    officeId: nullable(uuid('office_id')),
    signatory: nullable(text('signatory')),
    signatoryTitle: nullable(text('signatory_title')),
    ...ownerColumns,
  } satisfies Record<keyof AgreementParty, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_agreement_party_position', columns: ['agreementId', 'position'] }],
  checks: [
    checkOneOf('ck_agreement_party_side', 'side', PartySide),
    check(
      'ck_agreement_party_who',
      `(side = 'GOVERNMENT') = (region_id IS NOT NULL) AND (side = 'OFFICE') = (office_id IS NOT NULL)`,
    ),
  ],
  foreignKeys: [
    reference('fk_agreement_party_agreement', 'agreementId', 'Agreement', 'CASCADE'),
    reference('fk_agreement_party_region', 'regionId', 'Region'),
    reference('fk_agreement_party_office', 'officeId', 'Office'),
  ],
});
