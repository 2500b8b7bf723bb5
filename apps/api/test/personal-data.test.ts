import type { OperationName } from '@lindung/domain/access/policy';
import type { PersonalDatum } from '@lindung/domain/privacy/personal-datum';
import { processingOf } from '@lindung/domain/privacy/processing';
import { getNamedType, type GraphQLType, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

import { buildApiSchema } from '../src/schema.js';
import { type RootField, rootFieldsOf } from './generated-documents.js';
import { type Known, ofWorkers } from './told-of-workers.js';

type Known = Readonly<Record<string, PersonalDatum | null>>;

/** Types about workers: each field says what it tells of one; null: nothing. */
const ofWorkers: Readonly<Record<string, Known>> = {
  WorkerRef: {
    id: null,
    fullName: 'NAME',
    nikMasked: 'NIK_MASKED',
    age: 'AGE',
    sex: 'SEX',
    village: 'RESIDENCE',
    occupation: 'OCCUPATION',
  },
  Worker: {
    id: null,
    awaitsDuplicateCheck: null,
    fullName: 'NAME',
    nik: 'NIK',
    nikMasked: 'NIK_MASKED',
    nikWarnings: 'NIK_MASKED',
    age: 'AGE',
    sex: 'SEX',
    birthPlace: 'BIRTH_PLACE',
    isMotherKnown: null,
    maritalStatus: 'MARITAL_STATUS',
    familyCardMasked: 'FAMILY_CARD',
    occupation: 'OCCUPATION',
    occupationCode: 'OCCUPATION',
    secondOccupation: 'OCCUPATION',
    secondOccupationCode: 'OCCUPATION',
    workPlace: 'WORK_PLACE',
    weeklyHours: 'OCCUPATION',
    address: 'ADDRESS',
    phone: 'PHONE',
    village: 'RESIDENCE',
    district: 'RESIDENCE',
    regency: 'RESIDENCE',
    decile: 'DECILE',
    decileSource: 'DECILE',
    decileObservedOn: 'DECILE',
    status: 'PERSON_STATUS',
    restrictedOn: 'PERSON_STATUS',
    populationStatuses: 'PERSON_STATUS',
    takeOut: 'PERSON_STATUS',
    memberships: 'MEMBERSHIP',
    changes: 'CHANGES',
    version: null,
    createdAt: null,
    updatedAt: null,
  },
  PopulationStatus: {
    id: null,
    status: 'PERSON_STATUS',
    source: null,
    occurredOn: 'PERSON_STATUS',
    knownOn: null,
    toRegency: 'RESIDENCE',
    destination: 'RESIDENCE',
    proof: 'PERSON_STATUS',
    note: 'PERSON_STATUS',
    recordedBy: 'OFFICIAL',
    recordedAt: null,
  },
  TakeOut: { coverEndsOn: 'PERSON_STATUS', keepsDeathBenefit: null, citation: null, certainty: null },
  PersonFacts: {
    fullName: 'NAME',
    nikMasked: 'NIK_MASKED',
    sex: 'SEX',
    birthPlace: 'BIRTH_PLACE',
    maritalStatus: 'MARITAL_STATUS',
    familyCardMasked: 'FAMILY_CARD',
    occupation: 'OCCUPATION',
    occupationCode: 'OCCUPATION',
    secondOccupation: 'OCCUPATION',
    secondOccupationCode: 'OCCUPATION',
    workPlace: 'WORK_PLACE',
    weeklyHours: 'OCCUPATION',
    address: 'ADDRESS',
    phone: 'PHONE',
    villageName: 'RESIDENCE',
    decile: 'DECILE',
    status: 'PERSON_STATUS',
  },
  OfficeAnswerRow: {
    lineNo: null,
    outcome: 'MEMBERSHIP',
    name: 'NAME',
    nikMasked: 'NIK_MASKED',
    membershipNumber: 'MEMBERSHIP_NUMBER',
    reason: 'MEMBERSHIP',
    worker: null,
    resolution: 'MEMBERSHIP',
    resolutionReason: 'MEMBERSHIP',
    resolvedBy: 'OFFICIAL',
    resolvedAt: 'MEMBERSHIP',
  },
  WorkerMembership: {
    id: null,
    status: 'MEMBERSHIP',
    startsOn: 'MEMBERSHIP',
    endsOn: 'MEMBERSHIP',
    paidMonths: 'MEMBERSHIP',
    membershipNumber: 'MEMBERSHIP_NUMBER',
    line: null,
    decree: null,
  },
  Membership: {
    id: null,
    worker: null,
    status: 'MEMBERSHIP',
    startsOn: 'MEMBERSHIP',
    endsOn: 'MEMBERSHIP',
    paidMonths: 'MEMBERSHIP',
    basis: null,
    events: 'MEMBERSHIP',
    submission: 'MEMBERSHIP',
    submittedAt: 'MEMBERSHIP',
    leftOut: 'MEMBERSHIP',
    membershipNumber: 'MEMBERSHIP_NUMBER',
    line: null,
    decree: null,
    region: null,
    version: null,
  },
  QuotaSeat: {
    id: null,
    worker: null,
    seat: 'MEMBERSHIP',
    turn: 'MEMBERSHIP',
    standing: 'MEMBERSHIP',
    isVacant: 'MEMBERSHIP',
    status: 'MEMBERSHIP',
    startsOn: 'MEMBERSHIP',
    endsOn: 'MEMBERSHIP',
    stageId: null,
    stageStartsOn: null,
    decree: null,
    home: 'RESIDENCE',
    office: null,
    takenAt: null,
    takenBy: 'OFFICIAL',
    releasedAt: null,
    releasedBy: 'OFFICIAL',
  },
  MembershipBasis: {
    rank: 'JUDGEMENT',
    decile: 'DECILE',
    decileSource: 'DECILE',
    decileObservedOn: 'DECILE',
    ageOnEntry: 'AGE',
    ruleVersion: null,
  },
  DecreeTie: { id: null, worker: null, rank: 'JUDGEMENT', isSeated: 'JUDGEMENT' },
  Candidate: {
    id: null,
    worker: null,
    decile: 'DECILE',
    rank: 'JUDGEMENT',
    eligible: 'JUDGEMENT',
    reasons: 'JUDGEMENT',
    enrolmentStatus: 'JUDGEMENT',
    waitingSince: 'JUDGEMENT',
  },
  SaidOfCandidate: {
    verdict: 'JUDGEMENT',
    reason: 'JUDGEMENT',
    note: 'JUDGEMENT',
    judgedBy: 'OFFICIAL',
    judgedAt: null,
  },
  LapsingMember: {
    id: null,
    line: null,
    region: null,
    worker: null,
    startsOn: 'MEMBERSHIP',
    endsOn: 'MEMBERSHIP',
    paidThrough: 'CONTRIBUTION',
    lastProtectedDay: 'MEMBERSHIP',
    graceFrom: 'MEMBERSHIP',
    graceTo: 'MEMBERSHIP',
    endedFrom: 'MEMBERSHIP',
  },
  PayerMonth: { month: null, payers: null, saving: 'CONTRIBUTION' },
  PayerOfMonth: {
    payer: 'MEMBERSHIP',
    isOwn: null,
    fundingSource: null,
    programmes: 'CONTRIBUTION',
    doubles: 'CONTRIBUTION',
    saving: 'CONTRIBUTION',
  },
  BillLine: { id: null, worker: null, cellId: null, programmes: 'CONTRIBUTION', amount: 'CONTRIBUTION' },
  ImportRow: {
    lineNo: null,
    fullName: 'NAME',
    nikMasked: 'NIK_MASKED',
    villageName: 'RESIDENCE',
    change: null,
    isKnown: null,
    issues: null,
    outcome: null,
    warnings: null,
    damages: null,
  },
  NikClaim: { id: null, seen: null, claimant: null, bearer: null },
  DuplicatePair: {
    id: null,
    one: null,
    other: null,
    score: null,
    reasons: null,
    state: null,
    foundAt: null,
    decidedBy: 'OFFICIAL',
    decidedAt: null,
    reason: null,
    version: null,
  },
  DuplicateParty: {
    id: null,
    fullName: 'NAME',
    nikMasked: 'NIK_MASKED',
    age: 'AGE',
    sex: 'SEX',
    village: 'RESIDENCE',
    occupation: 'OCCUPATION',
    regency: 'RESIDENCE',
    status: 'PERSON_STATUS',
    createdAt: null,
  },
  NikParty: {
    id: null,
    fullName: 'NAME',
    nikMasked: 'NIK_MASKED',
    age: 'AGE',
    sex: 'SEX',
    village: 'RESIDENCE',
    occupation: 'OCCUPATION',
    regency: 'RESIDENCE',
    status: 'PERSON_STATUS',
    createdAt: null,
    isSeated: 'MEMBERSHIP',
  },
  PersonRequest: {
    id: null,
    worker: null,
    kind: 'REQUEST',
    status: 'REQUEST',
    wording: 'REQUEST',
    answer: 'REQUEST',
    answeredAt: null,
    answeredBy: 'OFFICIAL',
    receivedAt: null,
    receivedBy: 'OFFICIAL',
    dueAt: null,
    isLate: null,
    version: null,
  },
  RevealedIdentity: {
    workerId: null,
    nik: 'NIK',
    familyCard: 'FAMILY_CARD',
    birthDate: 'BIRTH_DATE',
    motherName: 'MOTHER_NAME',
  },
};

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
  'NikTally.userName': 'OFFICIAL',
  'MembershipEvent.by': 'OFFICIAL',
  'WiderLook.userName': 'OFFICIAL',
  'HandoverOfficer.name': 'OFFICIAL',
  'Office.headName': 'OFFICIAL',
  'Agreement.governmentSignatory': 'OFFICIAL',
  'AgreementParty.signatory': 'OFFICIAL',
  'AgreementWitness.name': 'OFFICIAL',
  'ResidentIssue.value': 'RESIDENCE',
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
        if (!isInputObjectType(input) || !/Worker|Membership|PersonRequest/.test(input.name)) continue;
        for (const field of Object.keys(input.getFields()))
          if (broughtBy[field]) needed.add(broughtBy[field]);
      }
      const untold = [...needed].filter((datum) => !told.has(datum));
      if (untold.length > 0) wrong.push([name, ...untold]);
    }
    expect(wrong).toEqual([]);
  });
});
