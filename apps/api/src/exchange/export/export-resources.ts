import { apiClientRead } from '@lindung/db/access/api-client.read';
import { auditEventRead } from '@lindung/db/access/audit-event.read';
import { userReadOn } from '@lindung/db/access/user.read';
import { agreementRead } from '@lindung/db/agreement/agreement.read';
import { billLineRead } from '@lindung/db/contribution/bill-line.read';
import { billRead } from '@lindung/db/contribution/bill.read';
import { candidateListRead } from '@lindung/db/enrolment/candidate-list.read';
import { decreeRead } from '@lindung/db/enrolment/decree.read';
import { membershipReadOn } from '@lindung/db/enrolment/membership.read';
import { jobRead } from '@lindung/db/exchange/job.read';
import { officeNowRead } from '@lindung/db/office/office.read';
import {
  conditionOfLetter,
  type CountedPersons,
  incidentPersonsRead,
} from '@lindung/db/privacy/incident-persons.read';
import { processingRead } from '@lindung/db/privacy/processing.read';
import { regionRead } from '@lindung/db/territory/region.read';
import { workerReadOutside } from '@lindung/db/worker/worker.read';
import type { ExportResource } from '@lindung/domain/exchange/export';
import { CandidateSource } from '@lindung/domain/enrolment/candidate-pool';
import { PersonalDatum } from '@lindung/domain/privacy/personal-datum';
import { YearMonth } from '@lindung/domain/shared/year-month';
import { z } from 'zod';

import { filterAuditEvents, filterUsers } from '../../access/access.public.js';
import { filterAgreements } from '../../agreement/agreement.public.js';
import { filterBillLines, filterBills } from '../../contribution/contribution.public.js';
import {
  filterCandidateLists,
  filterCandidates,
  filterDecrees,
  filterMemberships,
  findJudging,
  judgedRead,
} from '../../enrolment/enrolment.public.js';
import { filterOffices } from '../../office/office.public.js';
import { filterRegions } from '../../territory/territory.public.js';
import { filterWorkers, leaveFound, soughtMembershipNumber } from '../../worker/worker.public.js';
import { filterJobs, ownColumn } from '../jobs/read-jobs.js';
import { columnsOf } from './export-column.js';
import { coverExports } from './export-cover.js';
import { doublePaymentExports } from './export-double-payments.js';
import { payerExports } from './export-payers.js';
import { quotaExports } from './export-quota.js';
import { type ExportSource, idOf, person } from './export-source.js';

const workers = columnsOf('workers');
const candidateLists = columnsOf('candidateLists');
const candidates = columnsOf('candidates');
const decrees = columnsOf('decrees');
const memberships = columnsOf('memberships');
const bills = columnsOf('bills');
const billLines = columnsOf('billLines');
const agreements = columnsOf('agreements');
const regions = columnsOf('regions');
const offices = columnsOf('offices');
const users = columnsOf('users');
const apiClients = columnsOf('apiClients');
const jobs = columnsOf('jobs');
const auditEvents = columnsOf('auditEvents');
const processing = columnsOf('processingActivities');
const incidentPersons = columnsOf('incidentPersons');

/** Every list that can be exported; the filter is the list's own, checked against the API's schema when the export was asked for. */
export const exportResources: Readonly<Record<ExportResource, ExportSource>> = {
  WORKERS: {
    columns: [
      workers('fullName'),
      workers('nikMasked'),
      workers('sex', 'sex', 'Sex'),
      workers('age'),
      workers('birthPlace'),
      workers('maritalStatus', 'maritalStatus', 'MaritalStatus'),
      workers('familyCardMasked'),
      workers('occupation'),
      workers('occupationCode'),
      workers('secondOccupation'),
      workers('secondOccupationCode'),
      workers('workPlace'),
      workers('weeklyHours'),
      workers('address'),
      workers('phone'),
      workers('village', 'village.name'),
      workers('district', 'district.name'),
      workers('regency', 'regency.name'),
      workers('decile'),
      workers('decileSource', 'decileSource', 'DecileSource'),
      workers('status', 'status', 'PersonStatus'),
    ],
    rows: ({ filter }, { conditions, level, grant, actor }) => {
      const searcher = { grant, actor };
      const finding = { searcher, membershipNumber: soughtMembershipNumber(filter, searcher) };
      filterWorkers(conditions, filter, finding);
      leaveFound(conditions, filter, finding);
      const model = workerReadOutside(level);
      return { model, sort: model.sorts.FULL_NAME };
    },
  },
  CANDIDATE_LISTS: {
    columns: [
      candidateLists('name'),
      candidateLists('region', 'region.name'),
      candidateLists('source', 'source', 'DecileSource'),
      candidateLists('sourceDate'),
      candidateLists('sourceNote'),
      candidateLists('declaredPotential'),
      candidateLists('candidateCount'),
      candidateLists('erasedCount'),
      candidateLists('line', 'line.agreementNumber'),
      candidateLists('createdAt'),
    ],
    rows: ({ filter }, { conditions }) => {
      filterCandidateLists(conditions, filter);
      return { model: candidateListRead, sort: candidateListRead.sorts.NEWEST };
    },
  },
  CANDIDATES: {
    columns: [
      candidates('rank'),
      ...person(candidates),
      candidates('decile'),
      candidates('eligible'),
      candidates('reasons', 'reasons.reason', 'EligibilityReason'),
      candidates('enrolmentStatus', 'enrolmentStatus', 'EnrolmentStatus'),
      candidates('waitingSince'),
    ],
    rows: async ({ args, filter }, { tx, services, today, conditions }) => {
      const asked = {
        source: z.enum(CandidateSource).nullish().parse(args['source']) ?? CandidateSource.LIST,
        listId: idOf(args['listId']),
        fromLineId: idOf(args['fromLineId']),
        lineId: idOf(args['lineId']),
      };
      const { judging } = await findJudging(tx, await services.law.current(), today, asked);
      const model = judgedRead(judging, conditions);
      filterCandidates(conditions, filter);
      conditions.add('NOT c.is_restricted');
      return { model, sort: model.sorts.RANK };
    },
  },
  DECREES: {
    columns: [
      decrees('number'),
      decrees('title'),
      decrees('status', 'status', 'DecreeStatus'),
      decrees('region', 'region.name'),
      decrees('line', 'line.agreementNumber'),
      decrees('source', 'source', 'CandidateSource'),
      decrees('list', 'list.name'),
      decrees('fromLine', 'fromLine.agreementNumber'),
      decrees('seats'),
      decrees('monthlyAmount'),
      decrees('startsOn'),
      decrees('endsOn'),
      decrees('proposedBy'),
      decrees('proposedAt'),
      decrees('decidedBy'),
      decrees('decidedAt'),
      decrees('decreedOn'),
      decrees('reason'),
    ],
    rows: ({ filter }, { conditions }) => {
      filterDecrees(conditions, filter);
      return { model: decreeRead, sort: decreeRead.sorts.NEWEST };
    },
  },
  MEMBERSHIPS: {
    columns: [
      ...person(memberships),
      memberships('membershipNumber'),
      memberships('status', 'status', 'EnrolmentStatus'),
      memberships('startsOn'),
      memberships('endsOn'),
      memberships('protection', 'protection.status', 'ProtectionStatus'),
      memberships('paidThrough', 'protection.paidThrough'),
      memberships('coveredTo', 'protection.coveredTo'),
      memberships('decree', 'decree.number'),
      memberships('line', 'line.agreementNumber'),
      memberships('region', 'region.name'),
    ],
    rows: ({ filter }, { conditions, level }) => {
      filterMemberships(conditions, filter, level);
      const model = membershipReadOn(level);
      return { model, sort: model.sorts.NEWEST };
    },
  },
  BILLS: {
    columns: [
      bills('number'),
      bills('month'),
      bills('line', 'line.agreementNumber'),
      bills('payer', 'payer.name'),
      bills('region', 'region.name'),
      bills('people'),
      bills('amount'),
      bills('status', 'status', 'BillStatus'),
      bills('dueOn'),
      bills('paidOn'),
      bills('paymentReference'),
    ],
    rows: ({ filter }, { conditions }) => {
      filterBills(conditions, filter);
      return { model: billRead, sort: billRead.sorts.NEWEST };
    },
  },
  BILL_LINES: {
    columns: [...person(billLines), billLines('programmes'), billLines('amount')],
    rows: ({ args }, { conditions }) => {
      filterBillLines(conditions, String(args['billId']));
      return { model: billLineRead, sort: billLineRead.sorts.PERSON };
    },
  },
  AGREEMENTS: {
    columns: [
      agreements('number'),
      agreements('title'),
      agreements('kind', 'kind', 'AgreementKind'),
      agreements('status', 'status', 'AgreementStatus'),
      agreements('region', 'region.name'),
      agreements('signedOn'),
      agreements('validFrom'),
      agreements('validTo'),
      agreements('signingOffice', 'signingOffice.name'),
      agreements('servingOffice', 'servingOffice.name'),
      agreements('quota'),
      agreements('seatsTaken'),
    ],
    rows: ({ filter }, { conditions }) => {
      filterAgreements(conditions, filter);
      return { model: agreementRead, sort: agreementRead.sorts.NUMBER };
    },
  },
  ...coverExports,
  ...quotaExports,
  ...doublePaymentExports,
  ...payerExports,
  REGIONS: {
    columns: [
      regions('code'),
      regions('name'),
      regions('kind', 'kind', 'RegionKind'),
      regions('localTerm', 'localTerm', 'RegionLocalTerm'),
      regions('level', 'level', 'RegionLevel'),
      regions('parent', 'parent.name'),
      regions('regency', 'regency.name'),
      regions('validFrom'),
    ],
    rows: ({ filter }, { conditions }) => {
      filterRegions(conditions, filter);
      return { model: regionRead, sort: regionRead.sorts.CODE };
    },
  },
  OFFICES: {
    columns: [
      offices('name'),
      offices('kind', 'kind', 'OfficeKind'),
      offices('code'),
      offices('headName'),
      offices('parent', 'parent.name'),
      offices('areas', 'areas.region.name'),
      offices('validFrom'),
      offices('validTo'),
    ],
    rows: ({ filter }, { conditions }) => {
      filterOffices(conditions, filter);
      return { model: officeNowRead, sort: officeNowRead.sorts.NAME };
    },
  },
  USERS: {
    columns: [
      users('name'),
      users('username'),
      users('role', 'currentAssignments.role', 'Role'),
      users('level', 'currentAssignments.level', 'JurisdictionLevel'),
      users('regionId', 'currentAssignments.region.name'),
      users('officeId', 'currentAssignments.office.name'),
      users('lastSignInAt'),
      users('active'),
      users('createdAt'),
    ],
    rows: ({ filter }, { conditions, level }) => {
      filterUsers(conditions, filter);
      const model = userReadOn(level);
      return { model, sort: model.sorts.USERNAME };
    },
  },
  API_CLIENTS: {
    columns: [
      apiClients('name'),
      apiClients('organisation'),
      apiClients('keys', 'workingKeys.prefix'),
      apiClients('scopes', 'workingKeys.scopes', 'ApiScope'),
      apiClients('region', 'workingKeys.region.name'),
      apiClients('expiresAt', 'workingKeys.expiresAt'),
      apiClients('createdAt'),
    ],
    rows: () => ({ model: apiClientRead, sort: apiClientRead.sorts.NAME }),
  },
  JOBS: {
    columns: [
      jobs('kind', 'kind', 'JobKind'),
      jobs('fileName'),
      jobs('state', 'state', 'JobState'),
      jobs('rows', 'result.rows'),
      jobs('createdAt'),
      jobs('createdBy'),
      jobs('startedAt'),
      jobs('finishedAt'),
      jobs('attempts'),
    ],
    rows: ({ filter }, { conditions }) => {
      filterJobs(conditions, filter);
      return { model: jobRead, sort: jobRead.sorts.NEWEST, ownColumn };
    },
  },
  AUDIT_EVENTS: {
    columns: [
      auditEvents('at'),
      auditEvents('operation', 'operation', 'OperationName'),
      auditEvents('actorName'),
      users('role', 'actorRole', 'Role'),
      auditEvents('objectType', 'objectType', 'AuditObjectType'),
      auditEvents('objectId'),
      auditEvents('region', 'region.name'),
      auditEvents('count'),
      auditEvents('details'),
      auditEvents('requestId'),
    ],
    rows: ({ filter }, { conditions, grant }) => {
      filterAuditEvents(conditions, filter, grant);
      return { model: auditEventRead, sort: auditEventRead.sorts.TIME };
    },
  },
  INCIDENT_PERSONS: {
    columns: [
      incidentPersons('worker', 'worker.fullName'),
      incidentPersons('village', 'worker.village.name'),
      incidentPersons('district', 'district.name'),
      incidentPersons('regency', 'regency.name'),
      incidentPersons('data', 'data', 'PersonalDatum'),
      incidentPersons('operations', 'operations', 'OperationName'),
      incidentPersons('times'),
      incidentPersons('firstAt'),
      incidentPersons('lastAt'),
    ],
    rows: async ({ args }, { tx, today, conditions }) => {
      const id = idOf(args['incidentId']);
      const data = z.array(z.enum(PersonalDatum)).nullish().parse(args['data']) ?? null;
      const filter = await conditionOfLetter({ incidentId: id, data }, today, ({ text, values = [] }) =>
        tx.query<CountedPersons[]>(text, [...values]),
      );
      const model = incidentPersonsRead(conditions.bind(id));
      filter(conditions);
      return { model, sort: model.sorts.PERSON };
    },
  },
  PROCESSING_ACTIVITIES: {
    columns: [
      processing('activity', 'activity', 'ProcessingActivity'),
      processing('purpose', 'activity', 'ProcessingPurpose'),
      processing('basis', 'basis', 'LegalBasis'),
      processing('citation'),
      processing('subjects', 'subjects', 'DataSubject'),
      processing('data', 'data', 'PersonalDatum'),
      processing('recipients', 'recipients.role', 'Role'),
      processing('partners', 'partners.name'),
      processing('safeguards', 'safeguards', 'Safeguard'),
      processing('acts'),
      processing('users'),
      processing('persons'),
    ],
    rows: ({ args }, { conditions }) => {
      const model = processingRead(YearMonth.parse(args['month']), conditions);
      return { model, sort: model.sorts.CATALOGUE };
    },
  },
};
