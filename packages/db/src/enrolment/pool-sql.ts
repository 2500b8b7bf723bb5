import { CandidateSource, type CandidatePool } from '@lindung/domain/enrolment/candidate-pool';

/** The placeholders of the values that judging needs. */
export interface JudgingPlaceholders {
  /** The list, or the line whose members are carried over; null for those who wait. */
  readonly pool: string;
  readonly lineId: string;
  /** First and last day of the membership that would start. */
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A pool in SQL: its people as `c` beside `line`, and what is known of them elsewhere through named functions. */
export interface PoolSql {
  readonly people: string;
  readonly where: string;
  /** The list that brought somebody, whose checks count; null where none did. */
  readonly list: string | null;
  readonly waitingSince: string;
  /** Of which day what proposes them is; whoever left the payer on it or later needs something newer. */
  readonly evidenceOn: string;
  readonly coveredByOtherPayer: string;
  readonly wageMembers: string;
}

/** The value that a pool's placeholder stands for. */
export const poolValue = (pool: CandidatePool): string | null => {
  switch (pool.source) {
    case CandidateSource.LIST:
      return pool.listId;
    case CandidateSource.WAITING_LIST:
      return null;
    case CandidateSource.MEMBERS:
      return pool.fromLineId;
  }
};

export function poolSql(source: CandidateSource, at: JudgingPlaceholders): PoolSql {
  const [pool, line] = [`${at.pool}::uuid`, `${at.lineId}::uuid`];
  const days = `${at.startsOn}::date, ${at.endsOn}::date`;
  switch (source) {
    case CandidateSource.LIST:
      return {
        people: 'candidate c',
        where: `c.list_id = ${pool}`,
        list: 'c.list_id',
        waitingSince: 'NULL::date',
        evidenceOn: `(SELECT l.source_date FROM candidate_list l WHERE l.id = ${pool})`,
        coveredByOtherPayer: `covered_by_other_payer(${pool}, ${line}, ${days})`,
        wageMembers: `wage_members(${pool}, ${days})`,
      };
    case CandidateSource.WAITING_LIST:
      return {
        people: 'waiting_place c',
        where: `c.left_on IS NULL AND c.payer_id = (SELECT payer_id FROM agreement_line WHERE id = ${line})
          AND c.member_group = (SELECT member_group FROM agreement_line WHERE id = ${line}) AND ${pool} IS NULL`,
        list: 'c.list_id',
        waitingSince: 'c.entered_on',
        evidenceOn:
          'COALESCE((SELECT l.source_date FROM candidate_list l WHERE l.id = c.list_id), c.entered_on)',
        coveredByOtherPayer: `waiting_covered_by_other_payer(${line}, ${days})`,
        wageMembers: `waiting_wage_members(${line}, ${days})`,
      };
    case CandidateSource.MEMBERS:
      return {
        people: 'enrolment c',
        where: `c.line_id = ${pool} AND c.status = 'ENROLLED'`,
        list: null,
        waitingSince: 'NULL::date',
        evidenceOn: 'NULL::date',
        coveredByOtherPayer: `members_covered_by_other_payer(${pool}, ${line}, ${days})`,
        wageMembers: `members_wage_members(${pool}, ${line}, ${days})`,
      };
  }
}
