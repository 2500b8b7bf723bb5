import type { MigrationInterface, QueryRunner } from 'typeorm';

const owner = 'regency_id, district_id, village_id';
const asked = 'nik_index, full_name, birth_date, mother_name';
const of = (alias: string, columns: string) =>
  columns
    .split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');

/* Sets are compared by hashing or sorting, however many rows somebody expected when the plan was made. */
const moved = `(SELECT id, ${owner} FROM became EXCEPT SELECT id, ${owner} FROM was)`;
const leftRegency = 'SELECT id, regency_id FROM became EXCEPT SELECT id, regency_id FROM was';
const erased = `SELECT id, erased_on FROM became WHERE erased_on IS NOT NULL EXCEPT SELECT id, erased_on FROM was`;
const asItIs = (changed: string) => `(SELECT p.* FROM (${changed}) AS c
          CROSS JOIN LATERAL (SELECT ${of('p', `id, ${owner}`)} FROM public.person p WHERE p.id = c.id OFFSET 0) AS p OFFSET 0)`;

const movedPair =
  'became n JOIN was o ON o.id = n.id AND (o.village_id <> n.village_id OR o.district_id <> n.district_id OR o.regency_id <> n.regency_id)';
const leftPair = 'became n JOIN was o ON o.id = n.id AND o.regency_id <> n.regency_id';
const erasedPair =
  'became n JOIN was o ON o.id = n.id AND o.erased_on IS NULL\n        WHERE n.erased_on IS NOT NULL';
const homesFollow = `
        UPDATE public.former_home f SET regency_id = n.regency_id, district_id = n.district_id, village_id = n.village_id
        FROM became n JOIN was o ON o.id = n.id AND (o.village_id <> n.village_id OR o.district_id <> n.district_id OR o.regency_id <> n.regency_id)
        WHERE f.person_id = n.id AND (f.regency_id, f.district_id, f.village_id) IS DISTINCT FROM (n.regency_id, n.district_id, n.village_id);`;
const differs = (columns: string) => `SELECT FROM was o JOIN became n ON n.id = o.id
          WHERE (${of('o', columns)}) IS DISTINCT FROM (${of('n', columns)})`;
const forgetMerge = (condition: string) =>
  `UPDATE public.worker_merge m SET image = NULL, is_kept = false FROM ${condition}`;

type Change = readonly [was: string, becomes: string];

/** Rows before and after the change are joined with each other alone: never one by one. */
const pairing = 'SET enable_nestloop = off SET enable_seqscan = off';
/** Rows of another table are found by their key, one by one: never all of them. */
const byKey = 'SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off';
const functions: ReadonlyArray<readonly [name: string, settings: string, changes: readonly Change[]]> = [
  ['keep_person_changes', pairing, []],
  ['tally_changed_niks', pairing, []],
  ['keep_residence_moves', pairing, []],
  ['keep_former_homes', pairing, [[homesFollow, '']]],
  [
    'check_erasure',
    '',
    [
      [
        `SELECT n.id FROM became n JOIN was o ON o.id = n.id AND o.erased_on IS NULL
          WHERE n.erased_on IS NOT NULL`,
        `SELECT n.id FROM (${erased}) AS n`,
      ],
    ],
  ],
  [
    'duplicates_follow',
    '',
    [
      [
        'SELECT n.id FROM became n JOIN was o ON o.id = n.id WHERE o.regency_id <> n.regency_id',
        `SELECT n.id FROM (${leftRegency}) AS n`,
      ],
      [
        `SELECT n.id FROM became n JOIN was o ON o.id = n.id
          WHERE o.erased_on IS NULL AND n.erased_on IS NOT NULL`,
        `SELECT n.id FROM (${erased}) AS n`,
      ],
    ],
  ],
  ['heirs_follow', byKey, [[movedPair, `${moved} AS n`]]],
  [
    'requests_follow',
    byKey,
    [
      [
        '(SELECT n.* FROM became n JOIN was o ON o.id = n.id WHERE o.village_id <> n.village_id OR o.district_id <> n.district_id OR o.regency_id <> n.regency_id)',
        moved,
      ],
    ],
  ],
  ['changes_follow', byKey, [[leftPair, `${asItIs(leftRegency)} AS n`]]],
  ['forget_checks_on_erasure', byKey, [[erasedPair, `(${erased}) AS n\n        WHERE true`]]],
  [
    'forget_merges_on_erasure',
    byKey,
    [
      [
        forgetMerge(`${erasedPair} AND m.is_kept AND n.id IN (m.survivor_id, m.absorbed_id)`),
        ['survivor_id', 'absorbed_id']
          .map((who) => forgetMerge(`(${erased}) AS n WHERE m.is_kept AND m.${who} = n.id`))
          .join(`;\n        `),
      ],
    ],
  ],
  ['leave_waiting_on_erasure', byKey, [[erasedPair, `(${erased}) AS n\n        WHERE true`]]],
  ['forget_partner_references', byKey, [[erasedPair, `(${erased}) AS n\n        WHERE true`]]],
  [
    'queue_identity_match_anew',
    byKey,
    [
      [differs(owner), `SELECT FROM ${moved} AS n`],
      [
        differs(asked),
        `SELECT FROM (SELECT id, ${asked} FROM became EXCEPT SELECT id, ${asked} FROM was) AS n`,
      ],
      [
        `FROM was o JOIN became n ON n.id = o.id
          WHERE n.nik_index IS NOT NULL AND (${of('o', asked)}) IS DISTINCT FROM (${of('n', asked)})`,
        `FROM ${asItIs(`SELECT id, ${asked} FROM became WHERE nik_index IS NOT NULL EXCEPT SELECT id, ${asked} FROM was`)} AS n
          WHERE true`,
      ],
    ],
  ],
];
/** What was set before this. */
const before: Readonly<Record<string, string>> = { queue_identity_match_anew: 'SET enable_seqscan = off' };
const settable = ['enable_nestloop', 'enable_seqscan', 'enable_hashjoin', 'enable_mergejoin'];

const say = (name: string, was: string, becomes: string): string => `DO $do$
  DECLARE code CONSTANT text := pg_get_functiondef('${name}()'::regprocedure);
  BEGIN
    IF strpos(code, $was$${was}$was$) = 0 THEN RAISE EXCEPTION '${name} does not say what is to be changed'; END IF;
    EXECUTE replace(code, $was$${was}$was$, $becomes$${becomes}$becomes$);
  END $do$`;

/**
 * An edit of many persons costs as much for each as one of a few. What triggers do with the rows before and after it was planned for
 * as many rows as the first edit of a connection had: after one of a single person each of 5,000 was compared with each (53 s), and
 * whether somebody is to be asked about anew was so in every case.
 */
export class EditsOfMany1715840000000 implements MigrationInterface {
  name = 'EditsOfMany1715840000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, settings, changes] of functions) {
      for (const [was, becomes] of changes) await runner.query(say(name, was, becomes));
      for (const setting of settings.split('SET ').filter(Boolean))
        await runner.query(`ALTER FUNCTION ${name}() SET ${setting}`);
    }
    await runner.query(`
      CREATE FUNCTION former_homes_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp ${byKey} AS $$
      BEGIN${homesFollow.replace(movedPair, `${moved} AS n`)}
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('former_homes_follow()')`);
    await runner.query(`CREATE TRIGGER tr_former_homes_follow AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION former_homes_follow()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_former_homes_follow ON person`);
    await runner.query(`DROP FUNCTION former_homes_follow()`);
    for (const [name, settings, changes] of [...functions].reverse()) {
      if (settings !== '')
        for (const setting of settable) await runner.query(`ALTER FUNCTION ${name}() RESET ${setting}`);
      if (before[name]) await runner.query(`ALTER FUNCTION ${name}() ${before[name]}`);
      if (changes.length === 1 && changes[0]?.[1] === '')
        await runner.query(say(name, `\n        RETURN NULL;`, `${homesFollow}\n        RETURN NULL;`));
      else for (const [was, becomes] of [...changes].reverse()) await runner.query(say(name, becomes, was));
    }
  }
}
