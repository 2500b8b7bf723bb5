/** The queries measured: what Lindung is asked, and what the floor answers to the same input. */
export interface BenchQuery {
  readonly name: string;
  readonly what: string;
  /** The least share of the floor's throughput that is acceptable. */
  readonly goal: number;
  readonly document: string;
  readonly variables: (input: string) => object;
  /** The part of the answer that both must agree on. */
  readonly answer: (data: Record<string, unknown>) => unknown;
  /** One statement whose JSON PostgreSQL builds; `$1` is the input. */
  readonly floor: string;
}

const today = `date '2024-05-31'`;
const holds = (alias: string) =>
  `${alias}.valid_from <= ${today} AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= ${today})`;
const region = (alias: string) => `json_build_object('code', ${alias}.code, 'name', ${alias}.name)`;
const age = (alias: string) => `date_part('year', age(${today}, ${alias}.birth_date))::int`;

export const queries: readonly BenchQuery[] = [
  {
    name: 'Q1',
    what: 'one worker with village, district and regency',
    goal: 0.15, // It writes and commits an event of the trail, which the floor does not: docs/decisions/020.
    document: `query ($id: ID!) { worker(id: $id) { id fullName age village { code name } district { code name } regency { code name } } }`,
    variables: (id) => ({ id }),
    answer: (data) => data['worker'],
    floor: `SELECT json_build_object('id', p.id, 'fullName', p.full_name, 'age', ${age('p')}, 'village', ${region('v')},
              'district', ${region('d')}, 'regency', ${region('r')}) AS answer
            FROM person p JOIN region_version v ON v.region_id = p.village_id AND ${holds('v')}
            JOIN region_version d ON d.region_id = p.district_id AND ${holds('d')}
            JOIN region_version r ON r.region_id = p.regency_id AND ${holds('r')} WHERE p.id = $1`,
  },
  {
    name: 'Q2',
    what: 'a page of 50 workers with village and regency',
    goal: 0.45,
    document: `query ($q: String) { workers(first: 50, filter: { q: $q }) { nodes { id fullName age village { code name } regency { code name } } } }`,
    variables: (q) => ({ q }),
    answer: (data) => (data['workers'] as { nodes: unknown }).nodes,
    floor: `SELECT COALESCE(json_agg(json_build_object('id', p.id, 'fullName', p.full_name, 'age', ${age('p')}, 'village', ${region('v')},
              'regency', ${region('r')}) ORDER BY p.sort_name, p.id), '[]') AS answer
            FROM (SELECT * FROM person WHERE regency_id = $2 AND sort_name >= $1 AND sort_name < $1 || chr(1114111)
                  ORDER BY sort_name, id LIMIT 50) p
            JOIN region_version v ON v.region_id = p.village_id AND ${holds('v')}
            JOIN region_version r ON r.region_id = p.regency_id AND ${holds('r')}`,
  },
  {
    name: 'Q4',
    what: 'the dashboard of 24 regencies',
    goal: 0.3,
    document: `query ($asOf: Date) { coverage(asOf: $asOf) { regencies { region { code name } figure { protected potential seatsTaken billed } } } }`,
    variables: (asOf) => ({ asOf }),
    answer: (data) => (data['coverage'] as { regencies: unknown }).regencies,
    floor: `SELECT json_agg(json_build_object('region', ${region('v')}, 'figure', json_build_object('protected', COALESCE(f.protected, 0)::int,
              'potential', p.people, 'seatsTaken', COALESCE(f.taken, 0)::int, 'billed', COALESCE(f.billed, 0)::text)) ORDER BY v.code) AS answer
            FROM region_version v
            LEFT JOIN (SELECT regency_id, sum(amount) FILTER (WHERE measure = 'PROTECTED') AS protected,
                              sum(amount) FILTER (WHERE measure = 'SEATS_TAKEN') AS taken,
                              sum(amount) FILTER (WHERE measure = 'BILLED' AND effective_on = date_trunc('month', $1::date)::date) AS billed
                       FROM (SELECT * FROM summary UNION ALL
                             SELECT measure, member_group, effective_on, amount, regency_id, district_id, village_id FROM summary_delta) s
                       WHERE effective_on <= $1::date AND member_group = 'VULNERABLE_WORKER' GROUP BY regency_id) f ON f.regency_id = v.region_id
            LEFT JOIN (SELECT DISTINCT ON (regency_id) regency_id, people FROM potential_declaration WHERE as_of <= $1::date
                       ORDER BY regency_id, as_of DESC, declared_at DESC) p ON p.regency_id = v.region_id
            WHERE v.kind IN ('REGENCY', 'CITY') AND ${holds('v')}`,
  },
];
