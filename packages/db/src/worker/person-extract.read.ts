import type { ExtractedLists } from '@lindung/domain/worker/person-extract';
import type { MaritalStatus } from '@lindung/domain/worker/marital-status';
import type { NikWarning } from '@lindung/domain/worker/nik-warning';
import type { OccupationCode } from '@lindung/domain/worker/occupation';
import type { PersonStatus } from '@lindung/domain/worker/person';
import type { Sex } from '@lindung/domain/worker/sex';
import type { EntityManager } from 'typeorm';

import { isShownToday } from '../territory/region.read.js';
import { factOfKept } from './person-change.read.js';

/** What the row of the person says, with the encrypted numbers. */
interface ExtractRow extends Omit<ExtractedLists, 'homes' | 'bankAccounts'> {
  readonly bankAccounts: ReadonlyArray<
    Omit<ExtractedLists['bankAccounts'][number], 'number'> & {
      readonly numberTail: string;
      /** As digits of hexadecimal. */
      readonly numberHex: string;
    }
  >;
  readonly homes: ReadonlyArray<
    Omit<ExtractedLists['homes'][number], 'familyCard'> & {
      readonly familyCardTail: string | null;
      /** As digits of hexadecimal. */
      readonly familyCardHex: string | null;
    }
  >;
  readonly fullName: string;
  readonly nikCipher: Buffer | null;
  readonly nikTail: string | null;
  readonly nikWarnings: NikWarning[];
  readonly birthDate: string;
  readonly sex: Sex;
  readonly birthPlace: string | null;
  readonly motherName: string | null;
  readonly maritalStatus: MaritalStatus | null;
  readonly familyCardCipher: Buffer | null;
  readonly familyCardTail: string | null;
  readonly occupation: string | null;
  readonly occupationCode: OccupationCode | null;
  readonly secondOccupation: string | null;
  readonly secondOccupationCode: OccupationCode | null;
  readonly workPlace: string | null;
  readonly weeklyHours: number | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly status: PersonStatus;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly village: string | null;
  readonly district: string | null;
  readonly regency: string | null;
}

/** A way in which the trail says that data of the person were shown. */
interface ShownRow {
  readonly operation: string;
  readonly role: string | null;
  readonly resource: string | null;
  readonly isInWiderLook: boolean;
  readonly times: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

const regionName = (id: string) =>
  `(SELECT v.name FROM region_version v WHERE v.region_id = ${id} AND ${isShownToday('v')})`;
const listOf = (name: keyof ExtractedLists, rows: string) =>
  `COALESCE((SELECT jsonb_agg(to_jsonb(t)) FROM (${rows}) AS t), '[]') AS "${name}"`;
const valueOf = (side: string) =>
  `CASE WHEN b.key = 'villageId' THEN ${regionName(`${side}.value::int`)} ELSE ${side}.value END`;

/** Of a person `$2` all that this jurisdiction holds on the day `$1`, by one statement; who changed or received something is not the person's. */
const everythingOf = `
  SELECT p.full_name AS "fullName", p.nik_cipher AS "nikCipher", p.nik_tail AS "nikTail", p.nik_warnings AS "nikWarnings",
    p.birth_date::text AS "birthDate", p.sex, p.birth_place AS "birthPlace", p.mother_name AS "motherName",
    p.marital_status AS "maritalStatus", p.family_card_cipher AS "familyCardCipher", p.family_card_tail AS "familyCardTail",
    p.occupation, p.occupation_code AS "occupationCode", p.second_occupation AS "secondOccupation",
    p.second_occupation_code AS "secondOccupationCode", p.work_place AS "workPlace", p.weekly_hours AS "weeklyHours", p.address, p.phone, p.status,
    p.created_at AS "createdAt", p.updated_at AS "updatedAt", ${regionName('p.village_id')} AS village,
    ${regionName('p.district_id')} AS district, ${regionName('p.regency_id')} AS regency,
    ${listOf(
      'residences',
      `SELECT m.moved_on AS "movedOn", ${regionName('m.from_village_id')} AS "from", ${regionName('m.to_village_id')} AS "to"
       FROM residence_move m WHERE m.person_id = p.id ORDER BY m.no`,
    )},
    ${listOf(
      'homes',
      `SELECT f.lived_from AS "livedFrom", f.lived_until AS "livedUntil", f.address, ${regionName('f.lived_in')} AS village,
         f.family_card_tail AS "familyCardTail", encode(f.family_card_cipher, 'hex') AS "familyCardHex"
       FROM former_home f WHERE f.person_id = p.id ORDER BY f.no`,
    )},
    ${listOf(
      'heirs',
      `SELECT h.relationship, h.full_name AS "fullName", h.birth_date::text AS "birthDate", h.phone, h.nik_tail AS "nikTail",
         h.scholarship_place IS NOT NULL AS "isScholarshipChild"
       FROM person_heir h WHERE h.person_id = p.id ORDER BY h.id`,
    )},
    ${listOf(
      'bankAccounts',
      `SELECT b.status, b.bank, b.bank_name AS "bankName", b.number_tail AS "numberTail", encode(b.number_cipher, 'hex') AS "numberHex",
         b.holder_name AS "holderName", b.is_holder_worker AS "isHolderWorker", b.proposed_at AS "proposedAt", b.valid_from AS "validFrom",
         b.valid_until AS "validUntil", b.answer, b.end_reason AS "endReason"
       FROM bank_account b WHERE b.person_id = p.id ORDER BY b.proposed_at, b.id`,
    )},
    ${listOf(
      'deciles',
      `SELECT o.decile, o.source, o.observed_on AS "observedOn" FROM decile_observation o WHERE o.person_id = p.id
       ORDER BY o.observed_on, o.recorded_at`,
    )},
    ${listOf(
      'statuses',
      `SELECT s.status, s.source, s.occurred_on AS "occurredOn", s.known_on AS "knownOn",
         COALESCE(${regionName('s.to_regency_id')}, s.destination) AS destination, s.proof, s.note
       FROM population_status s WHERE s.person_id = p.id ORDER BY s.occurred_on, s.id`,
    )},
    ${listOf(
      'matches',
      `SELECT m.status, m.answered_at AS "answeredAt", m.proof FROM identity_match m WHERE m.id = p.id`,
    )},
    ${listOf(
      'changes',
      `SELECT h.changed_at AS "changedAt", (SELECT jsonb_agg(jsonb_build_object('fact', ${factOfKept('b.key')},
         'before', ${valueOf('b')}, 'after', ${valueOf('a')}) ORDER BY b.key)
         FROM jsonb_each_text(h.before) AS b JOIN jsonb_each_text(h.after) AS a ON a.key = b.key) AS facts
       FROM person_change h WHERE h.person_id = p.id ORDER BY h.no`,
    )},
    ${listOf(
      'proposals',
      `SELECT c.proposed_at AS "proposedAt", c.status, c.proof_kind AS "proofKind", c.reason, c.answer, c.undo_reason AS "undoReason",
         (SELECT jsonb_agg(jsonb_build_object('fact', ${factOfKept('b.key')}, 'before', ${valueOf('b')}, 'after', ${valueOf('a')})
           ORDER BY b.key) FROM jsonb_each_text(c.before) AS b JOIN jsonb_each_text(c.after) AS a ON a.key = b.key) AS facts
       FROM change_request c WHERE c.person_id = p.id ORDER BY c.proposed_at, c.id`,
    )},
    ${listOf(
      'candidacies',
      `SELECT l.name AS list, l.source, l.source_date AS "sourceDate", u.name AS partner, c.partner_reference AS "partnerReference"
       FROM candidate c JOIN candidate_list l ON l.id = c.list_id LEFT JOIN app_user u ON u.id = c.partner_id
       WHERE c.person_id = p.id ORDER BY l.source_date, l.id`,
    )},
    ${listOf(
      'checks',
      `SELECT l.name AS list, k.step, k.verdict, k.reason, k.note, k.judged_at AS "judgedAt" FROM candidate_check k JOIN candidate_list l ON l.id = k.list_id
       WHERE k.person_id = p.id ORDER BY k.judged_at, k.step, k.turn`,
    )},
    ${listOf(
      'waiting',
      `SELECT y.name AS payer, w.member_group AS "memberGroup", w.entered_on AS "enteredOn", w.left_on AS "leftOn", w.left_because AS "leftBecause"
       FROM waiting_place w JOIN payer y ON y.id = w.payer_id WHERE w.person_id = p.id ORDER BY w.entered_on, w.turn, y.id`,
    )},
    ${listOf(
      'memberships',
      `SELECT a.number AS agreement, d.number AS decree, l.member_group AS "memberGroup", l.programmes, e.status,
         e.starts_on AS "startsOn", e.ends_on AS "endsOn", e.membership_number AS "membershipNumber",
         (SELECT x.reason FROM member_exit x WHERE x.enrolment_id = e.id AND x.status = 'CONFIRMED') AS "leftBecause"
       FROM enrolment e JOIN agreement_line l ON l.id = e.line_id JOIN agreement a ON a.id = l.agreement_id
       LEFT JOIN decree d ON d.id = e.decree_id WHERE e.person_id = p.id ORDER BY e.starts_on, e.id`,
    )},
    ${listOf(
      'contributions',
      `SELECT to_char(bl.month, 'YYYY-MM') AS month, bl.programmes, bl.amount::text AS amount, b.status
       FROM bill_line bl JOIN bill b ON b.id = bl.bill_id AND b.month = bl.month WHERE bl.person_id = p.id ORDER BY bl.month, b.id`,
    )},
    ${listOf(
      'requests',
      `SELECT r.kind, r.status, r.wording, r.answer, r.received_at AS "receivedAt", r.answered_at AS "answeredAt"
       FROM person_request r WHERE r.person_id = p.id ORDER BY r.received_at, r.id`,
    )}
  FROM person p WHERE p.id = $2::uuid`;

const shown = `SELECT operation, role, resource, in_look AS "isInWiderLook", times, first_at AS "firstAt", last_at AS "lastAt"
  FROM shown_of_person($1::uuid)`;

/**
 * All that is held about the person of a request for access, and whom it was shown to: the latter while the request is open alone.
 * undefined: the person lives elsewhere by now.
 */
export async function readPersonExtract(
  tx: EntityManager,
  request: { readonly id: string; readonly personId: string },
  today: string,
): Promise<{ readonly held: ExtractRow; readonly ways: readonly ShownRow[] } | undefined> {
  const [held]: ExtractRow[] = await tx.query(everythingOf, [today, request.personId]);
  if (!held) return undefined;
  return { held, ways: await tx.query<ShownRow[]>(shown, [request.id]) };
}
