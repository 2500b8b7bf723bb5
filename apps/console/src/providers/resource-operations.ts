import type { Client } from '@lindung/graphql-client/client';
import type * as types from '@lindung/graphql-client/generated/operations';
import * as api from '@lindung/graphql-client/generated/trusted-operations';
import type { SortPayload } from 'react-admin';
import { askedFilter } from './asked-filter';
import { parent } from './filter-parent';
import { paymentOperations } from './payment-operations';
import type { ResourceName } from './resource-names';
import type { ResourceOperations } from './resource-shape';

/** Every resource of the console with its documents. */
export function resourceOperations({ request }: Client): Record<ResourceName, ResourceOperations> {
  return {
    ...paymentOperations(request),
    regions: {
      list: (page, filter, sort) =>
        request(api.RegionsDocument, {
          ...page,
          ...asOfDay(filter),
          ...orderBy({ code: 'CODE', name: 'NAME' }, sort),
        }),
      count: (filter) => request(api.RegionCountDocument, asOfDay(filter)),
      one: (id) => request(api.RegionDocument, { id }),
      byIds: true,
    },
    regionImports: {
      list: (page) => request(api.RegionImportsDocument, page),
      count: () => request(api.RegionImportCountDocument),
      one: (id) => request(api.RegionImportDocument, { id }),
    },
    regionChanges: {
      list: (page) => request(api.RegionChangesDocument, page),
      count: () => request(api.RegionChangeCountDocument),
      one: (id) => request(api.RegionChangeDocument, { id }),
    },
    offices: {
      list: (page, filter, sort) =>
        request(api.OfficesDocument, { ...page, filter, ...orderBy({ name: 'NAME' }, sort) }),
      count: (filter) => request(api.OfficeCountDocument, { filter }),
      one: (id) => request(api.OfficeDocument, { id }),
      create: (input) => request(api.CreateOfficeDocument, { input: input as types.CreateOfficeInput }),
      update: (input) => request(api.UpdateOfficeDocument, { input: input as types.UpdateOfficeInput }),
      byIds: true,
    },
    agreements: {
      list: (page, filter, sort) =>
        request(api.AgreementsDocument, {
          ...page,
          filter,
          ...orderBy({ number: 'NUMBER', signedOn: 'SIGNED_ON', endsOn: 'ENDS_ON' }, sort),
        }),
      count: (filter) => request(api.AgreementCountDocument, { filter }),
      one: (id) => request(api.AgreementDocument, { id }),
      create: (input) => request(api.CreateAgreementDocument, { input: input as types.CreateAgreementInput }),
      update: (input) => request(api.UpdateAgreementDocument, { input: input as types.UpdateAgreementInput }),
      byIds: true,
    },
    payers: {
      list: (page, filter) => request(api.PayersDocument, { ...page, filter }),
      count: (filter) => request(api.PayerCountDocument, { filter }),
      one: (id) => request(api.PayerDocument, { id }),
      create: (input) => request(api.CreatePayerDocument, { input: input as types.CreatePayerInput }),
      update: (input) => request(api.UpdatePayerDocument, { input: input as types.UpdatePayerInput }),
      byIds: true,
    },
    quotaLines: {
      list: (page, filter) => request(api.QuotaLinesDocument, { ...page, filter }),
      count: (filter) => request(api.QuotaLineCountDocument, { filter }),
    },
    decreeTies: {
      list: (page, filter) => request(api.DecreeTiesDocument, { ...page, ...tiesOf(filter) }),
      count: (filter) => request(api.DecreeTieCountDocument, tiesOf(filter)),
    },
    memberExits: {
      list: (page, filter) => request(api.MemberExitsDocument, { ...page, filter }),
      count: (filter) => request(api.MemberExitCountDocument, { filter }),
    },
    knownExits: {
      list: (page, filter) => request(api.KnownExitsDocument, { ...page, lineId: parent(filter, 'lineId') }),
      count: (filter) => request(api.KnownExitCountDocument, { lineId: parent(filter, 'lineId') }),
    },
    quotaSeats: {
      list: (page, filter) => request(api.QuotaSeatsDocument, { ...page, ...seatsOf(filter) }),
      count: (filter) => request(api.QuotaSeatCountDocument, seatsOf(filter)),
    },
    workers: {
      list: (page, filter, sort) =>
        request(api.WorkersDocument, {
          ...page,
          filter,
          ...orderBy({ fullName: 'FULL_NAME', createdAt: 'REGISTERED' }, sort),
        }),
      count: (filter) => request(api.WorkerCountDocument, { filter }),
      one: (id) => request(api.WorkerDocument, { id }),
      create: (input) => request(api.CreateWorkerDocument, { input: input as types.CreateWorkerInput }),
      update: (input) => request(api.UpdateWorkerDocument, { input: input as types.UpdateWorkerInput }),
      byIds: true,
    },
    changeRequests: {
      list: (page, filter) => request(api.ChangeRequestsDocument, { ...page, filter }),
      count: (filter) => request(api.ChangeRequestCountDocument, { filter }),
      one: (id) => request(api.ChangeRequestDocument, { id }),
      create: (input) => request(api.ProposeChangeDocument, { input: input as types.ProposeChangeInput }),
    },
    bankAccounts: {
      list: (page, filter) => request(api.BankAccountsDocument, { ...page, filter }),
      count: (filter) => request(api.BankAccountCountDocument, { filter }),
      one: (id) => request(api.BankAccountDocument, { id }),
    },
    personRequests: {
      list: (page, filter) => request(api.PersonRequestsDocument, { ...page, filter }),
      count: (filter) => request(api.PersonRequestCountDocument, { filter }),
      one: (id) => request(api.PersonRequestDocument, { id }),
    },
    identityMatches: {
      list: (page, filter) => request(api.IdentityMatchesDocument, { ...page, filter }),
      count: (filter) => request(api.IdentityMatchCountDocument, { filter }),
    },
    nikClaims: {
      list: (page, filter) => request(api.NikClaimsDocument, { ...page, filter }),
      count: (filter) => request(api.NikClaimCountDocument, { filter }),
      one: (id) => request(api.NikClaimDocument, { id }),
    },
    duplicatePairs: {
      list: (page, filter) => request(api.DuplicatePairsDocument, { ...page, filter }),
      count: (filter) => request(api.DuplicatePairCountDocument, { filter }),
      one: (id) => request(api.DuplicatePairDocument, { id }),
    },
    lawRules: {
      list: (page, filter) => request(api.LawRulesDocument, { ...page, filter }),
      count: (filter) => request(api.LawRuleCountDocument, { filter }),
      one: (id) => request(api.LawRuleDocument, { id }),
    },
    retentionRules: {
      list: (page, filter) => request(api.RetentionRulesDocument, { ...page, filter }),
      count: (filter) => request(api.RetentionRuleCountDocument, { filter }),
      one: (id) => request(api.RetentionRuleDocument, { id }),
    },
    legalHolds: {
      list: (page, filter) => request(api.LegalHoldsDocument, { ...page, filter }),
      count: (filter) => request(api.LegalHoldCountDocument, { filter }),
      one: (id) => request(api.LegalHoldDocument, { id }),
    },
    erasureRuns: {
      list: (page, filter) => request(api.ErasureRunsDocument, { ...page, filter }),
      count: (filter) => request(api.ErasureRunCountDocument, { filter }),
      one: (id) => request(api.ErasureRunDocument, { id }),
    },
    erasureDue: {
      list: (page, filter) => request(api.ErasureDueDocument, { ...page, filter }),
      count: (filter) => request(api.ErasureDueCountDocument, { filter }),
    },
    erasureItems: {
      list: (page, filter) => request(api.ErasureItemsDocument, { ...page, ...itemsOf(filter) }),
      count: (filter) => request(api.ErasureItemCountDocument, itemsOf(filter)),
    },
    candidateLists: {
      list: (page, filter) => request(api.CandidateListsDocument, { ...page, filter }),
      count: (filter) => request(api.CandidateListCountDocument, { filter }),
      one: (id) => request(api.CandidateListDocument, { id }),
      create: (input) =>
        request(api.CreateCandidateListDocument, { input: input as types.CreateCandidateListInput }),
      update: (input) =>
        request(api.UpdateCandidateListDocument, { input: input as types.UpdateCandidateListInput }),
      byIds: true,
    },
    villageChecks: {
      list: (page, filter) => request(api.VillageChecksDocument, { ...page, filter }),
      count: (filter) => request(api.VillageCheckCountDocument, { filter }),
      one: (id) => request(api.VillageCheckDocument, { id }),
    },
    checkedCandidates: {
      list: (page, filter) => request(api.CheckedCandidatesDocument, { ...page, ...ofList(filter) }),
      count: (filter) => request(api.CheckedCandidateCountDocument, ofList(filter)),
    },
    boardCandidates: {
      list: (page, filter) => request(api.BoardCandidatesDocument, { ...page, ...ofList(filter) }),
      count: (filter) => request(api.BoardCandidateCountDocument, ofList(filter)),
    },
    candidacies: {
      list: (page, filter) => request(api.CandidaciesDocument, { ...page, ...ofWorker(filter) }),
      count: (filter) => request(api.CandidacyCountDocument, ofWorker(filter)),
    },
    candidates: {
      list: (page, filter) => request(api.CandidatesDocument, { ...page, ...candidatesOf(filter) }),
      count: (filter) => request(api.CandidateCountDocument, candidatesOf(filter)),
    },
    decrees: {
      list: (page, filter) => request(api.DecreesDocument, { ...page, filter }),
      count: (filter) => request(api.DecreeCountDocument, { filter }),
      one: (id) => request(api.DecreeDocument, { id }),
      byIds: true,
    },
    memberships: {
      list: (page, filter, sort) =>
        request(api.MembershipsDocument, {
          ...page,
          filter,
          ...orderBy({ coveredTo: 'COVERED_UNTIL' }, sort),
        }),
      count: (filter) => request(api.MembershipCountDocument, { filter }),
      one: (id) => request(api.MembershipDocument, { id }),
      byIds: true,
    },
    coverRisks: {
      list: (page, filter) => request(api.CoverRisksDocument, { ...page, filter }),
      count: (filter) => request(api.CoverRiskCountDocument, { filter }),
    },
    lapsingMembers: {
      list: (page, filter) => request(api.LapsingMembersDocument, { ...page, ...lapsingOf(filter) }),
      count: (filter) => request(api.LapsingMemberCountDocument, lapsingOf(filter)),
    },
    jobs: {
      list: (page, filter) => request(api.JobsDocument, { ...page, filter }),
      count: (filter) => request(api.JobCountDocument, { filter }),
      one: (id) => request(api.JobDocument, { id }),
      byIds: true,
    },
    importRows: {
      list: (page, filter) => request(api.ImportRowsDocument, { ...page, ...importRowsOf(filter) }),
      count: (filter) => request(api.ImportRowCountDocument, importRowsOf(filter)),
      idOf: (row) => String(row['lineNo']),
    },
    users: {
      list: (page, filter) => request(api.UsersDocument, { ...page, filter }),
      count: (filter) => request(api.UserCountDocument, { filter }),
      one: (id) => request(api.UserDocument, { id }),
    },
    widerLooks: {
      list: (page, filter) => request(api.WiderLooksDocument, { ...page, filter }),
      count: (filter) => request(api.WiderLookCountDocument, { filter }),
      one: (id) => request(api.WiderLookDocument, { id }),
    },
    apiClients: {
      list: (page) => request(api.ApiClientsDocument, page),
      count: () => request(api.ApiClientCountDocument),
      one: (id) => request(api.ApiClientDocument, { id }),
      create: (input) => request(api.CreateApiClientDocument, { input: input as types.CreateApiClientInput }),
    },
    auditEvents: {
      list: async (page, filter) =>
        request(api.AuditEventsDocument, { ...page, filter: await askedFilter('auditEvents', filter) }),
      count: async (filter) =>
        request(api.AuditEventCountDocument, { filter: await askedFilter('auditEvents', filter) }),
    },
    personsSeen: {
      list: async (page, filter) => request(api.PersonsSeenDocument, { ...page, ...(await seenBy(filter)) }),
      count: async (filter) => request(api.PersonsSeenCountDocument, await seenBy(filter)),
    },
    incidents: {
      list: (page, filter) => request(api.IncidentsDocument, { ...page, filter }),
      count: (filter) => request(api.IncidentCountDocument, { filter }),
      one: (id) => request(api.IncidentDocument, { id }),
    },
    incidentPersons: {
      list: (page, filter) => request(api.IncidentPersonsDocument, { ...page, ...ofLetter(filter) }),
      count: (filter) => request(api.IncidentPersonCountDocument, ofLetter(filter)),
    },
    processingActivities: {
      list: (page, filter) =>
        request(api.ProcessingActivitiesDocument, { ...page, month: parent(filter, 'month') }),
      idOf: (row) => String(row['activity']),
    },
  };
}

/** The order that a list asked for, when the server has an index for it. */
function orderBy<F extends string>(fields: Readonly<Record<string, F>>, sort: SortPayload | undefined) {
  const field = sort && fields[sort.field];
  return field ? { orderBy: { field, direction: sort.order } } : {};
}

/** Regions are filtered as they stood on a day, which is no filter of rows. */
function asOfDay(filter: object) {
  const { asOf, ...rest } = filter as { asOf?: string };
  return { filter: rest, ...(asOf ? { asOf } : {}) };
}

async function seenBy(filter: object) {
  const asked = await askedFilter('personsSeen', filter);
  return { userId: parent(asked, 'userId'), from: parent(asked, 'from'), to: parent(asked, 'to') };
}

function candidatesOf(filter: object) {
  const { source, listId, fromLineId, lineId, ...rest } = filter as Omit<
    types.CandidateCountQueryVariables,
    'filter'
  >;
  return {
    ...(source ? { source } : {}),
    ...(listId ? { listId } : {}),
    ...(fromLineId ? { fromLineId } : {}),
    ...(lineId ? { lineId } : {}),
    filter: rest,
  };
}

function ofList(filter: object) {
  const { listId, ...rest } = filter as { listId?: string };
  return { listId: listId ?? '', filter: rest };
}

function ofWorker(filter: object) {
  const { workerId } = filter as { workerId?: string };
  return { workerId: workerId ?? '' };
}

function itemsOf(filter: object) {
  const { runId, ...rest } = filter as { runId?: string };
  return { runId: runId ?? '', filter: rest };
}

function tiesOf(filter: object) {
  return { decreeId: (filter as { decreeId?: string }).decreeId ?? '' };
}

function seatsOf(filter: object) {
  const { lineId, ...rest } = filter as { lineId?: string };
  return { lineId: lineId ?? '', filter: rest };
}

function importRowsOf(filter: object) {
  const { jobId, ...rest } = filter as { jobId?: string };
  return { jobId: jobId ?? '', filter: rest };
}

/** The persons of an incident: all, or those of whom exactly these kinds of data came out. */
function ofLetter(filter: object): types.IncidentPersonCountQueryVariables {
  const { data } = filter as Pick<types.IncidentPersonCountQueryVariables, 'data'>;
  return { incidentId: parent(filter, 'incidentId'), data: data ?? null };
}

/** Which agreement's members, and from which day; what is left filters them. */
function lapsingOf(filter: object) {
  const { agreementId, effectiveOn, lineId, ...rest } = filter as types.LapsingMemberFilter &
    Pick<types.LapsingMembersQueryVariables, 'agreementId' | 'effectiveOn' | 'lineId'>;
  return { agreementId, effectiveOn: effectiveOn ?? null, lineId: lineId ?? null, filter: rest };
}
