import type { MigrationInterface, QueryRunner } from 'typeorm';

const banks = `'BRI', 'MANDIRI', 'BNI', 'BTN', 'BSI', 'BCA', 'SULSELBAR', 'MUAMALAT', 'CIMB_NIAGA', 'DANAMON', 'OTHER'`;
const steps = `'>OPEN', 'OPEN>IN_FORCE', 'OPEN>DECLINED', 'OPEN>WITHDRAWN', 'IN_FORCE>ENDED'`;
const purposes = `'FIELD_ENCRYPTION', 'BLIND_INDEX', 'CURSOR_SIGNING', 'TRAIL_SIGNING'`;
const ofAccounts = `'BANK_ENCRYPTION', 'BANK_INDEX'`;
const owner = `regency_id int NOT NULL,
        district_id int NOT NULL,
        village_id int NOT NULL`;

/**
 * To which account benefits of a person are paid: financial data, which stand apart (UU 27/2022 Art. 4 (2)) in tables that the regency
 * writes and the branch office reads, under keys of their own. One user proposes with the bank book, another confirms.
 */
export class BankAccounts1715830000000 implements MigrationInterface {
  name = 'BankAccounts1715830000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE key_ring DROP CONSTRAINT ck_key_ring_purpose,
      ADD CONSTRAINT ck_key_ring_purpose CHECK (purpose IN (${purposes}, ${ofAccounts}))`);
    await this.accounts(runner);
    await this.books(runner);
    /** How many other people are paid to the same account, wherever they live; who they are is not told. */
    await runner.query(`
      CREATE FUNCTION others_with_account(p_account uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT count(DISTINCT o.person_id)::int FROM public.bank_account a
        JOIN public.bank_account o ON o.number_index = a.number_index AND o.status = 'IN_FORCE' AND o.person_id <> a.person_id
        JOIN public.person p ON p.id = o.person_id AND p.merged_into_id IS NULL
        WHERE a.id = p_account AND public.reaches(a.regency_id, a.district_id, a.village_id)
      $$`);
    await runner.query(`CALL give_to_definer('others_with_account(uuid)')`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION others_with_account(uuid) TO lindung_regency, lindung_office`,
    );
  }

  private async accounts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bank_account (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'OPEN',
        bank text NOT NULL,
        bank_name text,
        number_cipher bytea NOT NULL,
        number_index bytea NOT NULL,
        number_tail text NOT NULL,
        holder_name text NOT NULL,
        is_holder_worker boolean NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        answer text,
        valid_from date,
        valid_until date,
        ended_by uuid,
        end_reason text,
        closed_at timestamptz,
        version int NOT NULL DEFAULT 1,
        ${owner},
        CONSTRAINT pk_bank_account PRIMARY KEY (id),
        CONSTRAINT fk_bank_account_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT fk_bank_account_proposed_by FOREIGN KEY (proposed_by) REFERENCES app_user (id),
        CONSTRAINT fk_bank_account_decided_by FOREIGN KEY (decided_by) REFERENCES app_user (id),
        CONSTRAINT fk_bank_account_ended_by FOREIGN KEY (ended_by) REFERENCES app_user (id),
        CONSTRAINT ck_bank_account_status CHECK (status IN ('OPEN', 'IN_FORCE', 'DECLINED', 'WITHDRAWN', 'ENDED')),
        CONSTRAINT ck_bank_account_bank CHECK (bank IN (${banks})),
        CONSTRAINT ck_bank_account_bank_name CHECK ((bank = 'OTHER') = (bank_name IS NOT NULL)),
        CONSTRAINT ck_bank_account_number CHECK (octet_length(number_index) = 32 AND number_tail ~ '^[0-9]{4}$'),
        CONSTRAINT ck_bank_account_holder CHECK (length(btrim(holder_name)) > 0),
        CONSTRAINT ck_bank_account_decided CHECK (num_nonnulls(decided_by, decided_at) = CASE status WHEN 'OPEN' THEN 0 ELSE 2 END
          AND (answer IS NOT NULL) = (status = 'DECLINED')),
        CONSTRAINT ck_bank_account_two_people CHECK ((decided_by = proposed_by) = (status = 'WITHDRAWN')),
        CONSTRAINT ck_bank_account_days CHECK ((valid_from IS NOT NULL) = (status IN ('IN_FORCE', 'ENDED')) AND valid_from <= valid_until
          AND num_nonnulls(valid_until, ended_by) = CASE status WHEN 'ENDED' THEN 2 ELSE 0 END
          AND (end_reason IS NULL OR status = 'ENDED')),
        CONSTRAINT ck_bank_account_closed CHECK ((closed_at IS NOT NULL) = (status IN ('DECLINED', 'WITHDRAWN', 'ENDED')))
      )`);
    for (const [name, columns, where] of [
      ['uq_bank_account_open', '(person_id)', `WHERE status = 'OPEN'`],
      ['uq_bank_account_in_force', '(person_id)', `WHERE status = 'IN_FORCE'`],
    ])
      await runner.query(`CREATE UNIQUE INDEX ${name} ON bank_account ${columns} ${where}`);
    for (const [name, columns, where] of [
      ['ix_bank_account_person', '(person_id)', ''],
      ['ix_bank_account_proposed', '(regency_id, proposed_at, id)', ''],
      ['ix_bank_account_waiting', '(regency_id, proposed_at, id)', `WHERE status = 'OPEN'`],
      ['ix_bank_account_number', '(number_index)', `WHERE status = 'IN_FORCE'`],
      ['ix_bank_account_closed', '(closed_at)', 'WHERE closed_at IS NOT NULL'],
    ])
      await runner.query(`CREATE INDEX ${name} ON bank_account ${columns} ${where}`);
    await this.secure(runner, 'bank_account', 'SELECT, INSERT');
    await runner.query(`GRANT UPDATE (status, decided_by, decided_at, answer, valid_from, valid_until, ended_by, end_reason, closed_at, version)
      ON bank_account TO lindung_regency`);
    await runner.query(`GRANT SELECT, DELETE, UPDATE (person_id, regency_id, district_id, village_id) ON bank_account
      TO lindung_definer`);
    for (const [name, when, what] of [
      ['tr_bank_account_begin', 'BEFORE INSERT', `FOR EACH ROW EXECUTE FUNCTION check_transition(${steps})`],
      [
        'tr_bank_account_transition',
        'BEFORE UPDATE OF status',
        `FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION check_transition(${steps})`,
      ],
      [
        'tr_bank_account_frozen',
        'BEFORE UPDATE',
        `FOR EACH ROW WHEN (OLD.status NOT IN ('OPEN', 'IN_FORCE') AND current_user <> 'lindung_definer')
         EXECUTE FUNCTION check_frozen('version')`,
      ],
      [
        'tr_bank_account_in_force',
        'BEFORE UPDATE',
        `FOR EACH ROW WHEN (OLD.status = 'IN_FORCE' AND current_user <> 'lindung_definer')
         EXECUTE FUNCTION check_frozen('status', 'valid_until', 'ended_by', 'end_reason', 'closed_at', 'version')`,
      ],
    ] as const)
      await runner.query(`CREATE TRIGGER ${name} ${when} ON bank_account ${what}`);
    for (const [column, when] of [
      ['proposed_by', 'BEFORE INSERT'],
      ['decided_by', 'BEFORE UPDATE OF decided_by'],
      ['ended_by', 'BEFORE UPDATE OF ended_by'],
    ])
      await runner.query(`CREATE TRIGGER tr_bank_account_${column} ${when} ON bank_account FOR EACH ROW
        WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('${column}')`);
    for (const [name, check] of [
      ['tr_owner_insert', 'check_owner_regions()'],
      ['tr_same_owner_person', `check_same_owner('person', 'person_id')`],
      ['tr_bank_account_erased', 'check_not_erased()'],
      ['tr_bank_account_merged', 'check_not_merged()'],
    ])
      await runner.query(`CREATE TRIGGER ${name} AFTER INSERT ON bank_account REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION ${check}`);
  }

  /** The bank book of a proposal: one, exchanged while nobody has decided. Whoever confirms is another than who brought it. */
  private async books(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bank_book (
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size int NOT NULL,
        sha256 bytea NOT NULL,
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz NOT NULL DEFAULT now(),
        ${owner},
        CONSTRAINT pk_bank_book PRIMARY KEY (id),
        CONSTRAINT uq_bank_book_account UNIQUE (account_id),
        CONSTRAINT fk_bank_book_account FOREIGN KEY (account_id) REFERENCES bank_account (id) ON DELETE CASCADE,
        CONSTRAINT fk_bank_book_uploaded_by FOREIGN KEY (uploaded_by) REFERENCES app_user (id),
        CONSTRAINT ck_bank_book_media_type CHECK (media_type IN ('application/pdf', 'image/jpeg')),
        CONSTRAINT ck_bank_book_size CHECK (size BETWEEN 1 AND 10485760)
      )`);
    await runner.query(`
      CREATE TABLE bank_book_chunk (
        document_id uuid NOT NULL,
        no smallint NOT NULL,
        bytes bytea NOT NULL,
        ${owner},
        CONSTRAINT pk_bank_book_chunk PRIMARY KEY (document_id, no),
        CONSTRAINT fk_bank_book_chunk_document FOREIGN KEY (document_id) REFERENCES bank_book (id) ON DELETE CASCADE
      )`);
    await runner.query(`ALTER TABLE bank_book_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    await this.secure(runner, 'bank_book', 'SELECT, INSERT, DELETE');
    await this.secure(runner, 'bank_book_chunk', 'SELECT, INSERT');
    await runner.query(`GRANT SELECT (id, account_id, regency_id, district_id, village_id), DELETE, UPDATE (regency_id, district_id, village_id) ON bank_book
      TO lindung_definer`);
    await runner.query(`GRANT SELECT (document_id, regency_id), DELETE, UPDATE (regency_id, district_id, village_id) ON bank_book_chunk
      TO lindung_definer`);
    for (const [table, parent, column] of [
      ['bank_book', 'bank_account', 'account_id'],
      ['bank_book_chunk', 'bank_book', 'document_id'],
    ])
      await runner.query(`CREATE TRIGGER tr_same_owner_${parent} AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('${parent}', '${column}')`);
    await runner.query(`CREATE TRIGGER tr_bank_book_uploaded_by BEFORE INSERT ON bank_book FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('uploaded_by')`);
    await runner.query(`
      CREATE FUNCTION check_bank_book() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM touched t JOIN bank_account a ON a.id = t.account_id AND a.status <> 'OPEN') THEN
          RAISE EXCEPTION 'the bank book of a decided proposal stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bank_book_stays';
        END IF;
        RETURN NULL;
      END $$`);
    for (const [act, table] of [
      ['INSERT', 'NEW'],
      ['DELETE', 'OLD'],
    ])
      await runner.query(`CREATE TRIGGER tr_bank_book_stays_${act?.toLowerCase()} AFTER ${act} ON bank_book
        REFERENCING ${table} TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION check_bank_book()`);
    await runner.query(`
      CREATE FUNCTION check_bank_confirmed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM bank_book b WHERE b.account_id = NEW.id AND b.uploaded_by <> NEW.decided_by) THEN
          RAISE EXCEPTION 'an account is confirmed with a bank book of another person' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'ck_bank_account_book';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_bank_account_book BEFORE UPDATE OF status ON bank_account FOR EACH ROW
      WHEN (NEW.status = 'IN_FORCE') EXECUTE FUNCTION check_bank_confirmed()`);
  }

  /** The regency and the branch office alone reach it; a province, a district and a village have neither right nor policy. */
  private async secure(runner: QueryRunner, table: string, verbs: string): Promise<void> {
    await runner.query(`CALL secure_owned_table('${table}', ARRAY['regency'], '${verbs}')`);
    for (const level of ['province', 'district', 'village']) {
      await runner.query(`DROP POLICY p_${level} ON ${table}`);
      await runner.query(`REVOKE SELECT ON ${table} FROM lindung_${level}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION others_with_account(uuid)`);
    await runner.query(`DROP TABLE bank_book_chunk, bank_book, bank_account`);
    await runner.query(`DROP FUNCTION check_bank_confirmed()`);
    await runner.query(`DROP FUNCTION check_bank_book()`);
    // The owner is bound by the policies of the table, and has none.
    await runner.query(`ALTER TABLE key_ring NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`DELETE FROM key_ring WHERE purpose IN (${ofAccounts})`);
    await runner.query(`ALTER TABLE key_ring FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE key_ring DROP CONSTRAINT ck_key_ring_purpose,
      ADD CONSTRAINT ck_key_ring_purpose CHECK (purpose IN (${purposes}))`);
  }
}
