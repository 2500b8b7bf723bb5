import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = (person: string) =>
  [
    'id',
    'regency_id',
    'search_name',
    'birth_date',
    'sex',
    'village_id',
    'district_id',
    'family_card_index',
    'mother_name',
    'phone',
    'nik_index',
    'nik_tail',
    'nik_warnings',
    'erased_on',
    'restricted_on',
    'merged_into_id',
  ]
    .map((column) => `${person}.${column}`)
    .join(', ');
const part = (field: string, person: string) => `date_part('${field}', ${person}.birth_date)`;
const namesLike = (beginning: string) =>
  `q.search_name >= ${beginning} AND q.search_name < ${beginning} || U&'\\+10FFFF'`;
const beginning = namesLike('left(p.search_name, 4)');
/* No condition that an index over names knows: all those with the letter would be looked at. */
const firstLetter = 'left(q.search_name, 2) = left(p.search_name, 2)';

const idsAlike = `CROSS JOIN LATERAL (SELECT CASE WHEN date_part('day', p.birth_date) <= 12
          THEN make_date(date_part('year', p.birth_date)::int, date_part('day', p.birth_date)::int, date_part('month', p.birth_date)::int)
          END AS birth_date OFFSET 0) AS turned
        CROSS JOIN LATERAL (
          SELECT q.id FROM public.person q, (SELECT CASE WHEN to_char(p.birth_date, 'MM-DD') IN ('01-01', '12-31') THEN p.search_name
            ELSE left(p.search_name, 4) END AS text OFFSET 0) AS beginning
          WHERE q.birth_date = p.birth_date AND ${namesLike('beginning.text')}
          UNION SELECT q.id FROM public.person q
          WHERE q.birth_date = turned.birth_date AND ${beginning}
          UNION SELECT q.id FROM public.person q WHERE q.village_id = p.village_id AND q.birth_date = p.birth_date
          UNION SELECT q.id FROM public.person q WHERE q.village_id = p.village_id AND q.birth_date = turned.birth_date
          UNION SELECT q.id FROM public.person q
          WHERE q.regency_id = p.regency_id AND q.search_name = p.search_name AND q.village_id = p.village_id
          UNION SELECT q.id FROM public.person q WHERE q.family_card_index = p.family_card_index
          UNION SELECT q.id FROM public.person q WHERE q.phone = p.phone
          OFFSET 0) AS near
        CROSS JOIN LATERAL (SELECT ${columns('q')} FROM public.person q WHERE q.id = near.id OFFSET 0) AS q`;

const keys = [
  `q.birth_date = p.birth_date AND ${namesLike('keys.beginning')}`,
  `q.birth_date = keys.turned AND ${beginning}`,
  'q.village_id = p.village_id AND q.birth_date = p.birth_date',
  `q.village_id = p.village_id AND q.birth_date >= keys.month_began AND q.birth_date < keys.month_ended AND ${firstLetter}`,
  'q.village_id = p.village_id AND q.birth_date = keys.turned',
  'q.regency_id = p.regency_id AND q.search_name = p.search_name AND q.village_id = p.village_id',
  'q.family_card_index = p.family_card_index',
  'q.phone = p.phone',
];
const recordsAlike = `CROSS JOIN LATERAL (SELECT b.year, b.month, b.day,
            CASE WHEN b.day <= 12 THEN make_date(b.year::int, b.day::int, b.month::int) END AS turned,
            CASE WHEN b.day = 1 AND b.month = 1 OR b.day = 31 AND b.month = 12 THEN p.search_name ELSE left(p.search_name, 4) END AS beginning,
            p.birth_date - b.day::int + 1 AS month_began, (p.birth_date - b.day::int + 1 + interval '1 month')::date AS month_ended
          FROM (SELECT ${part('year', 'p')} AS year, ${part('month', 'p')} AS month, ${part('day', 'p')} AS day OFFSET 0) AS b OFFSET 0) AS keys
        CROSS JOIN LATERAL (${keys
          .map((key) => `SELECT ${columns('q')} FROM public.person q WHERE ${key}`)
          .join(`\n          UNION ALL `)}
          OFFSET 0) AS q`;

/** What two records must have for the judgement to find anything, in what costs less than asking it: NIKs and birth dates that allow a slip. */
const mayBeOne = `(p.nik_index IS NULL OR q.nik_index IS NULL OR p.nik_index <> q.nik_index AND (p.nik_warnings <> '{}' OR q.nik_warnings <> '{}'
            OR p.nik_tail = q.nik_tail OR p.nik_tail = reverse(q.nik_tail)
            OR (left(p.nik_tail, 1) = left(q.nik_tail, 1)) <> (right(p.nik_tail, 1) = right(q.nik_tail, 1))))
          AND CASE WHEN q.birth_date = p.birth_date OR q.birth_date = keys.turned THEN true
            WHEN ${part('year', 'q')} <> keys.year THEN ${part('month', 'q')} = keys.month AND ${part('day', 'q')} = keys.day
            WHEN ${part('month', 'q')} <> keys.month THEN ${part('day', 'q')} = keys.day
            ELSE floor(${part('day', 'q')} / 10) = floor(keys.day / 10) OR (${part('day', 'q')} - keys.day)::int % 10 = 0 END`;

const searches = [
  ['search_duplicates(uuid, int)', '>'],
  ['search_duplicates_of(uuid[])', '<>'],
] as const;
const judge = 'duplicate_suspicion';
type Change = readonly [was: string, becomes: string];
const inSearch = (others: string): readonly Change[] => [
  [idsAlike, recordsAlike],
  [`near.id ${others} p.id`, `q.id ${others} p.id`],
  ['AND s.score IS NOT NULL', `AND ${mayBeOne} AND s.score IS NOT NULL`],
];
/** As an import does: with nothing known of a table that has people each would be looked for through all of an index. */
const counted: Change = [
  'RAISE insufficient_privilege; END IF;',
  'RAISE insufficient_privilege; END IF; PERFORM public.count_people_anew();',
];
const inJudge: readonly Change[] = [
  ['WHEN two_niks THEN -1', 'WHEN two_niks AND NOT (a_doubtful OR b_doubtful) THEN -1'],
];
const back = (changes: readonly Change[]): readonly Change[] =>
  changes.map(([was, becomes]) => [becomes, was] as const).reverse();

/**
 * Whoever may be somebody else is looked up with all that is compared, and judged only where NIKs and birth dates allow one person:
 * among 91,000 people of one city a search took four times as long. Within a village the month of birth finds who was born on
 * another day of it, by the beginning of the name. A NIK that doubts itself no longer counts against a pair.
 */
export class DuplicatesByJudgedKeys1715823000000 implements MigrationInterface {
  name = 'DuplicatesByJudgedKeys1715823000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.index(runner, 'search', 'regency_id, search_name, village_id, id');
    for (const [search, others] of searches) {
      await this.change(runner, `'${search}'::regprocedure`, inSearch(others));
      await runner.query(`ALTER FUNCTION ${search} SET enable_memoize = off`);
    }
    await this.change(runner, `'${searches[0][0]}'::regprocedure`, [counted]);
    await this.change(runner, `'${judge}'::regproc`, inJudge);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.change(runner, `'${judge}'::regproc`, back(inJudge));
    await this.change(runner, `'${searches[0][0]}'::regprocedure`, back([counted]));
    for (const [search, others] of searches) {
      await runner.query(`ALTER FUNCTION ${search} RESET enable_memoize`);
      await this.change(runner, `'${search}'::regprocedure`, back(inSearch(others)));
    }
    await this.index(runner, 'search', 'regency_id, search_name, id');
  }

  private async index(runner: QueryRunner, name: string, keyed: string): Promise<void> {
    await runner.query(`DROP INDEX ix_person_${name}`);
    await runner.query(`CREATE INDEX ix_person_${name} ON person (${keyed})`);
  }

  private async change(runner: QueryRunner, code: string, changes: readonly Change[]): Promise<void> {
    for (const [was, becomes] of changes)
      await runner.query(`DO $do$
      DECLARE
        code CONSTANT text := pg_get_functiondef(${code});
      BEGIN
        IF strpos(code, $was$${was}$was$) = 0 THEN RAISE EXCEPTION 'the function does not say what is to be changed'; END IF;
        EXECUTE replace(code, $was$${was}$was$, $becomes$${becomes}$becomes$);
      END $do$`);
  }
}
