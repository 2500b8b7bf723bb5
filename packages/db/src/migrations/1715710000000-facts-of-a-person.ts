import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';
const writers = 'lindung_regency, lindung_district, lindung_village';
const family = 'mother_name, marital_status, family_card_cipher, family_card_index, family_card_tail';
const work = 'occupation_code, second_occupation, second_occupation_code, weekly_hours';
const added = `${family}, ${work}, work_place`;
const blanked = added.split(', ').map((column) => `${column} = NULL`);

const identityBefore =
  'full_name, nik_cipher, nik_index, nik_tail, birth_date, birth_place, occupation, address, phone';
const erased = (identity: string) => `CHECK (CASE WHEN erased_on IS NULL
      THEN full_name IS NOT NULL AND birth_date IS NOT NULL
      ELSE num_nonnulls(${identity}) = 0 AND cardinality(nik_warnings) = 0 END)`;

/** What is kept of a change under which name; of the family card whatever its last digits say. */
const kept = [
  ['motherName', 'mother_name'],
  ['maritalStatus', 'marital_status'],
  ['occupationCode', 'occupation_code'],
  ['secondOccupation', 'second_occupation'],
  ['secondOccupationCode', 'second_occupation_code'],
  ['workPlace', 'work_place'],
  ['weeklyHours', 'weekly_hours'],
].map(
  ([name, column]) =>
    `(''${name}'', o.${column}::text, n.${column}::text, o.${column} IS DISTINCT FROM n.${column}), `,
);
const keptFacts = `${kept.join('')}(''familyCardTail'', o.family_card_tail, n.family_card_tail, o.family_card_index IS DISTINCT FROM n.family_card_index), `;

const say = (code: string, was: string, now: string): string => `DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('${code}'::regprocedure), '${was}', '${now}');
END $$`;

/** What the functions of the database know of a person, as they knew it and as they know it from now on. */
const known = [
  ['keep_person_changes()', `(''nikTail'',`, `${keptFacts}(''nikTail'',`],
  ['carry_out_erasure()', 'phone = NULL,', `phone = NULL, ${blanked.join(', ')},`],
  ['insert_staged_persons(uuid)', 'sex, occupation, address', 'sex, occupation, occupation_code, address'],
  ['insert_staged_persons(uuid)', 's.occupation, s.address', 's.occupation, s.occupation_code, s.address'],
] as const;

const grants = [
  [`SELECT (${added})`, 'person', levels],
  [`SELECT (${work})`, 'person', 'lindung_look'],
  [`INSERT (${added}), UPDATE (${added})`, 'person', writers],
  [`UPDATE (${added}), INSERT (occupation_code)`, 'person', 'lindung_definer'],
  ['SELECT (occupation_code)', 'staged_candidate', 'lindung_definer'],
] as const;

/** A phone number with the code of its country: one without is of Indonesia, whose leading zero some have lost. */
const e164 = `CASE
  WHEN phone ~ '^[+]62' OR (phone ~ '^62' AND length(phone) >= 10) THEN '+62' || ltrim(regexp_replace(phone, '^[+]?62', ''), '0')
  WHEN phone ~ '^[+]' THEN phone
  WHEN phone ~ '^00' THEN '+' || ltrim(phone, '0')
  ELSE '+62' || ltrim(phone, '0') END`;
const isE164 = (number: string) => `${number} ~ '^\\+[1-9][0-9]{7,14}$'`;

/**
 * What else is asked of a person: the family card, the mother whom the population register asks for, marital status, what is worked
 * at by its code and beside, where and how many hours. A phone number is kept with the code of its country.
 */
export class FactsOfAPerson1715710000000 implements MigrationInterface {
  name = 'FactsOfAPerson1715710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person ADD COLUMN mother_name text, ADD COLUMN marital_status text,
      ADD COLUMN family_card_cipher bytea, ADD COLUMN family_card_index bytea, ADD COLUMN family_card_tail text,
      ADD COLUMN occupation_code text, ADD COLUMN second_occupation text, ADD COLUMN second_occupation_code text,
      ADD COLUMN work_place text, ADD COLUMN weekly_hours smallint`);
    await this.writePhonesInOneWay(runner);
    await runner.query(`ALTER TABLE person
      ADD CONSTRAINT ck_person_marital_status CHECK (marital_status IN ('SINGLE', 'MARRIED', 'DIVORCED', 'WIDOWED')),
      ADD CONSTRAINT ck_person_family_card CHECK ((family_card_cipher IS NULL) = (family_card_index IS NULL)
        AND (family_card_cipher IS NULL) = (family_card_tail IS NULL)
        AND octet_length(family_card_index) = 32 AND family_card_tail ~ '^[0-9]{2}$'),
      ADD CONSTRAINT ck_person_phone CHECK (${isE164('phone')}),
      ADD CONSTRAINT ck_person_occupation CHECK (occupation_code IS NULL
        OR (occupation_code ~ '^[0-9]{4}$' AND occupation IS NOT NULL)),
      ADD CONSTRAINT ck_person_second_occupation CHECK (second_occupation_code IS NULL
        OR (second_occupation_code ~ '^[0-9]{4}$' AND second_occupation IS NOT NULL)),
      ADD CONSTRAINT ck_person_weekly_hours CHECK (weekly_hours BETWEEN 1 AND 168),
      DROP CONSTRAINT ck_person_erased,
      ADD CONSTRAINT ck_person_erased ${erased(`${identityBefore}, ${added}`)}`);
    await runner.query(
      `CREATE INDEX ix_person_family_card ON person (family_card_index) WHERE family_card_index IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX ix_person_occupation ON person (regency_id, occupation_code, sort_name, id)
      WHERE occupation_code IS NOT NULL`);
    await runner.query(`ALTER TABLE staged_candidate ADD COLUMN occupation_code text`);
    for (const [right, table, role] of grants) await runner.query(`GRANT ${right} ON ${table} TO ${role}`);
    for (const [code, was, now] of known) await runner.query(say(code, was, now));
  }

  /** A notation is no change of a person: none of what follows a change follows this. */
  private async writePhonesInOneWay(runner: QueryRunner): Promise<void> {
    for (const table of ['person', 'staged_candidate']) {
      await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await runner.query(`UPDATE ${table} SET phone = CASE WHEN ${isE164(`(${e164})`)} THEN ${e164} END
        WHERE phone IS NOT NULL`);
      await runner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    }
  }

  /** Numbers keep the code of their country, as they could have it before. */
  async down(runner: QueryRunner): Promise<void> {
    for (const [code, was, now] of [...known].reverse()) await runner.query(say(code, now, was));
    for (const [right, table, role] of [...grants].reverse())
      await runner.query(`REVOKE ${right} ON ${table} FROM ${role}`);
    await runner.query(`ALTER TABLE staged_candidate DROP COLUMN occupation_code`);
    await runner.query(`DROP INDEX ix_person_occupation`);
    await runner.query(`DROP INDEX ix_person_family_card`);
    await runner.query(`ALTER TABLE person DROP CONSTRAINT ck_person_erased, DROP CONSTRAINT ck_person_phone,
      DROP COLUMN mother_name, DROP COLUMN marital_status, DROP COLUMN family_card_cipher, DROP COLUMN family_card_index,
      DROP COLUMN family_card_tail, DROP COLUMN occupation_code, DROP COLUMN second_occupation, DROP COLUMN second_occupation_code,
      DROP COLUMN work_place, DROP COLUMN weekly_hours,
      ADD CONSTRAINT ck_person_erased ${erased(identityBefore)}`);
  }
}
