import { officeAt } from '../office/office-on.js';
import { officeRef, officeServing } from '../office/office.read.js';
import { column, computed, type FieldMap, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { frameJoin, partyFields } from './agreement-parties.read.js';
import { PRICE_COLUMNS, priceOf } from './line-price.js';
import { lineRef, lineRefJoins } from './line-ref.js';
import { userJoin, userName } from '../access/user-name.js';
import { payerFields } from './payer.read.js';

/** The office that an agreement was signed with, as it stood on the day of the signing (a draft: as it stands today). */
const signingOffice = officeAt('signing', 'a.signing_office_id', 'COALESCE(a.signed_on, $1::date)');

const servingOffice = officeServing('serving', 'a.regency_id');

/** A line over `agreement_line l`, its payer `pay` and its quota balance `qb`. */
const line: FieldMap = {
  id: column('l.id'),
  agreementId: column('l.agreement_id'),
  agreementNumber: column('a.number'),
  memberGroup: column('l.member_group'),
  segment: column('l.segment'),
  programmes: column('l.programmes'),
  fundingSource: column('l.funding_source'),
  payer: {
    object: payerFields('pay', 'pay_region'),
    presentWhen: 'pay.id',
    join: 'pay',
  },
  baseKind: column('l.base_kind'),
  incomeBase: column('l.income_base::text'),
  riskClass: column('l.risk_class'),
  declaration: column('l.declaration'),
  decileFrom: column('l.decile_from'),
  decileTo: column('l.decile_to'),
  monthFrom: column(`to_char(l.month_from, 'YYYY-MM')`),
  monthTo: column(`to_char(l.month_to, 'YYYY-MM')`),
  quota: column(
    `(SELECT COALESCE(sum(COALESCE((SELECT qs.granted FROM quota_stage qs WHERE qs.stage_id = s.id), s.seats)), 0)::int
      FROM agreement_stage s WHERE s.line_id = l.id)`,
  ),
  seatsTaken: column('COALESCE(qb.taken, 0)', 'qb'),
  // The seats that a membership which starts today may take: what a proposal goes by.
  seatsAvailable: column(`GREATEST(0, COALESCE(seats_left(l.id, $1::date), 0))`),
  stages: {
    list: {
      id: column('s.id'),
      startsOn: column('s.starts_on'),
      seats: column('s.seats'),
      takenBack: column(
        'COALESCE((SELECT s.seats - qs.granted FROM quota_stage qs WHERE qs.stage_id = s.id), 0)',
      ),
      note: column('s.note'),
    },
    from: 'agreement_stage s',
    where: 's.line_id = l.id',
    orderBy: 's.starts_on',
  },
  shares: {
    list: {
      region: {
        object: regionRef('share_region'),
        presentWhen: 'share_region.region_id',
        join: 'share_region',
      },
      seats: column('sh.seats'),
    },
    from: 'quota_share sh',
    where: 'sh.line_id = l.id',
    orderBy: 'sh.region_id',
    joins: { share_region: regionJoin('share_region', 'sh.region_id') },
  },
  monthlyAmount: computed(PRICE_COLUMNS, (values, { law }) => priceOf(values, law).total),
  employerAmount: computed(PRICE_COLUMNS, (values, { law }) => priceOf(values, law).employer),
  workerAmount: computed(PRICE_COLUMNS, (values, { law }) => priceOf(values, law).worker),
  why: computed(PRICE_COLUMNS, (values, { law }) => priceOf(values, law).why),
};

/** An agreement as another points at it. */
const agreementRef = (alias: string): FieldMap => ({
  id: column(`${alias}.id`),
  number: column(`${alias}.number`),
  title: column(`${alias}.title`),
});

/** What an addendum made of a line, over `line_change lc`, as it was signed. */
const termsOf = (when: 'before' | 'after', monthTo: string): FieldMap => ({
  seats: column(`lc.seats_${when}`),
  monthTo: column(`to_char(${monthTo}, 'YYYY-MM')`),
  monthly: column(`lc.monthly_${when}::text`),
  rest: column(`lc.rest_${when}::text`),
});

/** What was ordered of an agreement or waits for its decision, over `agreement_order o`. */
const order: FieldMap = {
  id: column('o.id'),
  kind: column('o.kind'),
  effectiveOn: column('o.effective_on'),
  reason: column('o.reason'),
  basis: column('o.basis'),
  resumesOn: column('o.resumes_on'),
  resumption: column('o.resumption'),
  status: column('o.status'),
  proposedBy: userName('order_proposer'),
  proposedAt: column('o.proposed_at'),
  decidedBy: userName('order_decider'),
  decidedAt: column('o.decided_at'),
  answer: column('o.answer'),
  canDecide: column(`(o.status = 'PROPOSED' AND o.proposed_by IS DISTINCT FROM acting_user())`),
};

/** How an agreement stands on the business day, for a filter. */
export const standingToday = `(SELECT s.status FROM agreement_standing(a.id, $1::date) s)`;

/** Ends within so many days of the business day, and nothing is signed that takes its place; an addendum ends with what it amends. */
export const endsWithin = `a.amends_id IS NULL AND a.status = 'ACTIVE'
  AND NOT EXISTS (SELECT FROM agreement r WHERE r.renews_id = a.id AND r.status = 'ACTIVE')
  AND (SELECT s.status IN ('SIGNED', 'ACTIVE', 'AMENDED', 'SUSPENDED') AND s.ends_on <= $1::date + ?::int
       FROM agreement_standing(a.id, $1::date) s)`;

/** Something that was proposed of it waits for a decision. */
export const hasWaitingOrder = `EXISTS (SELECT FROM agreement_order o WHERE o.agreement_id = a.id AND o.status = 'PROPOSED')`;

/** Agreements with their lines, stages, prices and seats. */
export const agreementRead = {
  table: 'agreement',
  alias: 'a',
  id: { column: 'a.id', type: 'uuid' },
  perRegency: true,
  joins: {
    region: regionJoin('region', 'COALESCE(a.village_id, a.district_id, a.regency_id)'),
    signing: { sql: signingOffice },
    serving: { sql: servingOffice },
    frame: frameJoin,
    standing: { sql: 'LEFT JOIN LATERAL agreement_standing(a.id, $1::date) standing ON true' },
    amended: { sql: 'LEFT JOIN agreement amended ON amended.id = a.amends_id' },
    renewed: { sql: 'LEFT JOIN agreement renewed ON renewed.id = a.renews_id' },
    submitter: userJoin('submitter', 'a.submitted_by'),
    reviewer: userJoin('reviewer', 'a.reviewed_by'),
  },
  fields: {
    id: column('a.id'),
    number: column('a.number'),
    title: column('a.title'),
    kind: column('a.kind'),
    status: column('standing.status', 'standing'),
    endsOn: column('standing.ends_on', 'standing'),
    daysLeft: column('GREATEST(0, standing.ends_on - $1::date)', 'standing'),
    membersAtEnd: column(
      `(SELECT count(*)::int FROM enrolment e WHERE e.status IN ('ENROLLED', 'ENDED') AND e.starts_on <= standing.ends_on
          AND e.ends_on >= standing.ends_on AND e.line_id IN (
        SELECT l.id FROM agreement_line l JOIN agreement g ON g.id = l.agreement_id WHERE a.id IN (g.id, g.amends_id)))`,
      'standing',
    ),
    submittedBy: userName('submitter'),
    reviewedBy: userName('reviewer'),
    reason: column('a.reason'),
    canReview: column(
      `(a.status IN ('REVIEW', 'APPROVED') AND a.submitted_by IS DISTINCT FROM acting_user())`,
    ),
    amends: { object: agreementRef('amended'), presentWhen: 'amended.id', join: 'amended' },
    renews: { object: agreementRef('renewed'), presentWhen: 'renewed.id', join: 'renewed' },
    addenda: {
      list: {
        ...agreementRef('ad'),
        status: column('(SELECT s.status FROM agreement_standing(ad.id, $1::date) s)'),
        signedOn: column('ad.signed_on'),
        validFrom: column('ad.valid_from'),
        validTo: column('ad.valid_to'),
        quota:
          column(`(SELECT COALESCE(sum(st.seats), 0)::int FROM agreement_line al JOIN agreement_stage st ON st.line_id = al.id
          WHERE al.agreement_id = ad.id)`),
        seatsAdded: column(
          `(SELECT COALESCE(sum(cs.seats), 0)::int FROM line_change_stage cs WHERE cs.agreement_id = ad.id)`,
        ),
        seatsTakenBack: column(
          `(SELECT COALESCE(sum(lc.take_back), 0)::int FROM line_change lc WHERE lc.agreement_id = ad.id)`,
        ),
      },
      from: 'agreement ad',
      where: 'ad.amends_id = a.id',
      orderBy: 'ad.valid_from, ad.id',
    },
    orders: {
      list: order,
      from: 'agreement_order o',
      where: 'o.agreement_id = a.id',
      orderBy: 'o.effective_on DESC, o.id DESC',
      joins: {
        order_proposer: userJoin('order_proposer', 'o.proposed_by'),
        order_decider: userJoin('order_decider', 'o.decided_by'),
      },
    },
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    signedOn: column('a.signed_on'),
    validFrom: column('a.valid_from'),
    validTo: column('a.valid_to'),
    signingOffice: { object: officeRef('signing'), presentWhen: 'signing.office_id', join: 'signing' },
    servingOffice: { object: officeRef('serving'), presentWhen: 'serving.office_id', join: 'serving' },
    ...partyFields,
    remarks: column('a.remarks'),
    assumptions: column('a.assumptions'),
    lines: {
      list: line,
      from: 'agreement_line l',
      where: 'l.agreement_id = a.id',
      orderBy: 'l.id',
      joins: {
        pay: { sql: 'LEFT JOIN payer pay ON pay.id = l.payer_id' },
        pay_region: {
          ...regionJoin('pay_region', 'COALESCE(pay.village_id, pay.district_id, pay.regency_id)'),
          needs: 'pay',
        },
        qb: { sql: 'LEFT JOIN quota_balance qb ON qb.line_id = l.id' },
      },
    },
    changes: {
      list: {
        id: column('lc.id'),
        line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
        takeBack: column('lc.take_back'),
        endsFrom: column(`to_char(lc.ends_from, 'YYYY-MM')`),
        before: { object: termsOf('before', 'lc.month_to_before'), presentWhen: 'lc.seats_before' },
        after: {
          object: termsOf('after', `COALESCE(lc.ends_from - interval '1 month', lc.month_to_before)`),
          presentWhen: 'lc.seats_before',
        },
        shares: {
          list: {
            region: { object: regionRef('cs_region'), presentWhen: 'cs_region.region_id', join: 'cs_region' },
            seats: column("(cs.share ->> 'seats')::int"),
          },
          from: 'jsonb_array_elements(lc.shares) AS cs (share)',
          where: 'true',
          orderBy: 'cs.share',
          joins: { cs_region: regionJoin('cs_region', "(cs.share ->> 'regionId')::int") },
        },
        movesShares: column('lc.shares IS NOT NULL'),
        addedStages: {
          list: { startsOn: column('cs.starts_on'), seats: column('cs.seats'), note: column('cs.note') },
          from: 'line_change_stage cs',
          where: 'cs.change_id = lc.id',
          orderBy: 'cs.starts_on',
        },
      },
      from: 'line_change lc',
      where: 'lc.agreement_id = a.id',
      orderBy: 'lc.id',
      joins: lineRefJoins('lc.line_id'),
    },
    quota:
      column(`(SELECT COALESCE(sum(COALESCE((SELECT qs.granted FROM quota_stage qs WHERE qs.stage_id = s.id), s.seats)), 0)::int
      FROM agreement_line l JOIN agreement_stage s ON s.line_id = l.id WHERE l.agreement_id = a.id)`),
    seatsTaken:
      column(`(SELECT COALESCE(sum(qb.taken), 0)::int FROM agreement_line l JOIN quota_balance qb ON qb.line_id = l.id
      WHERE l.agreement_id = a.id)`),
    version: column('a.version'),
    createdAt: column('a.created_at'),
  },
  sorts: {
    NUMBER: { expression: 'a.number', type: 'text' },
    ENDS_ON: { expression: 'a.valid_to', type: 'date' },
    // A draft has no day of signing yet: it stands after all others.
    SIGNED_ON: { expression: `COALESCE(a.signed_on, DATE '9999-12-31')`, type: 'date' },
  },
} as const satisfies ReadModel;
