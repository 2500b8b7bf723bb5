import { ExitReason } from '@lindung/domain/enrolment/member-exit';
import { PersonStatus } from '@lindung/domain/worker/person';
import { PopulationSource } from '@lindung/domain/worker/population-status';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/**
 * Notes of whoever left by a decided exit, because they died or moved, what became of them, so that no list proposes them again. Nothing
 * is noted of whoever is known to be dead or away already, nor a move of whoever left the line of a village or district, who may live in
 * the regency still, nor of who lives in another regency by now.
 */
export const noteWhereTheyAre = async (
  tx: EntityManager,
  exitIds: readonly string[],
  { userId, today }: { readonly userId: string; readonly today: BusinessDate },
): Promise<void> => {
  await tx.query(
    `INSERT INTO population_status (id, person_id, status, source, occurred_on, known_on, recorded_by, regency_id, district_id, village_id)
     SELECT s.* FROM (
       SELECT DISTINCT ON (p.id) n.id, p.id AS person_id, CASE x.reason WHEN '${ExitReason.DIED}' THEN '${PersonStatus.DECEASED}' ELSE '${PersonStatus.MOVED}' END,
         '${PopulationSource.EXIT}', x.occurred_on, $2::date, $3::uuid, p.regency_id, p.district_id, p.village_id
       FROM unnest($1::uuid[], $4::uuid[]) AS n (exit_id, id) JOIN member_exit x ON x.id = n.exit_id JOIN enrolment e ON e.id = x.enrolment_id
       JOIN LATERAL (SELECT one.id, one.status, one.regency_id, one.district_id, one.village_id FROM person one
         WHERE one.id = e.person_id AND one.regency_id = e.regency_id OFFSET 0) p ON true
       JOIN agreement_line line ON line.id = e.line_id JOIN payer ON payer.id = line.payer_id
       WHERE (x.reason = '${ExitReason.DIED}' AND p.status <> '${PersonStatus.DECEASED}'
         OR x.reason = '${ExitReason.MOVED}' AND p.status = '${PersonStatus.ACTIVE}' AND payer.district_id IS NULL)
       ORDER BY p.id, x.reason, x.occurred_on) s
     ON CONFLICT DO NOTHING`,
    [exitIds, today, userId, exitIds.map(() => uuidv7())],
  );
};
