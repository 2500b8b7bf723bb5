import type { CheckStep } from '@lindung/domain/enrolment/check-verdict';

import { userJoin, userName } from '../access/user-name.js';
import { column, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';
import { verdictOf, waitsForVillage } from './check-sql.js';

const counted = (name: string, where: string) => `count(*) FILTER (WHERE ${where})::int AS ${name}`;

/**
 * How far the people of a check are: whom it judged, as it said last, and while it is open who waits for it and lives in the village
 * still. Whom another check of the village judged is told there. Each is looked up by the key.
 */
const tally = `LEFT JOIN LATERAL (
  SELECT count(*)::int AS people, ${counted('unjudged', 'here.verdict IS NULL')}, ${counted('confirmed', `here.verdict = 'CONFIRMED'`)},
         ${counted('rejected', `here.verdict = 'REJECTED'`)}, ${counted('doubtful', `here.verdict = 'DOUBTFUL'`)},
         ${counted('returned', `district.verdict = 'RETURNED' AND (here.verdict IS NULL OR village.check_id = vc.id)`)},
         ${counted('settled', `district.verdict = 'CONFIRMED' AND village.check_id = vc.id`)}
  FROM candidate c ${verdictOf('VILLAGE', 'village', 'k.verdict, k.check_id')} ${verdictOf('DISTRICT', 'district')}
  LEFT JOIN LATERAL (SELECT k.verdict FROM candidate_check k WHERE k.list_id = c.list_id AND k.person_id = c.person_id AND k.step = 'VILLAGE'
    AND k.check_id = vc.id ORDER BY k.turn DESC LIMIT 1) here ON true
  WHERE c.list_id = vc.list_id AND c.village_id = vc.village_id AND (here.verdict IS NOT NULL OR (vc.filed_at IS NULL AND ${waitsForVillage}
    AND EXISTS (SELECT FROM person p WHERE p.id = c.person_id AND p.village_id = c.village_id AND p.erased_on IS NULL))) OFFSET 0) tally ON true`;

const tallied = (name: string) => column(`tally.${name}`, 'tally');

/** Checks of lists by their villages, each with its minutes. */
export const villageCheckRead = {
  table: 'village_check',
  alias: 'vc',
  id: { column: 'vc.id', type: 'uuid' },
  perRegency: true,
  joins: {
    list: { sql: 'LEFT JOIN LATERAL checked_list(vc.list_id) list ON true' },
    village: regionJoin('village', 'vc.village_id'),
    filer: userJoin('filer', 'vc.filed_by'),
    paper: { sql: 'LEFT JOIN minutes_paper paper ON paper.check_id = vc.id' },
    tally: { sql: tally },
  },
  fields: {
    id: column('vc.id'),
    listId: column('vc.list_id'),
    listName: column('list.name', 'list'),
    upTo: column('list.checks_up_to', 'list'),
    round: column('vc.round'),
    village: { object: regionRef('village'), presentWhen: 'village.region_id', join: 'village' },
    openedAt: column('vc.opened_at'),
    minutes: {
      object: {
        number: column('vc.number'),
        heldOn: column('vc.held_on'),
        chair: column('vc.chair'),
        present: column('vc.present'),
        filedAt: column('vc.filed_at'),
        filedBy: userName('filer'),
      },
      presentWhen: 'vc.filed_at',
    },
    paper: {
      object: { id: column('paper.id'), name: column('paper.name'), size: column('paper.size') },
      presentWhen: 'paper.id',
      join: 'paper',
    },
    tally: {
      object: {
        people: tallied('people'),
        unjudged: tallied('unjudged'),
        confirmed: tallied('confirmed'),
        rejected: tallied('rejected'),
        doubtful: tallied('doubtful'),
        returned: tallied('returned'),
        settled: tallied('settled'),
      },
      presentWhen: 'vc.id',
      join: 'tally',
    },
  },
  sorts: { VILLAGE: { expression: 'vc.village_id', type: 'int' } },
} as const satisfies ReadModel;

/** Whether somebody in the minutes of a check waits for the district, of a list that asks for its word. */
export const waitsForDistrict = `(vc.filed_at IS NOT NULL
  AND EXISTS (SELECT FROM checked_list(vc.list_id) l WHERE l.checks_up_to <> 'VILLAGE')
  AND EXISTS (SELECT FROM candidate_check k WHERE k.check_id = vc.id AND k.step = 'VILLAGE' AND k.is_current AND k.verdict <> 'DOUBTFUL'
    AND NOT EXISTS (SELECT FROM candidate_check d WHERE d.list_id = k.list_id AND d.person_id = k.person_id AND d.step = 'DISTRICT' AND d.is_current)))`;

const said = (alias: string) =>
  ({
    object: {
      verdict: column(`${alias}.verdict`),
      reason: column(`${alias}.reason`),
      note: column(`${alias}.note`),
      judgedBy: userName(`${alias}_by`),
      judgedAt: column(`${alias}.judged_at`),
    },
    presentWhen: `${alias}.verdict`,
    join: alias,
  }) as const;
const saidColumns = 'k.verdict, k.reason, k.note, k.judged_by, k.judged_at';
const saidJoins = (step: CheckStep, alias: string) => ({
  [alias]: { sql: verdictOf(step, alias, saidColumns) },
  [`${alias}_by`]: { ...userJoin(`${alias}_by`, `${alias}.judged_by`), needs: alias },
});

/** The people of a list whom the reader may see, with what each step said of them last. */
export const checkedCandidateRead = {
  table: `(SELECT c.list_id, c.person_id, c.regency_id, c.district_id, c.village_id, p.sort_name FROM candidate c
    JOIN LATERAL (SELECT p.sort_name FROM person p WHERE p.id = c.person_id AND p.erased_on IS NULL OFFSET 0) p ON true)`,
  alias: 'c',
  person: 'c.person_id',
  id: { column: 'c.person_id', type: 'uuid' },
  joins: {
    ...workerRefJoins('worker', 'c.person_id'),
    ...saidJoins('VILLAGE', 'village'),
    ...saidJoins('DISTRICT', 'district'),
    ...saidJoins('PRECHECK', 'precheck'),
  },
  fields: {
    id: column('c.person_id'),
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    village: said('village'),
    district: said('district'),
    precheck: said('precheck'),
  },
  sorts: {
    LISTED: { expression: 'c.person_id', type: 'uuid' },
    NAME: { expression: 'c.sort_name', type: 'text' },
  },
} as const satisfies ReadModel;

/** What a filter of candidates asks of the steps; the joins that it looks at go with it. */
export const checkFilters = {
  joins: [
    verdictOf('VILLAGE', 'village', 'k.verdict, k.check_id'),
    verdictOf('DISTRICT', 'district'),
    verdictOf('PRECHECK', 'precheck'),
  ],
  waitsFor: {
    VILLAGE: waitsForVillage,
    DISTRICT: `(village.verdict IN ('CONFIRMED', 'REJECTED') AND district.verdict IS NULL
      AND EXISTS (SELECT FROM village_check v WHERE v.id = village.check_id AND v.filed_at IS NOT NULL))`,
    PRECHECK: `(district.verdict = 'CONFIRMED' AND village.verdict = 'CONFIRMED' AND precheck.verdict IS NULL)`,
  },
  villageVerdict: 'village.verdict = ?',
} as const;
