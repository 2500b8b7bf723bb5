import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  type AccountView,
  confirm,
  decline,
  end,
  list,
  one,
  plantedAccount,
  propose,
  putBook,
  reveal,
  withdraw,
} from './account-documents.js';
import { asSuperuser } from './as-superuser.js';
import { copyForPerson } from './copy-for-person.js';
import { mergeGround, undo } from './merge-ground.js';
import { type Client, key, World } from './world.js';

const village = '73.72.04.1003';
const number = '4321987650123';
const because = { reason: 'Membayar santunan sesuai berkas' };

describe('the bank account of a worker', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let branch: Client;
  let ground: ReturnType<typeof mergeGround>;
  let workerId: string;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    approver = await world.user('APPROVER', { region: '73.72' });
    branch = await world.user('BRANCH_OFFICER', { region: '73.72' });
    ground = mergeGround(world, officer, String(await world.regionId(village)));
    workerId = await ground.register({ fullName: 'Andi Rahmat', birthDate: '1970-02-03' });
  });
  afterAll(() => world.close());

  const said = (change: object = {}) => ({
    input: {
      idempotencyKey: key(),
      workerId,
      bank: 'BRI',
      number,
      holderName: 'H. ANDI RAHMAT',
      isHolderWorker: true,
      ...change,
    },
  });
  const read = async (id: string, by = approver) =>
    (await by.ask<{ bankAccount: AccountView }>(one, { id })).bankAccount;
  const accountsOf = async (of: string, by = officer) =>
    (await by.ask<{ bankAccounts: { nodes: readonly AccountView[] } }>(list, { filter: { workerId: of } }))
      .bankAccounts.nodes;
  const proposed = async (change: object = {}): Promise<AccountView> =>
    read(await plantedAccount(world, officer, workerId, said(change).input));
  const step = ({ id, version }: Pick<AccountView, 'id' | 'version'>, more: object = {}) => ({
    input: { idempotencyKey: key(), id, version, ...more },
  });
  const confirmed = async (account: AccountView, by = approver): Promise<AccountView> =>
    (
      await by.ask<{ confirmBankAccount: AccountView }>(
        confirm,
        step(account, { seenWarnings: account.warnings }),
      )
    ).confirmBankAccount;

  it('is proposed by the regency with the bank book and takes effect when another account confirms it', async () => {
    const { proposeBankAccount: made } = await officer.ask<{ proposeBankAccount: AccountView }>(
      propose,
      said({ number: '4321-9876 50123' }),
    );
    expect(made).toMatchObject({
      status: 'OPEN',
      clearingCode: '002',
      numberMasked: '••••0123',
      warnings: [],
      validFrom: null,
    });
    expect(await officer.refusal(propose, said())).toBe('BANK_ACCOUNT_OPEN');
    const seen = { seenWarnings: [] };
    expect(await approver.refusal(confirm, step(made, seen))).toBe('BANK_ACCOUNT_WITHOUT_BOOK');
    expect((await putBook(world, officer, made.id, `tabungan ${number}.pdf`)).statusCode).toBe(201);
    const whole = await read(made.id);
    expect(whole.book?.name).toBe('tabungan x.pdf');
    const other = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    for (const [by, code] of [
      [other, 'BANK_ACCOUNT_OF_OTHERS'],
      [officer, 'BANK_BOOK_STAYS'],
    ] as const)
      expect((await putBook(world, by, made.id)).json()).toMatchObject({
        errors: [{ extensions: { code } }],
      });
    expect((await read(made.id)).book).toEqual(whole.book);
    // A bank book is another version of what was looked at.
    expect(await approver.refusal(confirm, step(made, seen))).toBe('CONFLICT');
    expect(await officer.refusal(confirm, step(whole, seen))).toBe('FORBIDDEN');
    expect(await confirmed(whole)).toMatchObject({ status: 'IN_FORCE', validFrom: '2024-05-31' });
    expect(await approver.refusal(confirm, step(await read(made.id), seen))).toBe('BANK_ACCOUNT_DECIDED');
    expect((await putBook(world, officer, made.id)).statusCode).toBe(422);
  });

  it('is kept so that nobody who has the database without the keys reads it, under keys of its own', async () => {
    await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ kept: string; key: number; nik: number }>(
        `SELECT to_jsonb(b)::text AS kept, get_byte(b.number_cipher, 2) AS key,
           (SELECT id FROM key_ring WHERE purpose = 'FIELD_ENCRYPTION') AS nik FROM bank_account b WHERE b.person_id = $1`,
        [workerId],
      );
      expect(rows[0]?.kept).not.toContain(number);
      expect(rows[0]?.kept).not.toContain(Buffer.from(number).toString('hex'));
      expect(rows[0]?.key).not.toBe(rows[0]?.nik);
    });
    for (const wrong of ['1234567', '12345678x', '1'.repeat(21)])
      expect(await officer.refusal(propose, said({ number: wrong }))).toBe('VALIDATION');
    expect(await officer.refusal(propose, said({ bank: 'OTHER' }))).toBe('VALIDATION');
  });

  it('ends when another is confirmed, so that one is in force; the database lets there be no second', async () => {
    const next = await proposed({ bank: 'SULSELBAR', number: '900100200300', holderName: 'Besse Tenri' });
    expect(next.warnings).toEqual(['HOLDER_NAME_DIFFERS']);
    expect(await approver.refusal(confirm, step(next, { seenWarnings: [] }))).toBe('BANK_ACCOUNT_WARNINGS');
    await confirmed(next);
    expect(await accountsOf(workerId)).toMatchObject([
      { status: 'ENDED', validFrom: '2024-05-31', validUntil: '2024-05-31' },
      { status: 'IN_FORCE', validUntil: null, numberMasked: '••••0300' },
    ]);
    await expect(
      asSuperuser(world, (client) =>
        client.query(
          `SET session_replication_role = replica;
           INSERT INTO bank_account SELECT (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid()))).* FROM bank_account b
           WHERE b.status = 'IN_FORCE'`,
        ),
      ),
    ).rejects.toThrow('uq_bank_account_in_force');
    await expect(
      asSuperuser(world, (client) =>
        client.query(`UPDATE bank_account SET decided_by = proposed_by WHERE status = 'IN_FORCE'`),
      ),
    ).rejects.toThrow('does not change any more');
  });

  it('warns of other workers who have it in force, with their number alone, whose regency ever', async () => {
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.71' });
    const theirApprover = await world.user('APPROVER', { region: '73.71' });
    const there = await ground.register(
      {
        fullName: 'Daeng Jauh',
        villageId: String(await world.regionId('73.71.09.1001')),
        birthDate: '1980-01-01',
      },
      elsewhere,
    );
    const same = {
      number: '900100200300',
      bank: 'SULSELBAR',
      holderName: 'Besse Tenri',
      isHolderWorker: false,
    };
    const id = await plantedAccount(world, elsewhere, there, said({ ...same, workerId: there }).input);
    const theirs = await read(id, theirApprover);
    expect(theirs).toMatchObject({ warnings: ['HOLDER_IS_ANOTHER', 'USED_BY_OTHERS'], otherWorkers: 1 });
    const unseen = step(theirs, { seenWarnings: ['HOLDER_IS_ANOTHER'] });
    expect(await theirApprover.refusal(confirm, unseen)).toBe('BANK_ACCOUNT_WARNINGS');
    await confirmed(theirs, theirApprover);
    const [, inForce] = await accountsOf(workerId);
    expect(inForce).toMatchObject({ otherWorkers: 1, warnings: ['HOLDER_NAME_DIFFERS', 'USED_BY_OTHERS'] });
    // The same digits at another bank are another account.
    const other = await ground.register({ fullName: 'Tetangga Dekat', birthDate: '1975-01-01' });
    const apart = await plantedAccount(
      world,
      officer,
      other,
      said({ workerId: other, number: '900100200300' }).input,
    );
    expect((await read(apart)).otherWorkers).toBe(0);
  });

  it('is withdrawn by who proposed it, declined by another with a reason, and ended with one', async () => {
    const colleague = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const first = await proposed();
    expect(await colleague.refusal(withdraw, step(first))).toBe('BANK_ACCOUNT_OF_OTHERS');
    expect(await officer.ask(withdraw, step(first))).toMatchObject({
      withdrawBankAccount: { status: 'WITHDRAWN' },
    });
    const second = await proposed();
    const answer = 'Foto buku tabungan tidak terbaca';
    expect(await approver.ask(decline, step(second, { answer }))).toEqual({
      declineBankAccount: { status: 'DECLINED', answer },
    });
    const inForce = (await accountsOf(workerId)).find(({ status }) => status === 'IN_FORCE');
    if (!inForce) throw new Error('an account is in force');
    expect(await approver.ask(end, step(inForce, because))).toEqual({
      endBankAccount: { status: 'ENDED', validUntil: '2024-05-31' },
    });
  });

  it('is known to those who propose, confirm and pay, and to nobody else', async () => {
    const account = await proposed();
    expect(await accountsOf(workerId, branch)).not.toHaveLength(0);
    const reached = [
      ['PROVINCE_ADMIN', { level: 'PROVINCE' }],
      ['FINANCE_OFFICER', { region: '73.72' }],
      ['AUDITOR', { region: '73.72' }],
      ['DISTRICT_OFFICER', { region: '73.72.04' }],
      ['VILLAGE_OPERATOR', { region: village }],
      ['VILLAGE_HEAD', { region: village }],
    ] as const;
    for (const [role, at] of reached) {
      const other = await world.user(role, at);
      expect(await other.refusal(one, { id: account.id }), role).toBe('FORBIDDEN');
      expect(
        await other.refusal(reveal, { input: { idempotencyKey: key(), id: account.id, ...because } }),
        role,
      ).toBe('FORBIDDEN');
    }
    const operator = await world.user('VILLAGE_OPERATOR', { region: village });
    const { timeline } = await operator.ask<{ timeline: { nodes: ReadonlyArray<{ operation: string }> } }>(
      'query ($id: ID!) { timeline(record: WORKER, id: $id, first: 50) { nodes { operation } } }',
      { id: workerId },
    );
    expect(timeline.nodes.filter(({ operation }) => operation.includes('Account'))).toEqual([]);
    await officer.ask(withdraw, step(account));
  });

  it('stands whole in the copy for the person, with what became of each', async () => {
    const copy = await copyForPerson(world, officer, workerId);
    expect(copy).toContain(`Berakhir; BRI; ${number}; a.n. H. ANDI RAHMAT`);
    expect(copy).toMatch(/Ditolak; BRI; .*Foto buku tabungan tidak terbaca/);
  });

  it('is revealed one at a time, and its bank book given, each with an event at the person and for nobody restricted', async () => {
    const account = await confirmed(await proposed({ number }));
    const asked = { input: { idempotencyKey: key(), id: account.id, ...because } };
    expect(await branch.ask(reveal, asked)).toEqual({ revealBankAccount: { number } });
    const given = () =>
      world.server.http.inject({
        method: 'GET',
        url: `/bank-books/${account.book?.id}`,
        headers: branch.headers,
      });
    expect((await given()).statusCode).toBe(200);
    await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ operation: string; details: object }>(
        `SELECT operation, details - 'documentId' - 'size' AS details FROM audit_event WHERE object_id = $1
         AND operation IN ('revealBankAccount', 'bankBook.download') ORDER BY id`,
        [workerId],
      );
      expect(rows).toEqual([
        { operation: 'revealBankAccount', details: { bankAccountId: account.id, ...because } },
        { operation: 'bankBook.download', details: { bankAccountId: account.id } },
      ]);
      await client.query(`UPDATE person SET restricted_on = '2024-05-01' WHERE id = $1`, [workerId]);
    });
    expect(await branch.refusal(reveal, { input: { ...asked.input, idempotencyKey: key() } })).toBe(
      'PERSON_RESTRICTED',
    );
    expect((await given()).statusCode).toBe(422);
    expect(await officer.refusal(propose, said())).toBe('PERSON_RESTRICTED');
  });

  it('goes over to the record that stays when it has none, with its bank book, and back when they are parted', async () => {
    const { one: stays, other: goes, pair } = await ground.twice();
    const id = await plantedAccount(world, officer, goes, said({ workerId: goes, number: '70001111' }).input);
    expect(await ground.previewOf(pair.id, stays)).toMatchObject({ obstacle: 'MERGE_REQUEST_OPEN' });
    await confirmed(await read(id));
    const mergeId = await ground.merged(pair, stays);
    expect(await accountsOf(stays)).toMatchObject([{ id, status: 'IN_FORCE', book: { name: 'buku.pdf' } }]);
    expect(await officer.refusal(propose, said({ workerId: goes }))).toBe('WORKER_MERGED');
    await officer.ask(undo, ground.parting(mergeId));
    expect(await accountsOf(stays)).toEqual([]);
    expect(await accountsOf(goes)).toMatchObject([{ id, status: 'IN_FORCE' }]);
  });

  it('stays with each record when both have one: the one that stays keeps its own', async () => {
    const { one: stays, other: goes, pair } = await ground.twice();
    for (const [of, digits] of [
      [stays, '60001111'],
      [goes, '60002222'],
    ] as const)
      await confirmed(
        await read(await plantedAccount(world, officer, of, said({ workerId: of, number: digits }).input)),
      );
    await ground.merged(pair, stays);
    expect(await accountsOf(stays)).toMatchObject([{ status: 'IN_FORCE', numberMasked: '••••1111' }]);
  });

  it('goes where the person goes, with its bank book', async () => {
    const mover = await ground.register({ fullName: 'Saddang Hulu', birthDate: '1970-02-03' });
    await plantedAccount(world, officer, mover, said({ workerId: mover, number: '50001111' }).input);
    const neighbour = await world.regionId('73.72.04.1001');
    await officer.ask('mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id } }', {
      input: { idempotencyKey: key(), id: mover, version: 1, villageId: String(neighbour) },
    });
    await asSuperuser(world, async (client) => {
      const { rows } = await client.query(
        `SELECT DISTINCT b.village_id AS account, k.village_id AS book, c.village_id AS bytes FROM bank_account b
         JOIN bank_book k ON k.account_id = b.id JOIN bank_book_chunk c ON c.document_id = k.id WHERE b.person_id = $1`,
        [mover],
      );
      expect(rows).toEqual([{ account: neighbour, book: neighbour, bytes: neighbour }]);
    });
  });
});
