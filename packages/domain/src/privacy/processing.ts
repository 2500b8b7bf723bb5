import { NIK_READING, NIK_SEARCH, type TrailedOperation } from '../access/audit-event.js';
import { ApiScope, hiddenFields } from '../access/grant.js';
import { grantOf, isAllowed, type OperationName, operationNames, policyOf } from '../access/policy.js';
import { Role } from '../access/role.js';
import { HIDDEN_IN_WIDER_LOOK } from '../access/wider-look.js';
import { ExportResource, LIST_OF_EXPORT } from '../exchange/export.js';
import { inOrder, ofWorkers, PersonalDatum, withoutFields } from './personal-datum.js';
import { ProcessingActivity } from './processing-activity.js';

/** What an operation does with personal data: for which activity, and with which kinds, before the policy hides any. */
interface Processing {
  readonly activity: ProcessingActivity;
  readonly data: readonly PersonalDatum[];
}

const D = PersonalDatum;
/** A person as other records point at one. */
const person = [D.NAME, D.NIK_MASKED, D.AGE, D.SEX, D.RESIDENCE, D.OCCUPATION] as const;
/** What isn't needed to watch or to pay. */
const contact = [D.BIRTH_PLACE, D.FAMILY_CARD, D.MARITAL_STATUS, D.WORK_PLACE, D.ADDRESS, D.PHONE] as const;
const record = [
  ...person,
  ...contact,
  D.DECILE,
  D.PERSON_STATUS,
  D.MEMBERSHIP,
  D.MEMBERSHIP_NUMBER,
  D.CHANGES,
  D.OFFICIAL,
] as const;
/** What a file of candidates brings of a person. */
const brought = [
  D.NAME,
  D.NIK,
  D.BIRTH_DATE,
  D.SEX,
  D.RESIDENCE,
  D.OCCUPATION,
  ...contact,
  D.DECILE,
  D.PERSON_STATUS,
] as const;
const request = [...person, D.REQUEST, D.OFFICIAL] as const;
const membership = [...person, D.DECILE, D.JUDGEMENT, D.MEMBERSHIP, D.MEMBERSHIP_NUMBER, D.OFFICIAL] as const;
const moving = [D.RESIDENCE, D.OFFICIAL] as const;
const account = [D.ACCOUNT, D.SIGN_IN] as const;

const does =
  (activity: ProcessingActivity) =>
  (...data: readonly PersonalDatum[]): Processing => ({ activity, data });
const registry = does(ProcessingActivity.REGISTRY);
const candidacy = does(ProcessingActivity.CANDIDACY);
const decree = does(ProcessingActivity.DECREE);
const members = does(ProcessingActivity.MEMBERSHIP);
const contribution = does(ProcessingActivity.CONTRIBUTION);
const exchange = does(ProcessingActivity.EXCHANGE);
const regions = does(ProcessingActivity.REGIONS);
const rights = does(ProcessingActivity.RIGHTS);
const oversight = does(ProcessingActivity.OVERSIGHT);
const officials = does(ProcessingActivity.OFFICIALS);

/**
 * Every operation of the policy table with the one activity that it belongs to and the kinds of data that its answers show or
 * its inputs bring; null: figures and things, of nobody. A new operation does not compile before it stands here.
 */
const PROCESSING = {
  session: officials(D.ACCOUNT),
  ownSessions: officials(D.SIGN_IN),
  ownSecondFactor: officials(D.SIGN_IN),
  ownProviderLink: officials(D.SIGN_IN),
  regions: regions(D.OFFICIAL),
  region: regions(D.OFFICIAL),
  regionChanges: regions(D.OFFICIAL),
  regionChange: regions(D.OFFICIAL),
  editionPreview: null,
  regionImports: regions(D.OFFICIAL),
  regionImport: regions(D.OFFICIAL),
  boundaries: null,
  boundariesPreview: null,
  regionChangePreview: regions(D.RESIDENCE),
  offices: officials(D.OFFICIAL),
  office: officials(D.OFFICIAL),
  officeHandoverPreview: officials(D.OFFICIAL),
  agreements: officials(D.OFFICIAL),
  agreement: officials(D.OFFICIAL),
  agreementOrderPreview: null,
  addendumDifference: null,
  renewalDifference: null,
  lapsingMembers: members(...person, D.MEMBERSHIP, D.CONTRIBUTION),
  payers: null,
  payer: null,
  villageAgreementsPreview: null,
  quotaLines: officials(D.OFFICIAL),
  quotaBoard: null,
  quotaSeats: members(...person, D.MEMBERSHIP, D.OFFICIAL),
  lawRules: officials(D.OFFICIAL),
  lawRule: officials(D.OFFICIAL),
  quote: null,
  benefit: null,
  eligibilityImpact: null,
  lawImpact: null,
  workers: registry(...record),
  worker: registry(...record, D.NIK),
  nikClaims: registry(...person, D.PERSON_STATUS, D.MEMBERSHIP),
  nikClaim: registry(...person, D.PERSON_STATUS, D.MEMBERSHIP),
  nikTallies: oversight(D.OFFICIAL),
  personRequests: rights(...request),
  personRequest: rights(...request),
  personRequestClock: null,
  retentionRules: rights(D.OFFICIAL),
  retentionRule: rights(D.OFFICIAL),
  fixedRetention: null,
  legalHolds: rights(...person, D.OFFICIAL),
  legalHold: rights(...person, D.OFFICIAL),
  erasureDue: rights(...person),
  erasureDueCounts: null,
  erasureItems: rights(...person),
  erasureRuns: rights(D.OFFICIAL),
  erasureRun: rights(D.OFFICIAL),
  candidateLists: candidacy(D.OFFICIAL),
  candidateList: candidacy(D.OFFICIAL),
  candidates: candidacy(...person, D.DECILE, D.JUDGEMENT),
  proposalPreview: null,
  decrees: decree(D.OFFICIAL),
  decree: decree(D.OFFICIAL),
  decreeTies: candidacy(...person, D.JUDGEMENT),
  memberships: members(...membership),
  membership: members(...membership),
  bills: contribution(D.OFFICIAL),
  bill: contribution(D.OFFICIAL),
  billLines: contribution(...person, D.CONTRIBUTION),
  billPreview: null,
  monthCost: null,
  coverage: null,
  jobs: exchange(D.OFFICIAL),
  job: exchange(D.OFFICIAL),
  importRows: candidacy(
    D.NAME,
    D.NIK_MASKED,
    D.SEX,
    D.RESIDENCE,
    D.OCCUPATION,
    ...contact,
    D.DECILE,
    D.PERSON_STATUS,
  ),
  users: officials(...account),
  user: officials(...account),
  invitationPreview: officials(D.ACCOUNT),
  widerLooks: oversight(D.OFFICIAL),
  widerLook: oversight(D.OFFICIAL),
  apiClients: null,
  apiClient: null,
  auditEvents: oversight(D.OFFICIAL),
  timeline: oversight(D.OFFICIAL),
  personsSeen: oversight(...person),
  incidents: oversight(D.OFFICIAL),
  incident: oversight(D.OFFICIAL),
  incidentPersons: oversight(...person),
  incidentFigures: null,
  incidentNotice: null,
  processingActivities: null,
  signIn: officials(...account),
  acceptInvitation: officials(...account),
  signInWithProvider: officials(D.SIGN_IN),
  showSecondFactor: officials(...account),
  signOut: officials(...account),
  chooseAssignment: officials(D.ACCOUNT),
  changePassword: officials(...account),
  endSession: officials(D.SIGN_IN),
  endOtherSessions: officials(D.SIGN_IN),
  startSecondFactor: officials(D.SIGN_IN),
  confirmSecondFactor: officials(...account),
  renewRecoveryCodes: officials(D.SIGN_IN),
  linkProvider: officials(D.SIGN_IN),
  unlinkProvider: officials(D.SIGN_IN),
  createOffice: officials(D.OFFICIAL),
  updateOffice: officials(D.OFFICIAL),
  closeOffice: officials(D.OFFICIAL),
  setOfficeArea: officials(D.OFFICIAL),
  handOverServiceAreas: officials(D.OFFICIAL),
  changeRegions: regions(...moving),
  applyEdition: regions(...moving),
  addRegionAlias: regions(D.OFFICIAL),
  endRegionAlias: regions(D.OFFICIAL),
  importCrosswalk: regions(D.OFFICIAL),
  importBoundaries: regions(D.OFFICIAL),
  assignResidents: regions(...moving),
  declarePotential: null,
  proposeLawRule: officials(D.OFFICIAL),
  decideLawRule: officials(D.OFFICIAL),
  createPayer: null,
  updatePayer: null,
  addEmployerNumber: null,
  endEmployerNumber: null,
  replaceAgreementDocument: officials(D.OFFICIAL),
  removeAgreementDocument: officials(D.OFFICIAL),
  createVillageAgreements: officials(D.OFFICIAL),
  signVillageAgreements: officials(D.OFFICIAL),
  createAgreement: officials(D.OFFICIAL),
  updateAgreement: officials(D.OFFICIAL),
  submitAgreement: officials(D.OFFICIAL),
  reviewAgreement: officials(D.OFFICIAL),
  withdrawAgreement: officials(D.OFFICIAL),
  signAgreement: officials(D.OFFICIAL),
  moveShares: officials(D.OFFICIAL),
  proposeAgreementOrder: officials(D.OFFICIAL),
  decideAgreementOrder: members(D.MEMBERSHIP, D.OFFICIAL),
  createWorker: registry(...record, D.NIK, D.BIRTH_DATE, D.MOTHER_NAME),
  updateWorker: registry(...record, D.NIK, D.BIRTH_DATE, D.MOTHER_NAME),
  settleNik: registry(...record, D.NIK),
  createPersonRequest: rights(...request),
  answerPersonRequest: rights(...request),
  drawPersonExtract: rights(...record, D.NIK, D.BIRTH_DATE, D.MOTHER_NAME, D.CONTRIBUTION, D.REQUEST),
  liftRestriction: rights(...record, D.NIK),
  proposeRetentionRule: rights(D.OFFICIAL),
  decideRetentionRule: rights(D.OFFICIAL),
  placeLegalHold: rights(...person, D.OFFICIAL),
  proposeErasure: rights(D.OFFICIAL),
  decideErasure: rights(D.OFFICIAL),
  liftLegalHold: rights(...person, D.OFFICIAL),
  revealNik: registry(D.NIK, D.BIRTH_DATE, D.MOTHER_NAME, D.FAMILY_CARD),
  createCandidateList: candidacy(D.OFFICIAL),
  updateCandidateList: candidacy(D.OFFICIAL),
  startCandidateImport: candidacy(...brought, D.OFFICIAL),
  reviseImport: candidacy(...brought, D.OFFICIAL),
  confirmImport: candidacy(...brought, D.OFFICIAL),
  undoImport: candidacy(...brought, D.OFFICIAL),
  cancelJob: exchange(D.OFFICIAL),
  retryJob: exchange(D.OFFICIAL),
  proposeDecree: decree(D.JUDGEMENT, D.MEMBERSHIP, D.OFFICIAL),
  waitlistCandidates: candidacy(D.JUDGEMENT, D.OFFICIAL),
  leaveWaitingList: candidacy(D.JUDGEMENT, D.OFFICIAL),
  enactDecree: decree(D.MEMBERSHIP, D.OFFICIAL),
  returnDecree: decree(D.MEMBERSHIP, D.OFFICIAL),
  cancelDecree: decree(D.MEMBERSHIP, D.OFFICIAL),
  recordMembershipNumber: members(...membership),
  drawBill: contribution(D.CONTRIBUTION, D.OFFICIAL),
  recordBillPayment: contribution(D.CONTRIBUTION, D.OFFICIAL),
  reverseBillPayment: contribution(D.CONTRIBUTION, D.OFFICIAL),
  cancelBill: contribution(D.CONTRIBUTION, D.OFFICIAL),
  officeTemplate: officials(D.OFFICIAL),
  officeFilePreview: null,
  officeFiles: officials(D.OFFICIAL),
  saveOfficeTemplate: officials(D.OFFICIAL),
  officeAnswerRows: members(...person, D.MEMBERSHIP, D.MEMBERSHIP_NUMBER, D.OFFICIAL),
  officeMatches: null,
  startOfficeAnswer: members(D.NAME, D.NIK, D.MEMBERSHIP_NUMBER, D.OFFICIAL),
  confirmOfficeAnswer: members(D.MEMBERSHIP_NUMBER, D.OFFICIAL),
  resolveOfficeAnswer: members(D.MEMBERSHIP_NUMBER, D.OFFICIAL),
  startMemberCards: members(D.NAME, D.RESIDENCE, D.MEMBERSHIP, D.MEMBERSHIP_NUMBER, D.OFFICIAL),
  startOfficeFile: members(
    ...person,
    D.NIK,
    D.BIRTH_DATE,
    D.BIRTH_PLACE,
    D.ADDRESS,
    D.PHONE,
    D.MOTHER_NAME,
    D.MARITAL_STATUS,
    D.MEMBERSHIP,
    D.OFFICIAL,
  ),
  startDecreeDocument: decree(...person, D.NIK, D.BIRTH_DATE, D.ADDRESS, D.DECILE, D.OFFICIAL),
  startExport: exchange(...record, D.JUDGEMENT, D.CONTRIBUTION, ...account),
  inviteUser: officials(...account),
  inviteUsers: officials(...account),
  renewInvitation: officials(...account),
  makeResetCode: officials(...account),
  grantAssignment: officials(...account),
  endAssignment: officials(...account),
  takeAwaySecondFactor: officials(...account),
  closeAccount: officials(...account),
  reopenAccount: officials(...account),
  openWiderLook: oversight(D.OFFICIAL),
  endWiderLook: oversight(D.OFFICIAL),
  seeWiderLook: oversight(D.OFFICIAL),
  openIncident: oversight(D.OFFICIAL),
  addIncidentScope: oversight(D.OFFICIAL),
  withdrawIncidentScope: oversight(D.OFFICIAL),
  assessIncident: oversight(D.OFFICIAL),
  recordIncidentNotice: oversight(D.OFFICIAL),
  addIncidentNote: oversight(D.OFFICIAL),
  closeIncident: oversight(D.OFFICIAL),
  createApiClient: null,
  createApiKey: null,
  rotateApiKey: null,
  revokeApiKey: null,
  'document.upload': officials(D.OFFICIAL),
  'document.download': officials(D.OFFICIAL),
  'file.upload': exchange(...brought, D.ACCOUNT),
  'file.download': exchange(...record, D.JUDGEMENT, D.CONTRIBUTION, ...account),
} as const satisfies Record<OperationName, Processing | null>;

/** What an operation does with personal data; null: nothing. */
export const processingOf = (operation: OperationName): Processing | null => PROCESSING[operation];

/** The operations of an activity, in the order of the policy table. */
export const operationsOf = (activity: ProcessingActivity): readonly OperationName[] =>
  operationNames.filter((name) => PROCESSING[name]?.activity === activity);

/** What of them the trail names, so that it can be counted there. */
export const trailedOperationsOf = (activity: ProcessingActivity): readonly TrailedOperation[] => [
  ...operationsOf(activity),
  ...(activity === PROCESSING.workers.activity ? ([NIK_SEARCH, NIK_READING] as const) : []),
];

/** The kinds of data that an activity works with. */
export const dataOf = (activity: ProcessingActivity): readonly PersonalDatum[] =>
  inOrder(operationsOf(activity).flatMap((name) => PROCESSING[name]?.data ?? []));

/** What a role sees or brings of persons by an operation; a query hides what the scopes of a key do not open. */
const dataByRole = (
  operation: OperationName,
  role: Role,
  scopes: readonly ApiScope[],
): readonly PersonalDatum[] => {
  const data = PROCESSING[operation]?.data ?? [];
  const grant = grantOf(role, operation);
  if (policyOf(operation).access !== 'ROLES' || !grant) return data;
  return withoutFields(
    data,
    policyOf(operation).kind === 'query' ? hiddenFields(grant, scopes) : (grant.mask ?? []),
  );
};

/** A role that receives data of an activity, and which. */
export interface Recipient {
  readonly role: Role;
  readonly data: readonly PersonalDatum[];
}

/** A program signs in nowhere: what is open to anyone at the door shows it nobody. */
const isForPeople = (role: Role, name: OperationName): boolean =>
  role === Role.PARTNER && policyOf(name).access === 'ANYONE';

/** Who receives data of an activity: the roles of its rows of the policy table, with what these leave to each. */
export const recipientsOf = (activity: ProcessingActivity): readonly Recipient[] =>
  Object.values(Role).flatMap((role) => {
    const names = operationsOf(activity).filter((name) => isAllowed(role, name) && !isForPeople(role, name));
    const scopes = role === Role.PARTNER ? Object.values(ApiScope) : [];
    const data = inOrder(names.flatMap((name) => dataByRole(name, role, scopes)));
    return data.length === 0 ? [] : [{ role, data }];
  });

/** The scopes by which a partner's key reads data of an activity. */
export const scopesOf = (activity: ProcessingActivity): readonly ApiScope[] => [
  ...new Set(
    operationsOf(activity).flatMap((name) => {
      const scope = grantOf(Role.PARTNER, name)?.apiScope;
      return scope === undefined ? [] : [scope];
    }),
  ),
];

/** A way in which data of persons were shown, as the trail tells it: the operation, who acted, of an export the list. */
export interface TrailedWay {
  readonly operation: string;
  readonly role: string | null;
  readonly resource: string | null;
  readonly isInWiderLook: boolean;
}

const isOneOf = <T extends string>(values: readonly T[], text: string | null): text is T =>
  values.some((value) => value === text);

/** The operation that an event tells of: of an export the list, of a use that the trail tells apart the operation; undefined: known no more. */
const operationOf = ({ operation, resource }: Pick<TrailedWay, 'operation' | 'resource'>) => {
  const list = isOneOf(Object.values(ExportResource), resource) ? LIST_OF_EXPORT[resource] : undefined;
  const base = operation === NIK_SEARCH ? 'workers' : operation === NIK_READING ? 'worker' : operation;
  const name = base === 'startExport' && list !== undefined ? list : base;
  return isOneOf(operationNames, name) ? name : undefined;
};

/** The activity for which data were shown as an event of the trail tells; what is not known any more was the registry's. */
export const activityOfTrailed = (way: Pick<TrailedWay, 'operation' | 'resource'>): ProcessingActivity => {
  const name = operationOf(way);
  return (name && PROCESSING[name]?.activity) ?? ProcessingActivity.REGISTRY;
};

/**
 * The kinds of data of workers that an event of the trail showed under the role that acted, by the policy table as it is today.
 * An operation that is not known any more showed whatever the registry holds: a notice leaves nothing out.
 */
export const dataShown = ({
  operation,
  role,
  resource,
  isInWiderLook,
}: TrailedWay): readonly PersonalDatum[] => {
  const name = operationOf({ operation, resource });
  if (name === undefined) return ofWorkers(dataOf(ProcessingActivity.REGISTRY));
  const scopes = operation === NIK_READING ? [ApiScope.NIK_READ] : [];
  const data = isOneOf(Object.values(Role), role)
    ? dataByRole(name, role, scopes)
    : (PROCESSING[name]?.data ?? []);
  return ofWorkers(inOrder(isInWiderLook ? withoutFields(data, HIDDEN_IN_WIDER_LOOK) : data));
};
