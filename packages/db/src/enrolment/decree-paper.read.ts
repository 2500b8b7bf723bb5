import type { FundingSource } from '@lindung/domain/agreement/funding-source';
import type { ExitReason } from '@lindung/domain/enrolment/member-exit';
import type { DecreeStatus } from '@lindung/domain/enrolment/decree-status';
import type { MemberGroup } from '@lindung/domain/programme/member-group';
import type { Programme } from '@lindung/domain/programme/programme';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { Sex } from '@lindung/domain/worker/sex';
import type { EntityManager } from 'typeorm';

import { streamRows } from '../exchange/stream-rows.js';
import { officeAt } from '../office/office-on.js';
import { isShownToday } from '../territory/region.read.js';

/** What a decree says beside its people, with the agreement that it rests on. */
export interface DecreeHead {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: DecreeStatus;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly decreedOn: BusinessDate | null;
  readonly monthlyAmount: string;
  readonly ruleVersion: string;
  readonly payer: string;
  readonly memberGroup: MemberGroup;
  readonly programmes: readonly Programme[];
  readonly fundingSource: FundingSource;
  readonly agreementNumber: string;
  readonly agreementTitle: string;
  readonly agreementSignedOn: BusinessDate | null;
  readonly frameNumber: string | null;
  readonly office: string | null;
  readonly people: number;
  /** How many it names who left, and the numbers of the decrees by which these had their seats. */
  readonly leavers: number;
  readonly amends: readonly string[];
  readonly regencyId: number;
  readonly districtId: number | null;
  readonly villageId: number | null;
}

/** A person of the annex; what the regency sees of nobody any more is null. */
export interface AnnexPerson {
  readonly personId: string;
  readonly fullName: string | null;
  readonly nikCipher: Buffer | null;
  readonly nikTail: string | null;
  readonly sex: Sex | null;
  readonly birthDate: BusinessDate | null;
  readonly address: string | null;
  readonly village: string | null;
  readonly district: string | null;
  readonly occupation: string | null;
  readonly decile: number | null;
  /** Whether the processing of the data is restricted: the NIK is revealed to nobody. */
  readonly isRestricted: boolean;
}

/** Somebody whom the decree names because they left; of whom the regency sees no more, the name is null. */
export interface AnnexLeaver {
  readonly personId: string;
  readonly fullName: string | null;
  readonly nikTail: string | null;
  readonly village: string | null;
  readonly reason: ExitReason;
  readonly endsOn: BusinessDate;
  readonly decree: string;
}

export interface VillageTotal {
  readonly district: string | null;
  readonly village: string | null;
  readonly men: number;
  readonly women: number;
}

/** Whom the decree names: everybody of it but who was taken off before it was enacted. */
const named = `e.decree_id = $2 AND e.status <> 'WITHDRAWN'`;
const leaving = `member_exit x JOIN enrolment m ON m.id = x.enrolment_id JOIN decree former ON former.id = m.decree_id`;

const regions = `LEFT JOIN person p ON p.id = e.person_id
  LEFT JOIN region_version v ON v.region_id = p.village_id AND ${isShownToday('v')}
  LEFT JOIN region_version di ON di.region_id = p.district_id AND ${isShownToday('di')}`;

const headText = `
  SELECT d.id, d.number, d.title, d.status, d.starts_on AS "startsOn", d.ends_on AS "endsOn", d.decreed_on AS "decreedOn",
    d.monthly_amount::text AS "monthlyAmount", d.rule_version AS "ruleVersion", payer.name AS payer, l.member_group AS "memberGroup",
    l.programmes, l.funding_source AS "fundingSource", a.number AS "agreementNumber", a.title AS "agreementTitle",
    a.signed_on AS "agreementSignedOn", frame.number AS "frameNumber", office.name AS office,
    (SELECT count(*)::int FROM enrolment e WHERE ${named}) AS people,
    (SELECT count(*)::int FROM member_exit x WHERE x.replaced_by = $2) AS leavers,
    ARRAY(SELECT DISTINCT former.number FROM ${leaving} WHERE x.replaced_by = $2 ORDER BY former.number) AS amends,
    d.regency_id AS "regencyId", d.district_id AS "districtId", d.village_id AS "villageId"
  FROM decree d JOIN agreement_line l ON l.id = d.line_id JOIN agreement a ON a.id = l.agreement_id JOIN payer ON payer.id = l.payer_id
  LEFT JOIN agreement frame ON frame.id = a.frame_id
  ${officeAt('office', 'a.signing_office_id', 'COALESCE(a.signed_on, $1::date)')}
  WHERE d.id = $2`;

const personColumns = {
  personId: 'e.person_id',
  fullName: 'p.full_name',
  nikCipher: 'p.nik_cipher',
  nikTail: 'p.nik_tail',
  sex: 'p.sex',
  birthDate: 'p.birth_date',
  address: 'p.address',
  village: 'v.name',
  district: 'di.name',
  occupation: 'p.occupation',
  decile: 'e.decile',
  isRestricted: 'p.restricted_on IS NOT NULL',
} as const satisfies Record<keyof AnnexPerson, string>;
const personFields = Object.keys(personColumns);

const peopleText = `SELECT ${Object.values(personColumns).join(', ')}
  FROM enrolment e ${regions} WHERE ${named} ORDER BY di.code, v.code, p.sort_name, e.id`;

const totalsText = `
  SELECT di.name AS district, v.name AS village, count(*) FILTER (WHERE p.sex = 'MALE')::int AS men,
    count(*) FILTER (WHERE p.sex = 'FEMALE')::int AS women
  FROM enrolment e ${regions} WHERE ${named} GROUP BY di.code, v.code, di.name, v.name ORDER BY di.code, v.code`;

const leaversText = `
  SELECT m.person_id AS "personId", p.full_name AS "fullName", p.nik_tail AS "nikTail", v.name AS village, x.reason, x.ends_on AS "endsOn",
    former.number AS "decree"
  FROM ${leaving} LEFT JOIN person p ON p.id = m.person_id
  LEFT JOIN region_version v ON v.region_id = p.village_id AND ${isShownToday('v')}
  WHERE x.replaced_by = $2 ORDER BY v.code, p.sort_name, x.id`;

/** A decree with all that its paper says, inside one transaction and within the area of who asks. */
export const decreePaperOf = (tx: EntityManager, decreeId: string, today: BusinessDate) => ({
  /** undefined when this jurisdiction has no such decree. */
  async head(): Promise<DecreeHead | undefined> {
    const [row]: DecreeHead[] = await tx.query(headText, [today, decreeId]);
    return row;
  },

  totals: (): Promise<VillageTotal[]> => tx.query(totalsText, [today, decreeId]),

  /** Who left and is named for it, in the order of the annex. */
  leavers: (): Promise<AnnexLeaver[]> => tx.query(leaversText, [today, decreeId]),

  /** The people in the order of the annex: by district, village and name. */
  async *people(): AsyncGenerator<AnnexPerson> {
    for await (const row of streamRows(tx, peopleText, [today, decreeId]))
      yield Object.fromEntries(personFields.map((field, at) => [field, row[at]])) as unknown as AnnexPerson;
  },
});
