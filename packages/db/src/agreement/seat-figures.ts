import type { SeatFigure } from '@lindung/domain/insight/figure-check';

import type { ActingAs } from '../acting.js';
import type { Database } from '../database.js';

/** A figure of seats that is not what the ledger says. `place`: of the people of a region; `ledger` is what it ought to be. */
export interface SeatFigureFault {
  readonly figure: SeatFigure;
  readonly lineId: string;
  readonly stageId: string | null;
  readonly place: number | null;
  readonly kept: number;
  readonly ledger: number;
}

/** Each figure that is kept beside the one that the ledger and the seats add up to; those alone that differ. */
export const SEAT_FIGURE_FAULTS = `
  WITH entries AS (
    SELECT q.line_id, q.stage_id, q.enrolment_id, q.kind, q.seats FROM quota_entry q),
  stage AS (
    SELECT g.line_id, g.stage_id, g.granted, g.taken,
           COALESCE((SELECT sum(CASE q.kind WHEN 'GRANT' THEN q.seats ELSE -q.seats END) FROM entries q
             WHERE q.stage_id = g.stage_id), 0)::int AS ledger_granted,
           (SELECT count(*)::int FROM quota_seat s JOIN entries q ON q.enrolment_id = s.enrolment_id AND q.kind = 'RESERVE'
             WHERE s.stage_id = g.stage_id
               AND NOT EXISTS (SELECT FROM entries r WHERE r.enrolment_id = s.enrolment_id AND r.kind = 'RELEASE')) AS ledger_taken
    FROM quota_stage g),
  seats AS (
    SELECT s.stage_id, s.home_id, r.enrolment_id IS NOT NULL AS released, e.status IN ('ENROLLED', 'ENDED') AS used
    FROM quota_seat s JOIN enrolment e ON e.id = s.enrolment_id
    LEFT JOIN entries r ON r.enrolment_id = s.enrolment_id AND r.kind = 'RELEASE'),
  place AS (
    SELECT COALESCE(p.stage_id, c.stage_id) AS stage_id, COALESCE(p.home_id, c.home_id) AS home_id,
           COALESCE(p.reserved, 0) AS reserved, COALESCE(p.used, 0) AS used, COALESCE(p.released, 0) AS released,
           COALESCE(c.reserved, 0) AS ledger_reserved, COALESCE(c.used, 0) AS ledger_used, COALESCE(c.released, 0) AS ledger_released
    FROM quota_place p FULL JOIN (
      SELECT stage_id, home_id, count(*) FILTER (WHERE NOT released AND NOT used)::int AS reserved,
             count(*) FILTER (WHERE NOT released AND used)::int AS used, count(*) FILTER (WHERE released)::int AS released
      FROM seats GROUP BY 1, 2) AS c ON c.stage_id = p.stage_id AND c.home_id = p.home_id),
  line AS (
    SELECT b.line_id, b.granted, b.taken,
           COALESCE(sum(CASE q.kind WHEN 'GRANT' THEN q.seats WHEN 'WITHDRAW' THEN -q.seats END), 0)::int AS ledger_granted,
           COALESCE(sum(CASE q.kind WHEN 'RESERVE' THEN q.seats WHEN 'RELEASE' THEN -q.seats END), 0)::int AS ledger_taken
    FROM quota_balance b LEFT JOIN entries q ON q.line_id = b.line_id GROUP BY b.line_id),
  compared AS (
    SELECT f.figure, stage.line_id, stage.stage_id, NULL::int AS place, f.kept, f.ledger FROM stage
      CROSS JOIN LATERAL (VALUES ('GRANTED', granted, ledger_granted), ('TAKEN', taken, ledger_taken)) AS f (figure, kept, ledger)
    UNION ALL
    SELECT f.figure, g.line_id, place.stage_id, place.home_id, f.kept, f.ledger FROM place JOIN quota_stage g ON g.stage_id = place.stage_id
      CROSS JOIN LATERAL (VALUES ('RESERVED', reserved, ledger_reserved), ('USED', used, ledger_used), ('RELEASED', released, ledger_released))
        AS f (figure, kept, ledger)
    UNION ALL
    SELECT f.figure, line.line_id, NULL, NULL, f.kept, f.ledger FROM line
      CROSS JOIN LATERAL (VALUES ('BALANCE_GRANTED', granted, ledger_granted), ('BALANCE_TAKEN', taken, ledger_taken)) AS f (figure, kept, ledger))
  SELECT figure, line_id AS "lineId", stage_id AS "stageId", place, kept, ledger FROM compared WHERE kept <> ledger
  ORDER BY line_id, stage_id, place, figure`;

/** Compares the seats by stage, by village and by line, which are kept as figures, with the ledger, in the area that is acted for. */
export async function findSeatFigureFaults(
  database: Database,
  acting: ActingAs,
): Promise<readonly SeatFigureFault[]> {
  const [rows] = await database.read<[SeatFigureFault[]]>(acting, [{ text: SEAT_FIGURE_FAULTS, values: [] }]);
  return rows;
}
