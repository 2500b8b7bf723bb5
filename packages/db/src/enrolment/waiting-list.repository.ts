import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { rowsWritten } from '../exchange/connection-of.js';
import { judgedCandidates } from './judged-candidates.js';
import { poolValue } from './pool-sql.js';
import type { Judging } from './proposal.repository.js';

const places = { pool: '$1', lineId: '$2', startsOn: '$3', endsOn: '$4' };

/** A place that is open, over `line` and a person. */
const openPlace = (person: string) => `w.payer_id = line.payer_id AND w.member_group = line.member_group
  AND w.person_id = ${person} AND w.left_on IS NULL`;
const nextTurn = (person: string) => `(SELECT COALESCE(max(w.turn), 0) + 1 FROM waiting_place w
  WHERE w.payer_id = line.payer_id AND w.member_group = line.member_group AND w.person_id = ${person})`;
const columns = `payer_id, member_group, person_id, turn, line_id, list_id, decree_id, entered_on, entered_by, regency_id, district_id, village_id`;

/** The waiting list of a payer for a member group, inside one transaction; whoever changes it holds the lock of proposals. */
export const waitingListRepository = (tx: EntityManager) => ({
  /** Gives everybody of a pool who is eligible for the line, and does not wait yet, a place. @returns how many */
  async enter(
    judging: Judging,
    by: {
      readonly userId: string;
      readonly on: BusinessDate;
      readonly decreeId: string | null;
      readonly owner: Owner;
    },
  ): Promise<number> {
    const { rule, pool, lineId, startsOn, endsOn } = judging;
    const { regencyId, districtId, villageId } = by.owner;
    return rowsWritten(
      tx,
      `INSERT INTO waiting_place (${columns})
       SELECT line.payer_id, line.member_group, j.person_id, ${nextTurn('j.person_id')}, line.id, $5::uuid, $6::uuid, $7::date, $8::uuid,
              $9::int, $10::int, $11::int
       FROM ${judgedCandidates(rule, pool.source, places)} AS j JOIN agreement_line line ON line.id = $2::uuid
       WHERE j.eligible AND NOT EXISTS (SELECT FROM waiting_place w WHERE ${openPlace('j.person_id')})`,
      [
        poolValue(pool),
        lineId,
        startsOn,
        endsOn,
        pool.source === 'LIST' ? pool.listId : null,
        by.decreeId,
        by.on,
        by.userId,
        regencyId,
        districtId,
        villageId,
      ],
    );
  },

  /** Whoever of a decree was waiting for its line's payer and member group waits no longer. @returns how many */
  leaveSeated(decreeId: string, userId: string, on: BusinessDate): Promise<number> {
    return rowsWritten(
      tx,
      `UPDATE waiting_place w SET left_on = GREATEST($3::date, w.entered_on), left_by = $2, left_because = 'SEATED', enrolment_id = e.id
       FROM enrolment e JOIN agreement_line line ON line.id = e.line_id
       WHERE e.decree_id = $1 AND ${openPlace('e.person_id')}`,
      [decreeId, userId, on],
    );
  },

  /** Whoever left the list for a seat of a decree that is withdrawn waits again, since when it was. @returns how many */
  comeBack(decreeId: string, userId: string): Promise<number> {
    return rowsWritten(
      tx,
      `INSERT INTO waiting_place (${columns})
       SELECT left_for.payer_id, left_for.member_group, left_for.person_id, left_for.turn + 1, left_for.line_id, left_for.list_id,
              left_for.decree_id, left_for.entered_on, $2, left_for.regency_id, left_for.district_id, left_for.village_id
       FROM enrolment e JOIN waiting_place left_for ON left_for.enrolment_id = e.id
       WHERE e.decree_id = $1 AND e.status = 'WITHDRAWN'
         AND NOT EXISTS (SELECT FROM waiting_place later WHERE later.payer_id = left_for.payer_id AND later.member_group = left_for.member_group
           AND later.person_id = left_for.person_id AND later.turn > left_for.turn)`,
      [decreeId, userId],
    );
  },

  /** Takes the named people off the list of a line's payer and member group, or all who are not eligible as judged. @returns whom */
  async takeOff(
    lineId: string,
    whom: { readonly workerIds: readonly string[] } | { readonly judging: Judging },
    by: { readonly userId: string; readonly on: BusinessDate; readonly reason: string },
  ): Promise<readonly string[]> {
    const values = [by.on, by.userId, by.reason];
    const set = (first: number) =>
      `SET left_on = GREATEST($${first}::date, w.entered_on), left_by = $${first + 1}, left_because = 'TAKEN_OFF', reason = $${first + 2}`;
    const [rows]: [Array<{ person_id: string }>, number] =
      'workerIds' in whom
        ? await tx.query(
            `UPDATE waiting_place w ${set(3)} FROM agreement_line line
             WHERE line.id = $1 AND ${openPlace('ANY ($2::uuid[])')} RETURNING w.person_id`,
            [lineId, whom.workerIds, ...values],
          )
        : await tx.query(
            `UPDATE waiting_place w ${set(5)}
             FROM ${judgedCandidates(whom.judging.rule, whom.judging.pool.source, places)} AS j
             JOIN agreement_line line ON line.id = $2::uuid
             WHERE NOT j.eligible AND ${openPlace('j.person_id')} RETURNING w.person_id`,
            [poolValue(whom.judging.pool), lineId, whom.judging.startsOn, whom.judging.endsOn, ...values],
          );
    return rows.map(({ person_id }) => person_id);
  },
});
