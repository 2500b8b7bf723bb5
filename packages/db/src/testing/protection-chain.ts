import { usualParties } from '@lindung/domain/agreement/decide-parties';
import type { Owner } from '@lindung/domain/access/jurisdiction';
import { businessDate } from '@lindung/domain/shared/business-date';
import { rupiah } from '@lindung/domain/shared/rupiah';
import { yearMonth } from '@lindung/domain/shared/year-month';
import type { Programme } from '@lindung/domain/programme/programme';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { ActingAs } from '../acting.js';
import { agreementLineTable } from '../agreement/agreement-line.table.js';
import { agreementStageTable } from '../agreement/agreement-stage.table.js';
import { agreementTable } from '../agreement/agreement.table.js';
import { agreementPartiesRepository } from '../agreement/agreement-parties.repository.js';
import { payerTable } from '../agreement/payer.table.js';
import { quotaEntryTable } from '../agreement/quota-entry.table.js';
import type { Database } from '../database.js';
import { candidateListTable } from '../enrolment/candidate-list.table.js';
import { decreeTable } from '../enrolment/decree.table.js';
import { enrolmentTable } from '../enrolment/enrolment.table.js';
import { officeRepository } from '../office/office.repository.js';
import { plantUser } from './plant-user.js';

/** Acting for a regency, as one of its users. */
export const asRegency = (regencyId: number, userId: string | null = null): ActingAs => ({
  as: 'ASSIGNMENT',
  jurisdiction: { level: 'REGENCY', regionId: regencyId },
  userId,
});

const addUser = (database: Database, regionId: number) =>
  plantUser(database, {
    role: 'PROGRAMME_OFFICER',
    level: 'REGENCY',
    regionId,
    officeId: null,
    validFrom: businessDate('2020-01-01'),
  });

/** The owner columns of a region by its code, at the level that the code names. */
export async function ownerOf(database: Database, code: string): Promise<Owner> {
  const [[row] = []] = await database.read({ as: 'GATE' }, [
    {
      text: `SELECT COALESCE(regency_id, region_id) AS "regencyId",
                    CASE WHEN regency_id IS NOT NULL THEN COALESCE(district_id, region_id) END AS "districtId",
                    CASE WHEN district_id IS NOT NULL THEN region_id END AS "villageId"
             FROM region_version WHERE code = $1`,
      values: [code],
    },
  ]);
  if (!row) throw new Error(`no region ${code}`);
  return row as Owner;
}

const asProvince = { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null } as const;

/** An office to sign with. */
const addOffice = (database: Database): Promise<string> =>
  database.write(asProvince, (tx) =>
    officeRepository(tx).create(
      { name: `KC ${uuidv7()}`, kind: 'BRANCH', code: null, headName: null, parentId: null },
      businessDate('2020-01-01'),
    ),
  );

/** People who live in a village. */
async function addPeople(tx: EntityManager, home: Owner, count: number): Promise<string[]> {
  if (home.districtId === null || home.villageId === null) throw new Error('people live in villages');
  const ids = Array.from({ length: count }, () => uuidv7());
  await tx.query(
    `INSERT INTO person (id, full_name, birth_date, sex, regency_id, district_id, village_id)
     SELECT id, 'Sitti Aminah ' || n, '1980-01-01', 'FEMALE', $2, $3, $4 FROM unnest($1::uuid[]) WITH ORDINALITY AS p (id, n)`,
    [ids, home.regencyId, home.districtId, home.villageId],
  );
  return ids;
}

export interface ChainOptions {
  /** Who pays, and to whom every row of the chain belongs. */
  readonly owner: Owner;
  /** Where the people live. */
  readonly home: Owner;
  readonly people: number;
  /** Days and seats of the stages; one stage with a seat for each of the people when absent. */
  readonly stages?: ReadonlyArray<{ readonly startsOn: string; readonly seats: number }>;
  readonly programmes?: Programme[];
  /** false leaves the agreement a draft that grants no seat. */
  readonly signed?: boolean;
}

/** An active agreement with its line and granted seats, a list, and a decree that waits for enrolments. */
export interface Chain {
  readonly owner: Owner;
  readonly acting: ActingAs;
  readonly proposer: string;
  readonly assignmentId: string;
  readonly approver: string;
  readonly finance: string;
  readonly agreementId: string;
  readonly payerId: string;
  readonly lineId: string;
  readonly listId: string;
  readonly decreeId: string;
  readonly people: readonly string[];
}

export async function addChain(database: Database, options: ChainOptions): Promise<Chain> {
  const { owner, home, people: count, programmes = ['JKK', 'JKM'], signed = true } = options;
  const stages = options.stages ?? [{ startsOn: '2024-05-01', seats: count }];
  const { userId: proposer, assignmentId } = await addUser(database, owner.regencyId);
  const { userId: approver } = await addUser(database, owner.regencyId);
  const { userId: finance } = await addUser(database, owner.regencyId);
  const signingOfficeId = await addOffice(database);
  const acting = asRegency(owner.regencyId, proposer);
  const [payerId, agreementId, lineId, listId, decreeId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const period = { validFrom: businessDate('2024-05-01'), validTo: businessDate('2024-12-31') };
  const people = await database.write(acting, async (tx) => {
    await tx.getRepository(payerTable).insert({ id: payerId, name: 'Dinas', ...owner });
    await tx.getRepository(agreementTable).insert({
      id: agreementId,
      number: agreementId,
      title: 'Perlindungan pekerja rentan',
      kind: 'PKS',
      status: 'DRAFT',
      signedOn: null,
      ...period,
      signingOfficeId,
      ...owner,
      createdBy: proposer,
    });
    const { regencyId, districtId, villageId } = owner;
    await agreementPartiesRepository(tx).replace(agreementId, owner, {
      parties: usualParties(villageId ?? districtId ?? regencyId, signingOfficeId),
      witnesses: [{ name: 'Sekretaris Daerah (contoh)', title: null }],
    });
    await tx.getRepository(agreementLineTable).insert({
      id: lineId,
      agreementId,
      memberGroup: 'VULNERABLE_WORKER',
      segment: 'NON_WAGE',
      programmes,
      fundingSource: 'APBD_REGENCY',
      payerId,
      incomeBase: rupiah(1_000_000n),
      decileFrom: null,
      decileTo: null,
      monthFrom: yearMonth('2024-05'),
      monthTo: yearMonth('2024-12'),
      ...owner,
    });
    const granted = stages.map(({ startsOn, seats }) => ({
      id: uuidv7(),
      lineId,
      startsOn: businessDate(startsOn),
      seats,
      note: null,
      ...owner,
    }));
    await tx.getRepository(agreementStageTable).insert(granted);
    if (signed) {
      await tx
        .getRepository(agreementTable)
        .update({ id: agreementId }, { status: 'ACTIVE', signedOn: businessDate('2024-05-13') });
    }
    for (const stage of signed ? granted : []) {
      await tx.getRepository(quotaEntryTable).insert({
        id: uuidv7(),
        lineId,
        kind: 'GRANT',
        seats: stage.seats,
        stageId: stage.id,
        enrolmentId: null,
        effectiveOn: stage.startsOn,
        byUser: proposer,
        ...owner,
      });
    }
    await tx.getRepository(candidateListTable).insert({
      id: listId,
      name: listId,
      source: 'P3KE',
      sourceDate: businessDate('2024-04-01'),
      ...owner,
      createdBy: proposer,
    });
    await addDecree(tx, { lineId, listId, proposer, owner }, decreeId, Math.max(count, 1));
    return addPeople(tx, home, count);
  });
  return {
    owner,
    acting,
    proposer,
    assignmentId,
    approver,
    finance,
    agreementId,
    payerId,
    lineId,
    listId,
    decreeId,
    people,
  };
}

/** A decree of the chain that waits for enrolments and its decision. @returns the decree's id */
export async function addDecree(
  tx: EntityManager,
  { lineId, listId, proposer, owner }: Pick<Chain, 'lineId' | 'listId' | 'proposer' | 'owner'>,
  id = uuidv7(),
  seats = 1,
): Promise<string> {
  await tx.getRepository(decreeTable).insert({
    id,
    number: id,
    title: 'SK penetapan',
    status: 'PROPOSED',
    lineId,
    listId,
    seats,
    monthlyAmount: rupiah(16_800n * BigInt(seats)),
    startsOn: businessDate('2024-05-01'),
    endsOn: businessDate('2024-12-31'),
    ruleVersion: 'test',
    proposedByUserId: proposer,
    ...owner,
  });
  return id;
}

/** Issues the drafts of the chain's line as another than who drew them. */
export async function issueBills(
  database: Database,
  { owner, approver, lineId }: Pick<Chain, 'owner' | 'approver' | 'lineId'>,
): Promise<void> {
  await database.write(asRegency(owner.regencyId, approver), (tx) =>
    tx.query(`UPDATE bill SET status = 'ISSUED' WHERE line_id = $1 AND status = 'DRAFT'`, [lineId]),
  );
}

/** Enacts the chain's decree as its approver: whoever holds a seat by it is enrolled. */
export async function enactDecree(
  database: Database,
  { owner, approver, decreeId }: Pick<Chain, 'owner' | 'approver' | 'decreeId'>,
): Promise<void> {
  await database.write(asRegency(owner.regencyId, approver), async (tx) => {
    await tx.query(
      `UPDATE decree SET status = 'ENACTED', decided_by = $2, decided_at = now(), decreed_on = '2024-05-13' WHERE id = $1`,
      [decreeId, approver],
    );
    for (const [from, to] of [
      ['PROPOSED', 'DECREED'],
      ['DECREED', 'ENROLLED'],
    ]) {
      await tx.query(`UPDATE enrolment SET status = $3 WHERE decree_id = $1 AND status = $2`, [
        decreeId,
        from,
        to,
      ]);
    }
  });
}

/** Gives a seat back: the enrolment is withdrawn and its seat released. */
export async function giveBack(
  tx: EntityManager,
  { lineId, proposer, owner }: Chain,
  enrolmentId: string,
): Promise<void> {
  await tx.query(`UPDATE enrolment SET status = 'WITHDRAWN' WHERE id = $1`, [enrolmentId]);
  await tx.getRepository(quotaEntryTable).insert({
    id: uuidv7(),
    lineId,
    kind: 'RELEASE',
    seats: 1,
    stageId: null,
    enrolmentId,
    effectiveOn: businessDate('2024-06-01'),
    byUser: proposer,
    ...owner,
  });
}

/** Enrols a person under the chain's line and takes the seat, in the transaction. @returns the enrolment's id */
export async function takeSeat(
  tx: EntityManager,
  chain: Chain,
  personId: string,
  startsOn = businessDate('2024-05-01'),
): Promise<string> {
  const id = uuidv7();
  const { lineId, decreeId, owner, proposer } = chain;
  const endsOn = businessDate('2024-12-31');
  await tx.getRepository(enrolmentTable).insert({
    id,
    personId,
    lineId,
    decreeId,
    status: 'PROPOSED',
    startsOn,
    endsOn,
    membershipNumber: null,
    rank: null,
    decile: null,
    decileSource: null,
    decileObservedOn: null,
    ageOnEntry: null,
    ...owner,
  });
  await tx.getRepository(quotaEntryTable).insert({
    id: uuidv7(),
    lineId,
    kind: 'RESERVE',
    seats: 1,
    stageId: null,
    enrolmentId: id,
    effectiveOn: startsOn,
    byUser: proposer,
    ...owner,
  });
  return id;
}

/** Enrols all of them under the chain's line, by one statement each for enrolments and seats. @returns the enrolments' ids */
export async function takeSeats(
  tx: EntityManager,
  chain: Chain,
  people: readonly string[],
  startsOn = '2024-05-01',
): Promise<readonly string[]> {
  const { lineId, decreeId, owner, proposer } = chain;
  const ids = people.map(() => uuidv7());
  await tx.query(
    `INSERT INTO enrolment (id, person_id, line_id, decree_id, status, starts_on, ends_on, regency_id, district_id, village_id)
     SELECT id, person_id, $3, $4, 'PROPOSED', $5::date, '2024-12-31', $6, $7, $8
     FROM unnest($1::uuid[], $2::uuid[]) AS s (id, person_id)`,
    [ids, people, lineId, decreeId, startsOn, owner.regencyId, owner.districtId, owner.villageId],
  );
  await tx.query(
    `INSERT INTO quota_entry (id, line_id, kind, seats, enrolment_id, effective_on, by_user, regency_id, district_id, village_id)
     SELECT gen_random_uuid(), $2, 'RESERVE', 1, id, $3::date, $4, $5, $6, $7 FROM unnest($1::uuid[]) AS s (id)`,
    [ids, lineId, startsOn, proposer, owner.regencyId, owner.districtId, owner.villageId],
  );
  return ids;
}
