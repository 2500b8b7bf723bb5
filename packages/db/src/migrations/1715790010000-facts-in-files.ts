import type { MigrationInterface, QueryRunner } from 'typeorm';

const facts = [
  'mother_name text',
  'marital_status text',
  'family_card_cipher bytea',
  'family_card_index bytea',
  'family_card_tail text',
  'second_occupation text',
  'second_occupation_code text',
  'work_place text',
  'weekly_hours smallint',
] as const;
const columns = facts.map((fact) => fact.split(' ')[0] ?? '');
const added = columns.join(', ');
/** Card and mother are compared by the search for duplicates, which reads them already. */
const unread = columns
  .filter((column) => column !== 'family_card_index' && column !== 'mother_name')
  .join(', ');

const before = (column: string, fact: string, type = ''): string =>
  `${column} = CASE WHEN c.before ? ''${fact}'' THEN (c.before->>''${fact}'')${type} ELSE p.${column} END`;
const beforeCard = (column: string): string =>
  `${column} = CASE WHEN c.before ? ''familyCardTail'' THEN c.${column}_before ELSE p.${column} END`;

/** What an import that is taken back restores of those whom it had changed, beside what it restored before. */
const restored = [
  before('mother_name', 'motherName'),
  before('marital_status', 'maritalStatus'),
  before('second_occupation', 'secondOccupation'),
  before('second_occupation_code', 'secondOccupationCode'),
  before('work_place', 'workPlace'),
  before('weekly_hours', 'weeklyHours', '::smallint'),
  before('family_card_tail', 'familyCardTail'),
  beforeCard('family_card_cipher'),
  beforeCard('family_card_index'),
].join(', ');

const cardBefore = ['cipher', 'index']
  .map(
    (part) =>
      `CASE WHEN o.family_card_index IS DISTINCT FROM n.family_card_index THEN o.family_card_${part} END`,
  )
  .join(', ');

const say = (code: string, was: string, now: string): string => `DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('${code}'::regprocedure), '${was}', '${now}');
END $$`;

const known = [
  [
    'insert_staged_persons(uuid)',
    'sex, occupation, occupation_code',
    `sex, ${added}, occupation, occupation_code`,
  ],
  [
    'insert_staged_persons(uuid)',
    's.sex, s.occupation, s.occupation_code',
    `s.sex, ${columns.map((column) => `s.${column}`).join(', ')}, s.occupation, s.occupation_code`,
  ],
  [
    'keep_person_changes()',
    'nik_cipher_before, nik_index_before, changed_by',
    'nik_cipher_before, nik_index_before, family_card_cipher_before, family_card_index_before, changed_by',
  ],
  ['keep_person_changes()', 'public.acting_user(), NULLIF', `${cardBefore}, public.acting_user(), NULLIF`],
  ['undo_staged_import(uuid, uuid, int)', 'full_name = CASE', `${restored}, full_name = CASE`],
] as const;

const grants = [
  [`SELECT (${added})`, 'staged_candidate'],
  [`SELECT (${unread}), INSERT (${added})`, 'person'],
  ['SELECT (family_card_cipher_before, family_card_index_before)', 'person_change'],
] as const;

/**
 * A file of candidates brings of a person what the registry holds: the family card, the mother, marital status and the work beside
 * the first. Of a family card that a change replaces the number before is kept like that of a NIK, so that it can be given back.
 */
export class FactsInFiles1715790010000 implements MigrationInterface {
  name = 'FactsInFiles1715790010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE staged_candidate ${facts.map((fact) => `ADD COLUMN ${fact}`).join(', ')}`,
    );
    await runner.query(`ALTER TABLE person_change ADD COLUMN family_card_cipher_before bytea,
      ADD COLUMN family_card_index_before bytea,
      ADD CONSTRAINT ck_person_change_family_card CHECK ((family_card_cipher_before IS NULL) = (family_card_index_before IS NULL)
        AND octet_length(family_card_index_before) = 32)`);
    for (const [right, table] of grants) await runner.query(`GRANT ${right} ON ${table} TO lindung_definer`);
    for (const [code, was, now] of known) await runner.query(say(code, was, now));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [code, was, now] of [...known].reverse()) await runner.query(say(code, now, was));
    for (const [right, table] of grants)
      await runner.query(`REVOKE ${right} ON ${table} FROM lindung_definer`);
    // What merging records reads of a person was given before.
    await runner.query(`GRANT SELECT (family_card_cipher, family_card_tail, marital_status, second_occupation, second_occupation_code,
      weekly_hours, work_place) ON person TO lindung_definer`);
    await runner.query(
      `ALTER TABLE person_change DROP COLUMN family_card_cipher_before, DROP COLUMN family_card_index_before`,
    );
    await runner.query(
      `ALTER TABLE staged_candidate ${columns.map((column) => `DROP COLUMN ${column}`).join(', ')}`,
    );
  }
}
