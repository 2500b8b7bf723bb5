import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { OperationName } from '@lindung/domain/access/policy';
import type { TimelineRecord } from '@lindung/domain/access/timeline';

import { asSuperuser } from './as-superuser.js';
import type { World } from './world.js';

const nobody = 'NULL::uuid AS by, NULL::int[] AS home, ARRAY[]::uuid[] AS mentions';
const owned = (columns: string, table: string) =>
  `SELECT t.id, t.regency_id, t.district_id, t.village_id, ${columns} FROM ${table} t`;

/**
 * The records that somebody owns, by the list that shows them, and how the database holds them: whose they are, who made them,
 * and of a membership where the person lives and what it hangs on.
 */
export const KINDS = {
  workers: { one: 'worker', rows: owned(nobody, 'person') },
  personRequests: { one: 'personRequest', rows: owned(nobody, 'person_request') },
  changeRequests: { one: 'changeRequest', rows: owned(nobody, 'change_request') },
  bankAccounts: { one: 'bankAccount', rows: owned(nobody, 'bank_account') },
  legalHolds: { one: 'legalHold', rows: owned(nobody, 'legal_hold') },
  candidateLists: { one: 'candidateList', rows: owned(nobody, 'candidate_list') },
  agreements: { one: 'agreement', rows: owned(nobody, 'agreement') },
  budgetLines: { one: 'budgetLine', rows: owned(nobody, 'budget_line') },
  figureChecks: { one: 'figureCheck', rows: owned(nobody, 'figure_check') },
  allocations: { one: 'allocation', rows: owned(nobody, 'allocation') },
  payers: { one: 'payer', rows: owned(nobody, 'payer') },
  decrees: { one: 'decree', rows: owned(nobody, 'decree') },
  bills: { one: 'bill', rows: owned(nobody, 'bill') },
  jobs: { one: 'job', rows: owned(nobody.replace('NULL::uuid AS by', 't.user_id AS by'), 'job') },
  memberships: {
    one: 'membership',
    rows: `SELECT t.id, t.regency_id, t.district_id, t.village_id, NULL::uuid AS by, ARRAY[t.decree_id, l.agreement_id] AS mentions,
             CASE WHEN t.status IN ('ENROLLED', 'ENDED') THEN ARRAY[p.regency_id, p.district_id, p.village_id] END AS home
           FROM enrolment t JOIN person p ON p.id = t.person_id JOIN agreement_line l ON l.id = t.line_id`,
  },
  // What was opened from an office is told to offices alone, what from a region to regions; the planted ones are of regions.
  widerLooks: {
    one: 'widerLook',
    rows: `SELECT t.id, t.regency_id, NULL::int AS district_id, NULL::int AS village_id, t.user_id AS by, NULL::int[] AS home,
             ARRAY[]::uuid[] AS mentions FROM wider_look t`,
  },
  // Runs are of the whole province.
  erasureRuns: {
    one: 'erasureRun',
    rows: `SELECT t.id, NULL::int AS regency_id, NULL::int AS district_id, NULL::int AS village_id, ${nobody} FROM erasure_run t`,
  },
} as const satisfies Record<string, { one: OperationName | undefined; rows: string }>;
export type Kind = keyof typeof KINDS;
export const kinds = Object.keys(KINDS) as Kind[];

/** The lists of what a record consists of: what names the record, and how many rows the database holds of each. */
export const PARTS = {
  lapsingMembers: {
    of: 'agreements',
    named: 'agreementId',
    rows: `SELECT l.agreement_id AS id FROM agreement_line l JOIN agreement a ON a.id = l.agreement_id
           JOIN enrolment e ON e.line_id = l.id AND e.status = 'ENROLLED' AND e.ends_on >= a.valid_to`,
  },
  candidates: { of: 'candidateLists', named: 'listId', rows: 'SELECT list_id AS id FROM candidate' },
  billLines: { of: 'bills', named: 'billId', rows: 'SELECT bill_id AS id FROM bill_line' },
  erasureItems: { of: 'erasureRuns', named: 'runId', rows: 'SELECT run_id AS id FROM erasure_item' },
  importRows: { of: 'jobs', named: 'jobId', rows: 'SELECT job_id AS id FROM staged_candidate' },
} as const satisfies Partial<Record<OperationName, { of: Kind; named: string; rows: string }>>;
type Part = keyof typeof PARTS;
export const parts = Object.keys(PARTS) as Part[];

/** What the trail calls the records, for the list of what was done to one. */
export const TIMELINES: Readonly<Partial<Record<Kind, TimelineRecord>>> = {
  workers: 'WORKER',
  personRequests: 'PERSON_REQUEST',
  legalHolds: 'LEGAL_HOLD',
  candidateLists: 'CANDIDATE_LIST',
  agreements: 'AGREEMENT',
  budgetLines: 'BUDGET_LINE',
  allocations: 'ALLOCATION',
  payers: 'PAYER',
  decrees: 'DECREE',
  bills: 'BILL',
  jobs: 'JOB',
  memberships: 'MEMBERSHIP',
  widerLooks: 'WIDER_LOOK',
  erasureRuns: 'ERASURE_RUN',
};

/** A record with whose it is. */
export interface Owned {
  readonly id: string;
  readonly kind: Kind;
  readonly owner: Owner;
  readonly by: string | null;
  readonly home: Owner | null;
  readonly mentions: readonly string[];
  /** How many rows it has in the lists of what it consists of. */
  readonly parts: Readonly<Partial<Record<Part, number>>>;
}

/** All that the kinds hold, as the database has it. */
export const readOwned = (world: World): Promise<readonly Owned[]> =>
  asSuperuser(world, async (client) => {
    const ownerOf = ([regencyId, districtId, villageId]: readonly (number | null)[]): Owner => ({
      regencyId: regencyId ?? 0,
      districtId: districtId ?? null,
      villageId: villageId ?? null,
    });
    const counted = new Map<string, Partial<Record<Part, number>>>();
    for (const part of parts) {
      const { rows } = await client.query<{ id: string; rows: number }>(
        `SELECT id, count(*)::int AS rows FROM (${PARTS[part].rows}) AS p GROUP BY id`,
      );
      for (const { id, rows: count } of rows) counted.set(id, { ...counted.get(id), [part]: count });
    }
    const all: Owned[] = [];
    for (const kind of kinds) {
      const { rows } = await client.query<{
        id: string;
        regency_id: number | null;
        district_id: number | null;
        village_id: number | null;
        by: string | null;
        home: number[] | null;
        mentions: string[];
      }>(KINDS[kind].rows);
      for (const { id, regency_id, district_id, village_id, by, home, mentions } of rows)
        all.push({
          id,
          kind,
          by,
          mentions,
          parts: counted.get(id) ?? {},
          owner: ownerOf([regency_id, district_id, village_id]),
          home: home && ownerOf(home),
        });
    }
    return all;
  });
