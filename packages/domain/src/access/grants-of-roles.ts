import { ApiScope, type Grant, type OperationPolicy } from './grant.js';
import { Role } from './role.js';

/* What roles may do, put together for the rows of the policy table. */
export const own = { scope: 'JURISDICTION' } as const satisfies Grant;
export const everywhere = { scope: 'ANY' } as const satisfies Grant;
export const self = { scope: 'SELF' } as const satisfies Grant;
const contact = [
  'address',
  'phone',
  'birthPlace',
  'familyCardMasked',
  'isMotherKnown',
  'maritalStatus',
  'workPlace',
  'populationStatuses',
  'formerHomes',
  'heirs',
  'identityMatch',
] as const;
/** Who watches or pays doesn't need to reach the person, nor to know the family. */
export const withoutContact = { scope: 'JURISDICTION', mask: contact } as const satisfies Grant;
/** What a record said before matters to who corrects it and to who watches over that. */
const withoutHistory = { scope: 'JURISDICTION', mask: [...contact, 'changes'] } as const satisfies Grant;
/** A district or a village sees that a resident is protected and until when; the number is between the member and the office. */
const withoutNumber = { scope: 'JURISDICTION', mask: ['membershipNumber'] } as const satisfies Grant;
const withoutNumberAndHistory = {
  scope: 'JURISDICTION',
  mask: ['membershipNumber', 'changes', 'formerHomes'],
} as const satisfies Grant;
/** Who watches over personal data sees whose they are, and of the person no more. */
export const nameAlone = {
  scope: 'JURISDICTION',
  mask: ['nikMasked', 'occupation'],
} as const satisfies Grant;
export const partner = <S extends ApiScope>(apiScope: S) =>
  ({ scope: 'JURISDICTION', apiScope }) as const satisfies Grant;

/** A program needs no name of whoever has reviewed, proposed or decided, and no word of what was refused. */
export const partnerOfAgreements = {
  ...partner(ApiScope.AGREEMENTS_READ),
  mask: ['submittedBy', 'reviewedBy', 'proposedBy', 'decidedBy', 'reason', 'basis', 'answer'],
} as const satisfies Grant;

export const everyRole = {
  PROVINCE_ADMIN: everywhere,
  PROGRAMME_OFFICER: everywhere,
  APPROVER: everywhere,
  FINANCE_OFFICER: everywhere,
  DISTRICT_OFFICER: everywhere,
  VILLAGE_OPERATOR: everywhere,
  VILLAGE_HEAD: everywhere,
  BRANCH_OFFICER: everywhere,
  REGIONAL_OFFICE_OFFICER: everywhere,
  AUDITOR: everywhere,
  DATA_PROTECTION_OFFICER: everywhere,
  SYSTEM_ADMIN: everywhere,
  /** A program needs no name of whoever has written a map or an office down. */
  PARTNER: { ...everywhere, mask: ['recordedBy'] },
} as const satisfies Record<Role, Grant>;

/** Everybody reads the law, reckons with it, and sees who entered and who checked it; a program needs no names. */
export const lawReaders = {
  ...everyRole,
  PARTNER: { ...everywhere, mask: ['proposedBy', 'proposedById', 'decidedBy'] },
} as const satisfies Record<Role, Grant>;
/** Who enters what a new decree says, and checks what a colleague has entered: the office that carries the law out. */
export const lawKeepers = { REGIONAL_OFFICE_OFFICER: everywhere } as const satisfies OperationPolicy['roles'];

/** Whoever opens the page of a record sees what was done to it, each within the rows and the fields of that page. */
export const timelineReaders = {
  PROVINCE_ADMIN: own,
  PROGRAMME_OFFICER: own,
  APPROVER: own,
  FINANCE_OFFICER: own,
  DISTRICT_OFFICER: own,
  VILLAGE_OPERATOR: own,
  VILLAGE_HEAD: own,
  BRANCH_OFFICER: own,
  REGIONAL_OFFICE_OFFICER: own,
  AUDITOR: own,
  DATA_PROTECTION_OFFICER: own,
  SYSTEM_ADMIN: everywhere,
} as const satisfies OperationPolicy['roles'];

/** Who works with what a regency signs, decrees and pays. */
export const dataRoles = {
  PROVINCE_ADMIN: own,
  PROGRAMME_OFFICER: own,
  APPROVER: own,
  FINANCE_OFFICER: own,
  BRANCH_OFFICER: own,
  REGIONAL_OFFICE_OFFICER: own,
  AUDITOR: own,
} as const satisfies OperationPolicy['roles'];

/** Who sees across payers, and so for whom several pay; a payer is told of the others their names alone. */
export const personsOfPayers = {
  PROVINCE_ADMIN: own,
  BRANCH_OFFICER: own,
  REGIONAL_OFFICE_OFFICER: own,
} as const satisfies OperationPolicy['roles'];

/** Who judges candidates: a judgement rests on an agreement, which is the regency's. */
export const judgingRoles = {
  PROVINCE_ADMIN: own,
  PROGRAMME_OFFICER: own,
  APPROVER: own,
  BRANCH_OFFICER: own,
  REGIONAL_OFFICE_OFFICER: own,
  AUDITOR: own,
} as const satisfies OperationPolicy['roles'];

/** Who may reveal a NIK finds by it; whoever sees it masked could try numbers out. */
const withNik = { ...own, findsByNik: true } as const satisfies Grant;

export const listRoles = {
  ...judgingRoles,
  DISTRICT_OFFICER: own,
  VILLAGE_OPERATOR: own,
  VILLAGE_HEAD: own,
} as const satisfies OperationPolicy['roles'];

export const memberRoles = {
  ...dataRoles,
  DISTRICT_OFFICER: withoutNumber,
  VILLAGE_OPERATOR: withoutNumber,
  VILLAGE_HEAD: withoutNumber,
} as const satisfies OperationPolicy['roles'];

/** Whoever opens the page of a person is told what happened to the person, under the masks of that page; a program is not. */
export const personTimelineRoles = {
  ...memberRoles,
  PROVINCE_ADMIN: withoutContact,
  FINANCE_OFFICER: withoutHistory,
  REGIONAL_OFFICE_OFFICER: withoutHistory,
  DISTRICT_OFFICER: withoutNumberAndHistory,
  VILLAGE_HEAD: withoutNumberAndHistory,
} as const satisfies OperationPolicy['roles'];

export const workerRoles = {
  ...personTimelineRoles,
  PROGRAMME_OFFICER: withNik,
  APPROVER: withNik,
  BRANCH_OFFICER: withNik,
  PARTNER: {
    ...withoutHistory,
    // The number is the same for every partner.
    mask: [...withoutHistory.mask, 'membershipNumber'],
    apiScope: ApiScope.WORKERS_READ,
  },
} as const satisfies OperationPolicy['roles'];

export const coverageRoles = {
  ...dataRoles,
  DISTRICT_OFFICER: own,
  VILLAGE_OPERATOR: own,
  VILLAGE_HEAD: own,
  PARTNER: partner(ApiScope.COVERAGE_READ),
} as const satisfies OperationPolicy['roles'];

export const jobRoles = {
  PROVINCE_ADMIN: own,
  PROGRAMME_OFFICER: own,
  APPROVER: self,
  FINANCE_OFFICER: own,
  DISTRICT_OFFICER: own,
  VILLAGE_OPERATOR: own,
  BRANCH_OFFICER: self,
  REGIONAL_OFFICE_OFFICER: self,
  AUDITOR: own,
  DATA_PROTECTION_OFFICER: own,
  SYSTEM_ADMIN: { scope: 'ANY', mask: ['fileName'] },
} as const satisfies OperationPolicy['roles'];

/** Who may start a job may stop and repeat it; a programme officer also a colleague's. */
export const jobKeepers = {
  PROVINCE_ADMIN: self,
  PROGRAMME_OFFICER: own,
  APPROVER: self,
  FINANCE_OFFICER: self,
  DISTRICT_OFFICER: self,
  VILLAGE_OPERATOR: self,
  BRANCH_OFFICER: self,
  REGIONAL_OFFICE_OFFICER: self,
  AUDITOR: self,
  DATA_PROTECTION_OFFICER: self,
  SYSTEM_ADMIN: everywhere,
} as const satisfies OperationPolicy['roles'];

/** Who brings people and lists into the registry, each of the own area. */
export const listKeepers = {
  PROGRAMME_OFFICER: own,
  DISTRICT_OFFICER: own,
  VILLAGE_OPERATOR: own,
} as const satisfies OperationPolicy['roles'];

/** Who says for a village which of its candidates are in need: whom the village knows. */
export const judgingVillage = {
  VILLAGE_OPERATOR: own,
  VILLAGE_HEAD: own,
} as const satisfies OperationPolicy['roles'];
/** Who looks at what the villages have said: another level, and another person. */
export const checkingDistrict = { DISTRICT_OFFICER: own } as const satisfies OperationPolicy['roles'];

/** What is a branch office's alone. */
export const branchOfficer = { BRANCH_OFFICER: own } as const satisfies OperationPolicy['roles'];

/** Who registers persons: where they live is known in the village and in the regency. */
export const registrars = {
  PROGRAMME_OFFICER: own,
  VILLAGE_OPERATOR: own,
} as const satisfies OperationPolicy['roles'];

/** Who changes what is registered; the regency, which answers what persons ask, alone who somebody is. */
export const editors = {
  PROGRAMME_OFFICER: own,
  VILLAGE_OPERATOR: {
    ...own,
    inputFields: [
      'idempotencyKey',
      'id',
      'version',
      'fullName',
      'nik',
      'motherName',
      'maritalStatus',
      'familyCard',
      'birthPlace',
      'occupation',
      'occupationCode',
      'secondOccupation',
      'secondOccupationCode',
      'workPlace',
      'weeklyHours',
      'address',
      'phone',
      'villageId',
    ],
  },
} as const satisfies OperationPolicy['roles'];

/** Who says whose a NIK is that two persons have, and makes one record of two: who sees both. */
export const nikSettlers = {
  PROVINCE_ADMIN: { ...withoutContact, mask: [...contact, 'nik'] },
  PROGRAMME_OFFICER: { ...own, mask: ['nik'] },
} as const satisfies OperationPolicy['roles'];
/** Who sees that somebody waits for that. */
export const nikClaimReaders = {
  ...nikSettlers,
  DATA_PROTECTION_OFFICER: nameAlone,
} as const satisfies OperationPolicy['roles'];

/** Who notes what became of a person: where it is known first, and the office that hears of a death by a claim. */
export const statusKeepers = {
  PROGRAMME_OFFICER: own,
  DISTRICT_OFFICER: own,
  VILLAGE_OPERATOR: own,
  BRANCH_OFFICER: own,
} as const satisfies OperationPolicy['roles'];
/** Who says whether two records are one person: who reaches both. A branch compares whom it enrols. */
export const duplicateDeciders = {
  PROVINCE_ADMIN: own,
  PROGRAMME_OFFICER: own,
  BRANCH_OFFICER: own,
} as const satisfies OperationPolicy['roles'];
/** Who sees pairs of records side by side, of those alone that both lie in the own area. */
export const duplicateReaders = {
  ...duplicateDeciders,
  REGIONAL_OFFICE_OFFICER: own,
} as const satisfies OperationPolicy['roles'];

/** Who has the population register asked, and compares where it does not answer. */
export const identityKeepers = {
  PROGRAMME_OFFICER: own,
  DISTRICT_OFFICER: own,
  VILLAGE_OPERATOR: own,
} as const satisfies OperationPolicy['roles'];
/** Who sees of whom it has said what. */
export const identityReaders = {
  ...identityKeepers,
  APPROVER: own,
  VILLAGE_HEAD: own,
  AUDITOR: own,
} as const satisfies OperationPolicy['roles'];

/** Who receives what persons ask about their data; the regency, which keeps the data, answers. */
export const receivers = {
  PROGRAMME_OFFICER: own,
  DISTRICT_OFFICER: own,
  VILLAGE_OPERATOR: own,
} as const satisfies OperationPolicy['roles'];

export const requestReaders = {
  ...receivers,
  PROVINCE_ADMIN: own,
  APPROVER: own,
  VILLAGE_HEAD: own,
  AUDITOR: own,
  DATA_PROTECTION_OFFICER: nameAlone,
} as const satisfies OperationPolicy['roles'];

/** Who keeps the schedule by which data end, and lifts what keeps somebody from it. */
export const dataProtectionOfficer = {
  DATA_PROTECTION_OFFICER: own,
} as const satisfies OperationPolicy['roles'];
/** Who decides what the data protection officer has proposed: a second account, which signs in with a second factor. */
export const erasureDeciders = { PROVINCE_ADMIN: own } as const satisfies OperationPolicy['roles'];
/** Who sees by name whose data are due, and who stands on a list. */
export const erasureReaders = {
  ...erasureDeciders,
  DATA_PROTECTION_OFFICER: nameAlone,
} as const satisfies OperationPolicy['roles'];
/** Who sees the schedule: whoever keeps the data or watches over that. */
export const retentionReaders = {
  ...dataProtectionOfficer,
  ...erasureDeciders,
  AUDITOR: own,
  PROGRAMME_OFFICER: own,
  APPROVER: own,
} as const satisfies OperationPolicy['roles'];
/** Who sees whose data are held. */
export const holdReaders = {
  ...retentionReaders,
  DATA_PROTECTION_OFFICER: nameAlone,
} as const satisfies OperationPolicy['roles'];
/** Who keeps persons from erasure: a regency knows of its claims and cases. */
export const holders = {
  ...dataProtectionOfficer,
  PROGRAMME_OFFICER: own,
} as const satisfies OperationPolicy['roles'];

export const exporters = {
  ...dataRoles,
  DISTRICT_OFFICER: own,
  VILLAGE_OPERATOR: own,
  DATA_PROTECTION_OFFICER: own,
} as const satisfies OperationPolicy['roles'];

/** Who writes the file that the office takes people from: the regency that proposes them, and the office. */
export const fileWriters = {
  PROGRAMME_OFFICER: own,
  BRANCH_OFFICER: own,
} as const satisfies OperationPolicy['roles'];

/** Who prints a decree: who proposes, decrees and pays, and the office that enrols its people. */
export const paperWriters = {
  PROGRAMME_OFFICER: own,
  APPROVER: own,
  FINANCE_OFFICER: own,
  BRANCH_OFFICER: own,
} as const satisfies OperationPolicy['roles'];

export const administrators = {
  PROVINCE_ADMIN: everywhere,
  SYSTEM_ADMIN: everywhere,
} as const satisfies OperationPolicy['roles'];
/** Regions change by law for everybody alike; the province enters it. */
export const administratorOfRegions = {
  PROVINCE_ADMIN: everywhere,
} as const satisfies OperationPolicy['roles'];

/** Whom a regency invites: the people of its own districts and villages. */
const ofTheRegency = {
  ...own,
  grantable: [Role.DISTRICT_OFFICER, Role.VILLAGE_OPERATOR, Role.VILLAGE_HEAD],
} as const;
const people = Object.values(Role).filter((role) => role !== Role.PARTNER);

/** Who opens accounts and gives roles, each those that it may give and no other: never above the own rights. */
export const userKeepers = {
  PROVINCE_ADMIN: { ...everywhere, grantable: people.filter((role) => role !== Role.SYSTEM_ADMIN) },
  PROGRAMME_OFFICER: ofTheRegency,
  SYSTEM_ADMIN: { ...everywhere, grantable: people },
} as const satisfies OperationPolicy['roles'];
/** Who opens accounts by a file: whoever opens them one by one and may upload. */
export const fileInviters = {
  PROVINCE_ADMIN: userKeepers.PROVINCE_ADMIN,
  PROGRAMME_OFFICER: userKeepers.PROGRAMME_OFFICER,
} as const satisfies OperationPolicy['roles'];
export const programmeOfficer = { PROGRAMME_OFFICER: own } as const satisfies OperationPolicy['roles'];
export const approver = { APPROVER: own } as const satisfies OperationPolicy['roles'];
export const financeOfficer = { FINANCE_OFFICER: own } as const satisfies OperationPolicy['roles'];

/** Who watches over personal data of the whole province keeps the incidents, and nobody beside. */
export const protectionOfficer = {
  DATA_PROTECTION_OFFICER: everywhere,
} as const satisfies OperationPolicy['roles'];
