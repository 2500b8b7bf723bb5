import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { CardCount } from '@lindung/domain/enrolment/member-cards';
import type { Programme } from '@lindung/domain/programme/programme';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { Database } from '../database.js';
import { isRefused, officeAnswered } from '../exchange/office-answered.js';
import { isShownToday } from '../territory/region.read.js';
import { hashOfSign, newSign } from './paper-sign.js';

/** A member whose card is printed. */
export interface CardMember {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly name: string;
  readonly membershipNumber: string | null;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly village: string | null;
  readonly district: string | null;
}

/** What whoever scans a card is told. */
export interface ConfirmedCard {
  readonly initials: string | null;
  readonly programmes: readonly Programme[];
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly inForce: boolean;
  readonly issuedAt: Date;
}

/** Whom the cards are of: of a decree, of it in a village, or one of its members. */
export interface CardsOf {
  readonly decreeId: string;
  readonly villageId: number | null;
  readonly membershipId: string | null;
}

const members = `FROM enrolment e JOIN person p ON p.id = e.person_id ${officeAnswered('answered', 'e.id')}
  WHERE e.decree_id = $1 AND e.status = 'ENROLLED' AND p.full_name IS NOT NULL
    AND ($2::int IS NULL OR p.village_id = $2::int) AND ($3::uuid IS NULL OR e.id = $3::uuid)`;

const refused = `(${isRefused('answered')})`;

/** Cards of members, inside one transaction. */
export const memberCardRepository = (tx: EntityManager) => ({
  async count({ decreeId, villageId, membershipId }: CardsOf): Promise<CardCount> {
    const [row]: [CardCount] = await tx.query(
      `SELECT count(*) FILTER (WHERE NOT ${refused})::int AS people, count(*) FILTER (WHERE ${refused})::int AS refused ${members}`,
      [decreeId, villageId, membershipId],
    );
    return row;
  },

  async isRegion(id: number): Promise<boolean> {
    const [row]: Array<{ is: boolean }> = await tx.query(
      `SELECT EXISTS (SELECT FROM region WHERE id = $1::int) AS is`,
      [id],
    );
    return row?.is ?? false;
  },

  /** By district, village and name, without whom the office refused; there are no more than one file holds. */
  list: ({ decreeId, villageId, membershipId }: CardsOf, today: BusinessDate): Promise<CardMember[]> =>
    tx.query(
      `SELECT m.*, v.name AS village, di.name AS district FROM (
         SELECT e.id AS "enrolmentId", e.person_id AS "personId", p.full_name AS name, p.sort_name, p.village_id, p.district_id,
           e.membership_number AS "membershipNumber", e.starts_on AS "startsOn", e.ends_on AS "endsOn" ${members} AND NOT ${refused}) m
       LEFT JOIN region_version v ON v.region_id = m.village_id AND ${isShownToday('v').replaceAll('$1', '$4')}
       LEFT JOIN region_version di ON di.region_id = m.district_id AND ${isShownToday('di').replaceAll('$1', '$4')}
       ORDER BY di.code, v.code, m.sort_name, m."enrolmentId"`,
      [decreeId, villageId, membershipId, today],
    ),

  /** Gives each card its sign, by one statement; the database keeps the hashes alone. @returns the signs in the order of the members */
  async issue(enrolmentIds: readonly string[], issuedBy: string, owner: Owner): Promise<readonly string[]> {
    const signs = enrolmentIds.map(() => newSign());
    await tx.query(
      `INSERT INTO member_card (id, token_hash, enrolment_id, issued_by, regency_id, district_id, village_id)
       SELECT c.id, c.token_hash, c.enrolment_id, $4, $5, $6, $7
       FROM unnest($1::uuid[], $2::bytea[], $3::uuid[]) AS c (id, token_hash, enrolment_id)`,
      [
        enrolmentIds.map(() => uuidv7()),
        signs.map(hashOfSign),
        enrolmentIds,
        issuedBy,
        owner.regencyId,
        owner.districtId,
        owner.villageId,
      ],
    );
    return signs;
  },
});

/** The card of a sign; undefined of a sign that no card has. */
export async function findConfirmedCard(
  database: Database,
  sign: string,
  today: BusinessDate,
): Promise<ConfirmedCard | undefined> {
  const [[found]] = await database.read<[ConfirmedCard[]]>({ as: 'GATE' }, [
    {
      name: 'confirmed-card',
      text: `SELECT initials, programmes, starts_on AS "startsOn", ends_on AS "endsOn", in_force AS "inForce", issued_at AS "issuedAt"
             FROM confirmed_card($1, $2)`,
      values: [hashOfSign(sign), today],
    },
  ]);
  return found;
}
