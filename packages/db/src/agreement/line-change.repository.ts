import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { AmendedLine, LineChangeInput, LineTerms } from '@lindung/domain/agreement/line-change';
import { QuotaEntryKind, type StageSeats, type Withdrawal } from '@lindung/domain/agreement/quota';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { MovedShare } from '@lindung/domain/agreement/share';
import type { MemberGroup } from '@lindung/domain/programme/member-group';
import { rupiah } from '@lindung/domain/shared/rupiah';
import { addMonths, monthOf } from '@lindung/domain/shared/year-month';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { asJson } from '../shared/as-json.js';
import { agreementLineTable } from './agreement-line.table.js';
import { agreementStageTable } from './agreement-stage.table.js';
import { lineChangeStageTable, lineChangeTable } from './line-change.table.js';
import { linePriceColumns, linePriceOf, type StoredLinePrice } from './line-price.js';
import { quotaEntryTable } from './quota-entry.table.js';
import { quotaShareRepository } from './quota-share.repository.js';

/** A line that an addendum may change, with its seats as they are. */
export interface ChangeableLine extends AmendedLine, Owner {
  readonly id: string;
  /** How many seats the agreement has whose line it is, and how many the memorandum above asks for at least. */
  readonly ofAgreement: { readonly id: string; readonly seats: number; readonly minimum: number | null };
}

/** What a line's end from a month on would touch. */
export interface TouchedByEnd {
  readonly waitingProposals: number;
  readonly lastStart: BusinessDate | null;
  readonly billedMonth: BusinessDate | null;
}

/** What an addendum did to a line when it was signed. */
export interface SignedChange extends LineChangeInput {
  readonly before: LineTerms;
  readonly after: LineTerms;
}

/** What of a signed addendum is done to a line beside its stages. */
export interface CarriedOut {
  readonly addendumId: string;
  readonly withdrawals: readonly Withdrawal[];
  readonly moved: readonly MovedShare[];
}

interface LineRef {
  readonly id: string;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly memberGroup: MemberGroup;
}

interface LineRow extends StoredLinePrice, Owner {
  readonly id: string;
  readonly agreementId: string;
  readonly agreementSeats: number;
  readonly minimum: number | null;
  readonly monthFrom: BusinessDate;
  readonly monthTo: BusinessDate;
  readonly stages: StageSeats[];
}

const ownerOf = ({ regencyId, districtId, villageId }: Owner): Owner => ({
  regencyId,
  districtId,
  villageId,
});

/** What addenda do to lines that were signed before, inside one transaction. */
export const lineChangeRepository = (tx: EntityManager) => ({
  /** The changes of an addendum as they were entered, in their order. */
  async list(agreementId: string): Promise<readonly LineChangeInput[]> {
    const changes = await tx
      .getRepository(lineChangeTable)
      .find({ where: { agreementId }, order: { id: 'ASC' } });
    const stages = await tx
      .getRepository(lineChangeStageTable)
      .find({ where: { agreementId }, order: { startsOn: 'ASC' } });
    return changes.map(({ id, lineId, takeBack, endsFrom, shares }) => ({
      lineId,
      takeBack,
      endsFrom,
      shares,
      addedStages: stages
        .filter(({ changeId }) => changeId === id)
        .map(({ startsOn, seats, note }) => ({ startsOn, seats, note })),
    }));
  },

  /** The changes of an addendum that is signed, with what they came to. */
  async listSigned(agreementId: string): Promise<readonly SignedChange[]> {
    const [inputs, rows] = [
      await this.list(agreementId),
      await tx.getRepository(lineChangeTable).find({ where: { agreementId }, order: { id: 'ASC' } }),
    ];
    return rows.map((row, at) => {
      const { lineId, takeBack, endsFrom, monthToBefore } = row;
      if (row.seatsBefore === null || row.seatsAfter === null || monthToBefore === null)
        throw new Error('An addendum is signed with what its changes come to');
      const monthTo = endsFrom === null ? monthToBefore : addMonths(endsFrom, -1);
      const amount = (value: bigint | null) => rupiah(value ?? 0n);
      return {
        lineId,
        takeBack,
        endsFrom,
        addedStages: [...(inputs[at]?.addedStages ?? [])],
        shares: row.shares,
        before: {
          seats: row.seatsBefore,
          monthTo: monthToBefore,
          monthly: amount(row.monthlyBefore),
          rest: amount(row.restBefore),
        },
        after: {
          seats: row.seatsAfter,
          monthTo,
          monthly: amount(row.monthlyAfter),
          rest: amount(row.restAfter),
        },
      };
    });
  },

  /** Lines as other records point at them. */
  listRefs: (ids: readonly string[]): Promise<readonly LineRef[]> =>
    tx.query(
      `SELECT l.id, l.agreement_id AS "agreementId", a.number AS "agreementNumber", l.member_group AS "memberGroup"
       FROM agreement_line l JOIN agreement a ON a.id = l.agreement_id WHERE l.id = ANY ($1::uuid[])`,
      [ids],
    ),

  /** Puts these changes in the place of those that a draft has. */
  async replace(agreementId: string, owner: Owner, changes: readonly LineChangeInput[]): Promise<void> {
    await tx.getRepository(lineChangeTable).delete({ agreementId });
    for (const { addedStages, shares, ...change } of changes) {
      const changeId = uuidv7();
      const place = { agreementId, ...ownerOf(owner) };
      await tx
        .getRepository(lineChangeTable)
        .insert({ ...change, ...place, id: changeId, shares: shares && (asJson(shares) as never) });
      if (addedStages.length > 0)
        await tx
          .getRepository(lineChangeStageTable)
          .insert(addedStages.map((stage) => ({ ...stage, ...place, id: uuidv7(), changeId })));
    }
  },

  /** Those of these lines that are of a signed agreement, or of a signed addendum to it. */
  async listChangeable(baseId: string, lineIds: readonly string[]): Promise<readonly ChangeableLine[]> {
    const rows: LineRow[] = await tx.query(
      `SELECT l.id, l.agreement_id AS "agreementId", ${linePriceColumns}, l.month_from AS "monthFrom", l.month_to AS "monthTo",
              l.regency_id AS "regencyId", l.district_id AS "districtId", l.village_id AS "villageId",
              (SELECT f.minimum_seats FROM agreement f WHERE f.id = a.frame_id) AS minimum,
              (SELECT COALESCE(sum(g.granted), 0)::int FROM agreement_line o JOIN quota_stage g ON g.line_id = o.id
               WHERE o.agreement_id = a.id) AS "agreementSeats",
              (SELECT COALESCE(json_agg(json_build_object('stageId', g.stage_id, 'startsOn', g.starts_on, 'granted', g.granted,
                 'taken', g.taken) ORDER BY g.starts_on), '[]') FROM quota_stage g WHERE g.line_id = l.id) AS stages
       FROM agreement a JOIN agreement_line l ON l.agreement_id = a.id
       WHERE $1::uuid IN (a.id, a.amends_id) AND a.status = 'ACTIVE' AND l.id = ANY ($2::uuid[])`,
      [baseId, lineIds],
    );
    return rows.map((row) => ({
      ...ownerOf(row),
      id: row.id,
      ofAgreement: { id: row.agreementId, seats: row.agreementSeats, minimum: row.minimum },
      price: linePriceOf(row),
      monthFrom: monthOf(row.monthFrom),
      monthTo: monthOf(row.monthTo),
      stages: row.stages,
    }));
  },

  /** Proposals of a line that wait, the last day on which a membership begins, and the first month billed from a day on. */
  async readTouched(lineId: string, from: BusinessDate): Promise<TouchedByEnd> {
    const [row]: [TouchedByEnd] = await tx.query(
      `SELECT (SELECT count(*)::int FROM decree d WHERE d.line_id = $1 AND d.status = 'PROPOSED') AS "waitingProposals",
              (SELECT max(e.starts_on) FROM enrolment e WHERE e.line_id = $1 AND e.status = 'ENROLLED') AS "lastStart",
              (SELECT min(b.month) FROM bill b WHERE b.line_id = $1 AND b.month >= $2::date AND b.status <> 'CANCELLED') AS "billedMonth"`,
      [lineId, from],
    );
    return row;
  },

  /** Writes down what the changes of a draft come to, which is signed with them. */
  async keepDifference(
    agreementId: string,
    lineId: string,
    { before, after }: { readonly before: LineTerms; readonly after: LineTerms },
  ): Promise<void> {
    await tx.getRepository(lineChangeTable).update(
      { agreementId, lineId },
      {
        seatsBefore: before.seats,
        seatsAfter: after.seats,
        monthToBefore: before.monthTo,
        monthlyBefore: before.monthly,
        monthlyAfter: after.monthly,
        restBefore: before.rest,
        restAfter: after.rest,
      },
    );
  },

  /** Carries out what a signed addendum does to a line: its stages grant their seats, seats are taken back, the line ends. */
  async carryOut(
    line: ChangeableLine,
    { addedStages, endsFrom }: LineChangeInput,
    { withdrawals, moved, addendumId }: CarriedOut,
    byUser: string,
  ): Promise<void> {
    const { id: lineId } = line;
    const owner = ownerOf(line);
    const stages = addedStages.map((stage) => ({ ...stage, ...owner, id: uuidv7(), lineId }));
    if (stages.length > 0) await tx.getRepository(agreementStageTable).insert(stages);
    const entry = { ...owner, lineId, enrolmentId: null, byUser };
    const entries = tx.getRepository(quotaEntryTable);
    if (stages.length > 0)
      await entries.insert(
        stages.map(({ id: stageId, seats, startsOn }) => ({
          ...entry,
          id: uuidv7(),
          kind: QuotaEntryKind.GRANT,
          stageId,
          seats,
          effectiveOn: startsOn,
        })),
      );
    // Shares that grow take of the seats that are added, and what shares that shrink leave may be taken back.
    await quotaShareRepository(tx).move(line, moved, { addendumId, reason: null }, byUser);
    if (withdrawals.length > 0)
      await entries.insert(
        withdrawals.map((withdrawal) => ({
          ...entry,
          ...withdrawal,
          id: uuidv7(),
          kind: QuotaEntryKind.WITHDRAW,
        })),
      );
    if (endsFrom !== null)
      await tx.getRepository(agreementLineTable).update({ id: lineId }, { monthTo: addMonths(endsFrom, -1) });
  },
});
