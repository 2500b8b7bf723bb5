import type { PartnerRowOutcome } from '@lindung/domain/enrolment/partner-candidate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { copyForPerson } from './copy-for-person.js';
import { partnerOf, villageOf } from './attack.js';
import { candidate, confirmed, csvOf, importRowsOf, newList, previewed } from './candidate-file.js';
import { type Client, key, World } from './world.js';

const add = `mutation ($input: AddCandidatesInput!) { addCandidates(input: $input) {
  rows { row reference outcome candidateId problems { field code message remedy } } } }`;
const read = `query ($id: ID!, $references: [String!], $first: Int!, $after: String) {
  addedCandidates(candidateListId: $id, references: $references, first: $first, after: $after) {
    totalCount nodes { reference candidateId state reason } pageInfo { hasNextPage endCursor } } }`;

interface Row {
  readonly row: number;
  readonly reference: string | null;
  readonly outcome: PartnerRowOutcome;
  readonly candidateId: string | null;
  readonly problems: ReadonlyArray<{ field: string; code: string; message: string; remedy: string }>;
}

/** Looks past row-level security. */
const sql = async (world: World, text: string, values: readonly unknown[]): Promise<object[]> =>
  asSuperuser(world, async (client) => (await client.query<object>(text, [...values])).rows);

/** A made-up person as a program sends one. */
function sent(n: number, change: Readonly<Record<string, unknown>> = {}) {
  const line = candidate(n);
  return {
    reference: `M-${n}`,
    nik: line.NIK,
    fullName: line['Nama Lengkap'],
    birthDate: line['Tanggal Lahir'],
    sex: line['Jenis Kelamin'],
    villageCode: line['Kode Wilayah'],
    occupation: line.Pekerjaan,
    decile: line.Desil,
    ...change,
  };
}

describe('candidates that a partner adds', () => {
  let world: World;
  let officer: Client;
  let barru: Client;
  let partner: Client;
  let listId: string;

  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    barru = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    partner = await partnerOf(world, '73.72', ['candidates:write']);
    listId = await newList(officer);
  });
  afterAll(() => world.close());

  const input = (rows: readonly object[], change: object = {}) => ({
    input: { idempotencyKey: key(), candidateListId: listId, rows, ...change },
  });
  const addTo = async (
    rows: readonly object[],
    change: object = {},
    client = partner,
  ): Promise<readonly Row[]> =>
    (await client.ask<{ addCandidates: { rows: Row[] } }>(add, input(rows, change))).addCandidates.rows;
  const count = async (text: string, values: readonly unknown[] = []): Promise<number> => {
    const rows = (await sql(world, text, [...values])) as Array<{ count: number }>;
    return Number(rows[0]?.count);
  };
  const listed = (id: string) => count('SELECT count(*) FROM candidate WHERE list_id = $1', [id]);

  it('have an outcome each, in the order in which they were sent, and one bad row keeps back no other', async () => {
    const list = await newList(officer);
    const rows = await addTo(
      [
        sent(1),
        sent(2, { nik: '123' }),
        sent(3, { reference: 'M-1' }),
        sent(1, { reference: 'lain' }),
        sent(4),
      ],
      { candidateListId: list },
    );
    expect(
      rows.map(({ row, reference, outcome, problems }) => [
        row,
        reference,
        outcome,
        ...problems.map(({ code }) => code),
      ]),
    ).toEqual([
      [1, 'M-1', 'ADDED'],
      [2, 'M-2', 'REFUSED', 'NIK_LENGTH'],
      [3, 'M-1', 'REFUSED', 'REFERENCE_TWICE'],
      [4, 'lain', 'REFUSED', 'NIK_TWICE_IN_FILE'],
      [5, 'M-4', 'ADDED'],
    ]);
    expect(rows[0]?.candidateId).toMatch(/^[\w-]{30}$/);
    expect(rows[1]?.problems[0]).toMatchObject({
      field: 'nik',
      message: expect.stringMatching(/^NIK: /) as string,
    });
    expect(await listed(list)).toBe(2);
    expect(await importRowsOf(officer, await jobOf(list), 'REFUSED')).toHaveLength(2);
  });

  const jobOf = async (list: string): Promise<string> =>
    (
      (await sql(world, 'SELECT job_id FROM candidate_list_version WHERE list_id = $1', [list])) as Array<{
        job_id: string;
      }>
    )[0]?.job_id ?? '';

  it('are the same to the letter when a call is repeated, and a key with other rows is refused', async () => {
    const call = input([sent(10), sent(11, { sex: 'X' })]);
    const first = await partner.answer(add, call);
    const before = await count('SELECT count(*) FROM audit_event');
    const dataOf = (body: string) => body.slice(0, body.indexOf('"extensions"'));
    expect(dataOf((await partner.answer(add, call)).body)).toBe(dataOf(first.body));
    expect(await count('SELECT count(*) FROM audit_event')).toBe(before);
    const other = { input: { ...call.input, rows: [sent(12)] } };
    expect(await partner.refusal(add, other)).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('are added once by two calls at once, with one key or with two', async () => {
    const list = await newList(officer);
    const call = input([sent(20), sent(21)], { candidateListId: list });
    const same = await Promise.all([partner.ask(add, call), partner.ask(add, call)]);
    expect(same[0]).toEqual(same[1]);
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => addTo([sent(22), sent(23)], { candidateListId: list })),
    );
    expect(
      outcomes
        .flat()
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual([...Array<string>(2).fill('ADDED'), ...Array<string>(4).fill('UPDATED_NOTHING')]);
    expect(new Set(outcomes.flat().map(({ candidateId }) => candidateId)).size).toBe(2);
    expect(await listed(list)).toBe(4);
  });

  it('keep their reference: the same row is not added again, another one is refused', async () => {
    const list = await newList(officer);
    const [first] = await addTo([sent(30)], { candidateListId: list });
    const [again, other] = [
      await addTo([sent(30)], { candidateListId: list }),
      await addTo([sent(31, { reference: 'M-30' })], { candidateListId: list }),
    ];
    expect(again[0]).toMatchObject({ outcome: 'UPDATED_NOTHING', candidateId: first?.candidateId });
    expect(other[0]?.problems[0]?.code).toBe('REFERENCE_TAKEN');
    const elsewhere = await partnerOf(world, '73.72', ['candidates:write']);
    expect(await addTo([sent(30)], { candidateListId: list }, elsewhere)).toMatchObject([
      { outcome: 'ALREADY_ON_LIST', candidateId: null },
    ]);
  });

  it('tell nothing of who is registered: a NIK of another regency, one of this and a new one answer alike', async () => {
    const register = async (client: Client, n: number, region: string) => {
      const villageId = await villageOf(world, region);
      const line = candidate(n);
      const [day, month, year] = line['Tanggal Lahir'].split('/');
      await client.ask('mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }', {
        input: {
          idempotencyKey: key(),
          fullName: line['Nama Lengkap'],
          nik: line.NIK,
          birthDate: `${year}-${month}-${day}`,
          sex: line['Jenis Kelamin'] === 'P' ? 'FEMALE' : 'MALE',
          villageId,
        },
      });
    };
    await register(barru, 40, '73.11');
    await register(officer, 41, '73.72');
    const list = await newList(officer);
    const rows = await addTo([sent(40), sent(41), sent(42)], { candidateListId: list });
    expect(rows).toEqual(
      [40, 41, 42].map((n, at) => ({
        row: at + 1,
        reference: `M-${n}`,
        outcome: 'ADDED',
        candidateId: expect.stringMatching(/^[\w-]{30}$/) as string,
        problems: [],
      })),
    );
    expect(await count('SELECT count(*) FROM person WHERE nik_claim = 1')).toBe(1);
  });

  it('change nobody who is registered', async () => {
    const list = await newList(officer);
    const file = await previewed(officer, list, csvOf([candidate(50)]));
    await confirmed(officer, file.id);
    const other = await newList(officer);
    const rows = await addTo([sent(50, { occupation: 'Pemulung', address: 'Jalan Lain 9', decile: '1' })], {
      candidateListId: other,
    });
    expect(rows).toMatchObject([{ outcome: 'ADDED' }]);
    const [person] = (await sql(
      world,
      `SELECT occupation, address, version FROM person WHERE full_name = $1`,
      [candidate(50)['Nama Lengkap']],
    )) as object[];
    expect(person).toMatchObject({ occupation: 'Nelayan', address: 'Jalan Mawar 50', version: 1 });
  });

  it('are refused without a word of what is registered, and each such row is a try at a NIK', async () => {
    const guessing = await partnerOf(world, '73.72', ['candidates:write']);
    const list = await newList(officer);
    const known = Array.from({ length: 60 }, (_, n) => 400 + n);
    await addTo(
      known.map((n) => sent(n)),
      { candidateListId: list },
    );
    const guesses = (numbers: readonly number[], from: string) =>
      numbers.map((n) => sent(n, { reference: `${from}-${n}`, fullName: 'Sama Sekali Lain' }));
    const refused = await addTo(guesses(known, 'A'), { candidateListId: list }, guessing);
    expect(refused).toHaveLength(60);
    for (const row of refused)
      expect(row).toMatchObject({
        outcome: 'REFUSED',
        candidateId: null,
        problems: [{ code: 'NIK_OF_OTHER_NAME', message: expect.not.stringMatching(/Orang/) as string }],
      });
    expect(await guessing.refusal(add, input(guesses([400], 'B'), { candidateListId: list }))).toBe(
      'RATE_LIMITED',
    );
    expect(await guessing.refusal(add, input([sent(61)], { candidateListId: list }))).toBe('RATE_LIMITED');
  });

  it('without a village is refused alike whoever is registered', async () => {
    const list = await newList(officer);
    await addTo([sent(490)], { candidateListId: list });
    const homeless = [490, 491].map((n) =>
      sent(n, { reference: `H-${n}`, villageCode: '', villageName: '' }),
    );
    const rows = await addTo(homeless, { candidateListId: list });
    expect(rows.map(({ outcome, problems }) => [outcome, problems.map(({ code }) => code)])).toEqual([
      ['REFUSED', ['VILLAGE_EMPTY']],
      ['REFUSED', ['VILLAGE_EMPTY']],
    ]);
  });

  it('may say anything: the row is judged, and nothing hostile is said back or breaks the call', async () => {
    const hostile = [
      sent(70, { fullName: '7372010101900001' }),
      sent(71, { fullName: 'x'.repeat(20_000), address: 'y'.repeat(20_000) }),
      sent(72, { fullName: 'Nama\u0000Rusak', occupation: 'a\u0007b' }),
      sent(73, { villageCode: '=HYPERLINK("http://jahat")', villageName: '@SUM(A1)' }),
      sent(74, { occupation: 'NIK 7372014507890123' }),
      sent(75, { reference: '7372014507890123' }),
      sent(76, { reference: 'a\u0000b' }),
      sent(77, { fullName: '\ud800', nik: "' OR 1=1 --" }),
      sent(78, { occupation: '=1+1' }),
    ];
    const answer = await partner.answer(add, input(hostile));
    const { addCandidates } = (JSON.parse(answer.body) as { data: { addCandidates: { rows: Row[] } } }).data;
    expect(addCandidates.rows.map(({ outcome }) => outcome)).toEqual(Array<string>(9).fill('REFUSED'));
    for (const said of ['7372014507890123', '7372010101900001', 'HYPERLINK', 'OR 1=1', 'xxxx', '@SUM'])
      expect(answer.body).not.toContain(said);
    for (const { problems } of addCandidates.rows)
      for (const { message, remedy } of problems) expect(message.length * remedy.length).toBeGreaterThan(0);
  });

  it('go onto a list of the area of the key, by a key with the scope, and by nobody else', async () => {
    const theirs = await newList(barru);
    expect(await partner.refusal(add, input([sent(80)], { candidateListId: theirs }))).toBe('NOT_FOUND');
    const reading = await partnerOf(world, '73.72', ['workers:read']);
    for (const client of [reading, officer])
      expect(await client.refusal(add, input([sent(80)]))).toBe('FORBIDDEN');
    expect(await listed(theirs)).toBe(0);
    const many = Array.from({ length: 501 }, (_, n) => sent(1_000 + n));
    expect(await partner.refusal(add, input(many))).toBe('VALIDATION');
  });

  it('stand in the copy for the person with the application that added them and its reference', async () => {
    const list = await newList(officer);
    await addTo([sent(101)], { candidateListId: list });
    const [added] = (await sql(
      world,
      `SELECT c.person_id AS id, u.name FROM candidate c JOIN app_user u ON u.id = c.partner_id WHERE c.list_id = $1`,
      [list],
    )) as Array<{ id: string; name: string }>;
    expect(await copyForPerson(world, officer, added?.id ?? '')).toContain(
      `ditambahkan aplikasi ${added?.name} dengan acuan M-101`,
    );
  });

  it('are read back by their application, by reference and page by page', async () => {
    const list = await newList(officer);
    await addTo([sent(90), sent(91), sent(92)], { candidateListId: list });
    const ask = async (client: Client, variables: object) =>
      (
        await client.ask<{
          addedCandidates: {
            totalCount: number;
            nodes: Array<{ reference: string; state: string }>;
            pageInfo: { endCursor: string };
          };
        }>(read, { id: list, first: 2, ...variables })
      ).addedCandidates;
    const page = await ask(partner, {});
    expect(page).toMatchObject({
      totalCount: 3,
      nodes: [
        { reference: 'M-90', state: 'LISTED', reason: null },
        { reference: 'M-91', state: 'LISTED' },
      ],
    });
    expect((await ask(partner, { after: page.pageInfo.endCursor })).nodes).toMatchObject([
      { reference: 'M-92' },
    ]);
    expect((await ask(partner, { references: ['M-92', 'tidak ada'] })).nodes).toHaveLength(1);
    expect(await ask(await partnerOf(world, '73.72', ['candidates:write']), {})).toMatchObject({
      totalCount: 0,
    });
    expect(await officer.refusal(read, { id: list, first: 2 })).toBe('FORBIDDEN');
  });

  it('are told by the list, by each of them and by the trail as brought by the application', async () => {
    const list = await newList(officer);
    await addTo([sent(100), sent(101)], { candidateListId: list });
    const { candidateList } = await officer.ask<{ candidateList: object }>(
      `query ($id: ID!) { candidateList(id: $id) { candidateCount partners { name people } versions { fileName isOfPartner added importedBy } } }`,
      { id: list },
    );
    const [{ name }] = (await sql(
      world,
      `SELECT u.name FROM candidate c JOIN app_user u ON u.id = c.partner_id WHERE c.list_id = $1 LIMIT 1`,
      [list],
    )) as [{ name: string }];
    expect(candidateList).toEqual({
      candidateCount: 2,
      partners: [{ name, people: 2 }],
      versions: [{ fileName: name, isOfPartner: true, added: 2, importedBy: name }],
    });
    const [event] = (await sql(
      world,
      `SELECT api_key_id IS NOT NULL AS keyed, row_count, cardinality(persons) AS persons, details FROM audit_event
       WHERE operation = 'addCandidates' AND object_id = $1`,
      [list],
    )) as object[];
    expect(event).toMatchObject({
      keyed: true,
      row_count: 2,
      persons: 2,
      details: { client: name, added: 2, lines: 2 },
    });
  });

  it('are taken back whole by the keeper of the list, and may be sent again', async () => {
    const list = await newList(officer);
    await addTo([sent(110)], { candidateListId: list });
    await officer.ask(`mutation ($input: UndoImportInput!) { undoImport(input: $input) { id } }`, {
      input: { idempotencyKey: key(), jobId: await jobOf(list), reason: 'Dikirim ke daftar yang salah' },
    });
    expect(await listed(list)).toBe(0);
    expect(await addTo([sent(110)], { candidateListId: list })).toMatchObject([{ outcome: 'ADDED' }]);
  });

  it('take as many statements for five hundred as for one', async () => {
    const statementsOf = async (rows: readonly object[]): Promise<number> => {
      const list = await newList(officer);
      let statements = 0;
      const write = world.services.database.write.bind(world.services.database);
      const spy = vi.spyOn(world.services.database, 'write').mockImplementation((acting, work) =>
        write(acting, (tx) => {
          const query = tx.query.bind(tx);
          tx.query = ((...args: Parameters<typeof query>) => {
            statements += 1;
            return query(...args);
          }) as typeof tx.query;
          return work(tx);
        }),
      );
      try {
        await addTo(rows, { candidateListId: list });
      } finally {
        spy.mockRestore();
      }
      return statements;
    };
    const one = await statementsOf([sent(2_000)]);
    const many = await statementsOf(Array.from({ length: 500 }, (_, n) => sent(3_000 + n)));
    expect(many).toBe(one);
  });
});
