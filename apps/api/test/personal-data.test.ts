import type { OperationName } from '@lindung/domain/access/policy';
import type { PersonalDatum } from '@lindung/domain/privacy/personal-datum';
import { processingOf } from '@lindung/domain/privacy/processing';
import { getNamedType, type GraphQLType, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

import { buildApiSchema } from '../src/schema.js';
import { type RootField, rootFieldsOf } from './generated-documents.js';
import type { Known } from './known.js';
import { ofWorkers } from './told-of-workers.js';

/** Fields about officials, and of places where persons live, wherever they are. */
const elsewhere: Known = {
  'User.name': 'ACCOUNT',
  'User.username': 'ACCOUNT',
  'User.lastSignInAt': 'SIGN_IN',
  'User.secondFactorSince': 'SIGN_IN',
  'SessionUser.name': 'ACCOUNT',
  'InvitationRow.name': 'ACCOUNT',
  'AcceptedInvitation.username': 'ACCOUNT',
  'OwnSession.device': 'SIGN_IN',
  'OwnSecondFactor.since': 'SIGN_IN',
  'OwnProviderLink.since': 'SIGN_IN',
  'AuditEvent.actorName': 'OFFICIAL',
  'TimelineEvent.actorName': 'OFFICIAL',
  'PersonTimelineEvent.actorName': 'OFFICIAL',
  'NikTally.userName': 'OFFICIAL',
  'MembershipEvent.by': 'OFFICIAL',
  'WiderLook.userName': 'OFFICIAL',
  'HandoverOfficer.name': 'OFFICIAL',
  'Office.headName': 'OFFICIAL',
  'Agreement.governmentSignatory': 'OFFICIAL',
  'AgreementParty.signatory': 'OFFICIAL',
  'AgreementWitness.name': 'OFFICIAL',
  'ResidentIssue.value': 'RESIDENCE',
  'UnreadAnswer.value': 'MEMBERSHIP_NUMBER',
};
const namesOfficial = /^(?:\w+[a-z]By|createdBy)$/;

function shownBy({ field }: RootField): Set<PersonalDatum> {
  const found = new Set<PersonalDatum>();
  const seen = new Set<string>();
  const visit = (type: GraphQLType): void => {
    const named = getNamedType(type);
    if (!isObjectType(named) || seen.has(named.name)) return;
    seen.add(named.name);
    for (const { name, type: inner } of Object.values(named.getFields())) {
      const datum =
        ofWorkers[named.name]?.[name] ??
        elsewhere[`${named.name}.${name}`] ??
        (namesOfficial.test(name) && !isEnumType(getNamedType(inner)) ? 'OFFICIAL' : null);
      if (datum) found.add(datum);
      visit(inner);
    }
  };
  visit(field.type);
  return found;
}

/** What the inputs that make a person bring of one. */
const broughtBy: Known = {
  fullName: 'NAME',
  nik: 'NIK',
  birthDate: 'BIRTH_DATE',
  birthPlace: 'BIRTH_PLACE',
  motherName: 'MOTHER_NAME',
  maritalStatus: 'MARITAL_STATUS',
  familyCard: 'FAMILY_CARD',
  sex: 'SEX',
  occupation: 'OCCUPATION',
  secondOccupation: 'OCCUPATION',
  workPlace: 'WORK_PLACE',
  address: 'ADDRESS',
  phone: 'PHONE',
  villageId: 'RESIDENCE',
  decile: 'DECILE',
  membershipNumber: 'MEMBERSHIP_NUMBER',
  wording: 'REQUEST',
};

describe('the record of processing and the API', () => {
  const schema = buildApiSchema();
  const fields = rootFieldsOf(schema);

  it('agree on every field of the types about workers: each is classed', () => {
    for (const [name, known] of Object.entries(ofWorkers)) {
      const type = schema.getType(name);
      if (!isObjectType(type)) throw new Error(`There is no type ${name}`);
      expect([name, Object.keys(type.getFields()).sort()]).toEqual([name, Object.keys(known).sort()]);
    }
  });

  it('agree on the kinds of data that each query shows', () => {
    const wrong: unknown[] = [];
    for (const root of fields.filter(({ kind }) => kind === 'query')) {
      const name = root.field.name as OperationName;
      const shown = shownBy(root);
      // A list hides the number in full from everybody.
      if (name === 'workers') shown.delete('NIK');
      // The values of a column may be of any kind that a row has.
      if (name === 'importColumns')
        for (const datum of processingOf('importRows')?.data ?? []) shown.add(datum);
      const told = new Set(processingOf(name)?.data);
      const differ = [...shown].filter((datum) => !told.has(datum)).map((datum) => `untold ${datum}`);
      const excess = [...told].filter((datum) => !shown.has(datum)).map((datum) => `not shown ${datum}`);
      if (differ.length + excess.length > 0) wrong.push([name, ...differ, ...excess]);
    }
    expect(wrong).toEqual([]);
  });

  it('agree that a mutation works with at least what it answers and what it is given', () => {
    const wrong: unknown[] = [];
    for (const root of fields.filter(({ kind }) => kind === 'mutation')) {
      const name = root.field.name as OperationName;
      const told = new Set(processingOf(name)?.data);
      const needed = shownBy(root);
      for (const { type } of root.field.args) {
        const input = getNamedType(type);
        if (!isInputObjectType(input) || !/Worker|Membership|PersonRequest|ProposeChange/.test(input.name))
          continue;
        for (const field of Object.keys(input.getFields()))
          if (broughtBy[field]) needed.add(broughtBy[field]);
      }
      const untold = [...needed].filter((datum) => !told.has(datum));
      if (untold.length > 0) wrong.push([name, ...untold]);
    }
    expect(wrong).toEqual([]);
  });
});
