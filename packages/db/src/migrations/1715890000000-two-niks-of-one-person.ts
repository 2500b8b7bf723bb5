import type { MigrationInterface, QueryRunner } from 'typeorm';

type Change = readonly [was: string, becomes: string];

const slipOfTails = `a_doubtful OR b_doubtful OR a_tail = b_tail OR a_tail = reverse(b_tail)
    OR (left(a_tail, 1) = left(b_tail, 1)) <> (right(a_tail, 1) = right(b_tail, 1))`;
const inJudge: readonly Change[] = [
  [
    `  one_card CONSTANT boolean`,
    `  other_nik CONSTANT boolean := two_niks AND NOT (${slipOfTails});
  one_card CONSTANT boolean`,
  ],
  [
    `  IF two_niks AND (a_nik = b_nik OR NOT (${slipOfTails})) THEN RETURN; END IF;
  name := name_agreement(a_name, b_name);
  IF name IS NULL THEN RETURN; END IF;`,
    `  IF a_nik = b_nik OR other_nik AND (one <> other OR a_village <> b_village OR a_sex <> b_sex) THEN RETURN; END IF;
  name := name_agreement(a_name, b_name);
  IF name IS NULL OR other_nik AND name <> 'SAME_NAME' THEN RETURN; END IF;`,
  ],
  [
    `(a_sex <> b_sex OR (name = 'SIMILAR_NAME'
    AND levenshtein(left(replace(a_name, ' ', ''), 255), left(replace(b_name, ' ', ''), 255)) > 1)) THEN`,
    `(a_sex <> b_sex OR (name = 'SIMILAR_NAME' AND (two_niks AND NOT (a_doubtful OR b_doubtful) AND abs(a_tail::int - b_tail::int) IN (1, 99)
    OR levenshtein(left(replace(a_name, ' ', ''), 255), left(replace(b_name, ' ', ''), 255)) > 1))) THEN`,
  ],
  [
    `CASE WHEN two_niks AND NOT (a_doubtful OR b_doubtful) THEN -1 ELSE 0 END`,
    `CASE WHEN other_nik THEN -2 WHEN two_niks AND NOT (a_doubtful OR b_doubtful
      OR one = other AND a_village = b_village AND right(one, 6) NOT IN ('-01-01', '-12-31')) THEN -1 ELSE 0 END`,
  ],
  [
    `CASE WHEN two_niks THEN 'SLIP_IN_NIK' END`,
    `CASE WHEN other_nik THEN 'OTHER_NIK' WHEN two_niks THEN 'SLIP_IN_NIK' END`,
  ],
];
const inSearch: readonly Change[] = [
  // A slip is often among the first four letters.
  ['ELSE left(p.search_name, 4) END AS beginning', 'ELSE left(p.search_name, 2) END AS beginning'],
  [
    `(right(p.nik_tail, 1) = right(q.nik_tail, 1))))`,
    `(right(p.nik_tail, 1) = right(q.nik_tail, 1))
            OR q.birth_date = p.birth_date AND q.village_id = p.village_id AND q.sex = p.sex
              AND replace(q.search_name, ' ', '') = replace(p.search_name, ' ', '')))`,
  ],
];
const reasons = [
  'SAME_NAME',
  'SIMILAR_NAME',
  'PART_OF_NAME',
  'SAME_BIRTH_DATE',
  'DAY_AND_MONTH_SWAPPED',
  'ONE_DIGIT_OF_BIRTH_DATE',
  'YEAR_OF_BIRTH',
  'SAME_VILLAGE',
  'SAME_DISTRICT',
  'SAME_FAMILY_CARD',
  'SAME_MOTHER',
  'SAME_PHONE',
  'SLIP_IN_NIK',
];
const functions = [
  [`'duplicate_suspicion'::regproc`, inJudge],
  [`'search_duplicates(uuid, int)'::regprocedure`, inSearch],
  [`'search_duplicates_of(uuid[])'::regprocedure`, inSearch],
] as const;

/**
 * Two NIKs that no slip explains no longer hide a person who stands there twice with one name, birth date, sex and village. Twins
 * whose names differ in a letter are told by the last digits of NIKs that agree with the rest of the record.
 */
export class TwoNiksOfOnePerson1715890000000 implements MigrationInterface {
  name = 'TwoNiksOfOnePerson1715890000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, [...reasons, 'OTHER_NIK']);
    for (const [code, changes] of functions) await this.change(runner, code, changes);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [code, changes] of functions)
      await this.change(
        runner,
        code,
        changes.map(([was, becomes]) => [becomes, was] as const),
      );
    await runner.query(`ALTER TABLE duplicate_pair NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`DELETE FROM duplicate_pair WHERE 'OTHER_NIK' = ANY (reasons)`);
    await runner.query(`ALTER TABLE duplicate_pair FORCE ROW LEVEL SECURITY`);
    await this.allow(runner, reasons);
  }

  private async allow(runner: QueryRunner, allowed: readonly string[]): Promise<void> {
    await runner.query(`ALTER TABLE duplicate_pair DROP CONSTRAINT ck_duplicate_pair_reasons`);
    await runner.query(`ALTER TABLE duplicate_pair ADD CONSTRAINT ck_duplicate_pair_reasons CHECK (cardinality(reasons) > 0
      AND reasons <@ ARRAY[${allowed.map((reason) => `'${reason}'`).join(', ')}])`);
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
