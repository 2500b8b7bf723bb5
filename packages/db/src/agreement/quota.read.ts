import type { MemberGroup } from '@lindung/domain/programme/member-group';
import type { OfficeKind } from '@lindung/domain/office/office';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { RegionKind } from '@lindung/domain/territory/region-kind';

import { userJoin, userName } from '../access/user-name.js';
import type { Statement } from '../database.js';
import { officeAt } from '../office/office-on.js';
import { officeRef, officeServing } from '../office/office.read.js';
import { column, computed, type FieldMap, type ReadModel } from '../read/read-model.js';
import { isShownToday, regionJoin, regionRef } from '../territory/region.read.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';
import { PRICE_COLUMNS, priceOf } from './line-price.js';

const begun = (stage: string) => `${stage}.starts_on <= $1::date`;
const ofLine = (sum: string) => column(`(SELECT ${sum}::int FROM quota_stage g WHERE g.line_id = l.id)`);
const placesOf = (name: 'reserved' | 'used' | 'released') =>
  `(SELECT COALESCE(sum(p.${name}), 0)::int FROM quota_place p WHERE p.stage_id = g.stage_id)`;
const places = (name: 'reserved' | 'used' | 'released') =>
  column(`(SELECT COALESCE(sum(p.${name}), 0)::int FROM quota_place p JOIN quota_stage g ON g.stage_id = p.stage_id
    WHERE g.line_id = l.id)`);

const grantedSeats = `(SELECT COALESCE(sum(g.granted), 0) FROM quota_stage g WHERE g.line_id = l.id)`;

/** The shares of a line `l` as rows `sh`, with the seats that who lives in their regions has. */
const shareSeats = `(SELECT k.region_id, k.seats, COALESCE(sum(p.reserved), 0)::int AS reserved, COALESCE(sum(p.used), 0)::int AS used
  FROM quota_share k LEFT JOIN (quota_place p JOIN quota_stage g ON g.stage_id = p.stage_id)
    ON g.line_id = k.line_id AND k.region_id IN (p.home_id, p.home_district_id)
  WHERE k.line_id = l.id GROUP BY k.region_id, k.seats) AS sh`;

const stage: FieldMap = {
  id: column('g.stage_id'),
  startsOn: column('g.starts_on'),
  hasBegun: column(`(${begun('g')})`),
  granted: column('g.granted'),
  reserved: column(placesOf('reserved')),
  used: column(placesOf('used')),
  released: column(placesOf('released')),
  free: column('(g.granted - g.taken)'),
};

/** Lines whose agreement has granted seats, each with its stages: how many seats are used, reserved, free, or begin later. */
export const quotaLineRead = {
  table: 'agreement_line',
  alias: 'l',
  id: { column: 'l.id', type: 'uuid' },
  perRegency: true,
  always: 'EXISTS (SELECT FROM quota_stage own WHERE own.line_id = l.id)',
  joins: {
    a: { sql: 'LEFT JOIN agreement a ON a.id = l.agreement_id' },
    pay: { sql: 'LEFT JOIN payer pay ON pay.id = l.payer_id' },
    region: regionJoin('region', 'COALESCE(l.village_id, l.district_id, l.regency_id)'),
    serving: { sql: officeServing('serving', 'l.regency_id') },
  },
  fields: {
    id: column('l.id'),
    agreement: {
      object: {
        id: column('a.id'),
        number: column('a.number'),
        title: column('a.title'),
        status: column('(SELECT s.status FROM agreement_standing(l.agreement_id, $1::date) s)'),
        version: column('a.version'),
      },
      presentWhen: 'a.id',
      join: 'a',
    },
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    servingOffice: { object: officeRef('serving'), presentWhen: 'serving.office_id', join: 'serving' },
    memberGroup: column('l.member_group'),
    payerName: column('pay.name', 'pay'),
    monthFrom: column(`to_char(l.month_from, 'YYYY-MM')`),
    monthTo: column(`to_char(l.month_to, 'YYYY-MM')`),
    granted: ofLine('sum(g.granted)'),
    reserved: places('reserved'),
    used: places('used'),
    released: places('released'),
    free: ofLine(`COALESCE(sum(g.granted - g.taken) FILTER (WHERE ${begun('g')}), 0)`),
    startingLater: ofLine(`COALESCE(sum(g.granted - g.taken) FILTER (WHERE NOT ${begun('g')}), 0)`),
    waiting: column(`(SELECT count(*)::int FROM waiting_place w
      WHERE w.payer_id = l.payer_id AND w.member_group = l.member_group AND w.left_on IS NULL)`),
    fullMonthAmount: computed<readonly unknown[]>(
      [...PRICE_COLUMNS, `(SELECT sum(g.granted)::int FROM quota_stage g WHERE g.line_id = l.id)`],
      (values, { law }) => priceOf(values, law).total * BigInt(String(values.at(-1))),
    ),
    shares: {
      list: {
        region: {
          object: regionRef('share_region'),
          presentWhen: 'share_region.region_id',
          join: 'share_region',
        },
        seats: column('sh.seats'),
        reserved: column('sh.reserved'),
        used: column('sh.used'),
        free: column('GREATEST(0, sh.seats - sh.reserved - sh.used)'),
      },
      from: shareSeats,
      where: 'true',
      orderBy: 'sh.region_id',
      joins: { share_region: regionJoin('share_region', 'sh.region_id') },
    },
    openSeats: column(
      `(${grantedSeats} - COALESCE((SELECT sum(k.seats) FROM quota_share k WHERE k.line_id = l.id), 0))::int`,
    ),
    openFree:
      column(`GREATEST(0, ${grantedSeats} - (SELECT COALESCE(sum(g.taken), 0) FROM quota_stage g WHERE g.line_id = l.id)
      - (SELECT COALESCE(sum(GREATEST(0, sh.seats - sh.reserved - sh.used)), 0) FROM ${shareSeats}))::int`),
    shareMoves: {
      list: {
        id: column('mv.id'),
        region: {
          object: regionRef('moved_region'),
          presentWhen: 'moved_region.region_id',
          join: 'moved_region',
        },
        seatsBefore: column('mv.seats_before'),
        seatsAfter: column('mv.seats_after'),
        addendumNumber: column('moving.number', 'moving'),
        reason: column('mv.reason'),
        movedBy: userName('mover'),
        at: column('mv.at'),
      },
      from: 'quota_share_move mv',
      where: 'mv.line_id = l.id',
      orderBy: 'mv.at DESC, mv.region_id',
      joins: {
        moved_region: regionJoin('moved_region', 'mv.region_id'),
        moving: { sql: 'LEFT JOIN agreement moving ON moving.id = mv.addendum_id' },
        mover: userJoin('mover', 'mv.by_user'),
      },
    },
    stages: { list: stage, from: 'quota_stage g', where: 'g.line_id = l.id', orderBy: 'g.starts_on' },
  },
  sorts: { NEWEST: { expression: 'l.id', type: 'uuid' } },
} as const satisfies ReadModel;

/** How a seat stands, over `quota_seat s`: whoever has it is enrolled or is to be, or has given it back. */
export const seatStanding = `CASE WHEN s.given_back THEN 'RELEASED'
  WHEN (SELECT held.status FROM enrolment held WHERE held.id = s.enrolment_id) IN ('ENROLLED', 'ENDED') THEN 'USED' ELSE 'RESERVED' END`;

const entry = (kind: 'RESERVE' | 'RELEASE', alias: string) => ({
  sql: `LEFT JOIN quota_entry ${alias} ON ${alias}.enrolment_id = s.enrolment_id AND ${alias}.kind = '${kind}'`,
});

/** The seats of a line with everybody who had them: one row for each turn. */
export const quotaSeatRead = {
  table: 'quota_seat',
  alias: 's',
  person: '(SELECT who.person_id FROM enrolment who WHERE who.id = s.enrolment_id)',
  id: { column: 's.enrolment_id', type: 'uuid' },
  joins: {
    e: { sql: 'LEFT JOIN enrolment e ON e.id = s.enrolment_id' },
    g: { sql: 'LEFT JOIN quota_stage g ON g.stage_id = s.stage_id' },
    decree: { sql: 'LEFT JOIN decree ON decree.id = e.decree_id', needs: 'e' },
    worker: {
      ...workerRefJoins('worker', 'e.person_id')['worker'],
      sql: 'LEFT JOIN person worker ON worker.id = e.person_id',
      needs: 'e',
    },
    worker_village: { ...regionJoin('worker_village', 'worker.village_id'), needs: 'worker' },
    home: regionJoin('home', 's.home_id'),
    office: { sql: officeAt('office', 's.office_id', '$1::date') },
    took: entry('RESERVE', 'took'),
    taker: { ...userJoin('taker', 'took.by_user'), needs: 'took' },
    gave: entry('RELEASE', 'gave'),
    giver: { ...userJoin('giver', 'gave.by_user'), needs: 'gave' },
  },
  fields: {
    id: column('s.enrolment_id'),
    stageId: column('s.stage_id'),
    stageStartsOn: column('g.starts_on', 'g'),
    seat: column('s.seat'),
    turn: column('s.turn'),
    standing: column(`(${seatStanding})`),
    isVacant: column('s.vacant'),
    worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    status: column('e.status', 'e'),
    startsOn: column('e.starts_on', 'e'),
    endsOn: column('e.ends_on', 'e'),
    decree: {
      object: { id: column('decree.id'), number: column('decree.number'), status: column('decree.status') },
      presentWhen: 'decree.id',
      join: 'decree',
    },
    home: { object: regionRef('home'), presentWhen: 'home.region_id', join: 'home' },
    office: { object: officeRef('office'), presentWhen: 'office.office_id', join: 'office' },
    takenAt: column('took.at', 'took'),
    takenBy: userName('taker'),
    releasedAt: column('gave.at', 'gave'),
    releasedBy: userName('giver'),
  },
  sorts: { SEAT: { expression: 's.seat', type: 'int' } },
} as const satisfies ReadModel;

/** Which lines a board is of, and where the people live whose seats it counts. */
export interface BoardScope {
  readonly today: BusinessDate;
  readonly lineId: string | null;
  readonly agreementId: string | null;
  readonly officeId: string | null;
  readonly memberGroup: MemberGroup | null;
  readonly regionId: number | null;
}

export interface BoardTotal {
  readonly granted: string;
  readonly taken: string;
  readonly free: string;
  readonly startingLater: string;
}

interface Counts {
  readonly reserved: string;
  readonly used: string;
  readonly released: string;
}
export interface BoardRegion extends Counts {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
}
export interface BoardOffice extends Counts {
  readonly officeId: string | null;
  readonly officeName: string | null;
  readonly officeKind: OfficeKind | null;
}

/* The seats of a line end with its months; who asks for one line or agreement is told of it whenever that was. */
const lines = `
  lines AS (
    SELECT l.id FROM agreement_line l
    WHERE ($2::uuid IS NULL OR l.id = $2) AND ($3::uuid IS NULL OR l.agreement_id = $3) AND ($4::text IS NULL OR l.member_group = $4)
      AND ($2 IS NOT NULL OR $3 IS NOT NULL OR l.month_to >= date_trunc('month', $1::date)))`;
const isPlace = `($5::int IS NULL OR $5 IN (p.home_regency_id, p.home_district_id, p.home_id))`;
const counts = `COALESCE(sum(p.reserved), 0) AS reserved, COALESCE(sum(p.used), 0) AS used, COALESCE(sum(p.released), 0) AS released`;
const placesOfLines = `quota_place p JOIN quota_stage g ON g.stage_id = p.stage_id JOIN lines ON lines.id = g.line_id`;

/** The regencies whose office it is today; every one without an office. */
const ofOffice = `($6::uuid IS NULL OR p.home_regency_id IN (
  SELECT served.regency_id FROM (SELECT DISTINCT known.home_regency_id AS regency_id FROM quota_place known) AS served
  ${officeServing('its_office', 'served.regency_id')} WHERE its_office.office_id = $6))`;

/** The seats of lines in figures: in all, by the regions below the one that is asked about, and by the office that serves them today. */
export function boardStatements(scope: BoardScope): readonly [Statement, Statement, Statement] {
  const { today, lineId, agreementId, memberGroup, regionId, officeId } = scope;
  const values = [today, lineId, agreementId, memberGroup, regionId, officeId];
  return [
    {
      text: `WITH ${lines}
        SELECT COALESCE(sum(g.granted), 0) AS granted, COALESCE(sum(g.taken), 0) AS taken,
               COALESCE(sum(g.granted - g.taken) FILTER (WHERE ${begun('g')}), 0) AS free,
               COALESCE(sum(g.granted - g.taken) FILTER (WHERE NOT ${begun('g')}), 0) AS "startingLater"
        FROM quota_stage g JOIN lines ON lines.id = g.line_id
        ${officeServing('its_office', 'g.regency_id')}
        WHERE ($6::uuid IS NULL OR its_office.office_id = $6)
          AND ($5::int IS NULL OR $5 IN (g.regency_id, g.district_id, g.village_id)
            OR g.regency_id = (SELECT r.regency_id FROM region_version r WHERE r.region_id = $5 AND ${isShownToday('r')}))`,
      values,
    },
    {
      text: `WITH ${lines}, rows AS (
          SELECT CASE WHEN $5::int IS NULL THEN p.home_regency_id WHEN $5 = p.home_regency_id THEN p.home_district_id ELSE p.home_id END AS region_id,
                 ${counts}
          FROM ${placesOfLines} WHERE ${isPlace} AND ${ofOffice} GROUP BY 1)
        SELECT v.region_id AS id, v.code, v.name, v.kind, r.reserved, r.used, r.released
        FROM rows r JOIN region_version v ON v.region_id = r.region_id AND ${isShownToday('v')} ORDER BY v.code`,
      values,
    },
    {
      text: `WITH ${lines}, rows AS (
          SELECT p.home_regency_id AS regency_id, ${counts} FROM ${placesOfLines} WHERE ${isPlace} AND ${ofOffice} GROUP BY 1)
        SELECT office.office_id AS "officeId", office.name AS "officeName", office.kind AS "officeKind",
               sum(p.reserved) AS reserved, sum(p.used) AS used, sum(p.released) AS released
        FROM rows p ${officeServing('office', 'p.regency_id')}
        GROUP BY 1, 2, 3 ORDER BY office.name NULLS LAST`,
      values,
    },
  ];
}
