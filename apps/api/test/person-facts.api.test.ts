import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { candidate, csvOf, imported, newList } from './candidate-file.js';
import { type Client, key, World } from './world.js';

const [own, neighbour] = ['73.72.04.1003', '73.72.04.1001'];
const familyCard = '7372041305120003';
const shown = `isMotherKnown maritalStatus familyCardMasked occupation occupationCode secondOccupation secondOccupationCode
  workPlace weeklyHours phone`;
const create = `mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id version ${shown} } }`;
const update = `mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id version ${shown} } }`;
const people = `query ($filter: WorkerFilter) { workers(first: 10, filter: $filter) { nodes { fullName } } }`;

interface Registered {
  readonly id: string;
  readonly version: number;
}

describe('what is registered of a person', () => {
  let world: World;
  let officer: Client;
  let operator: Client;
  const villages: Record<string, string> = {};
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    operator = await world.user('VILLAGE_OPERATOR', { region: own });
    for (const code of [own, neighbour]) villages[code] = String(await world.regionId(code));
  });
  afterAll(() => world.close());

  const register = async (details: object, by = officer) =>
    (
      await by.ask<{ createWorker: Registered }>(create, {
        input: {
          idempotencyKey: key(),
          fullName: 'Sitti Hadijah',
          birthDate: '1980-02-03',
          sex: 'FEMALE',
          villageId: villages[own],
          ...details,
        },
      })
    ).createWorker;
  const edit = async ({ id, version }: Registered, details: object) =>
    (
      await officer.ask<{ updateWorker: Registered }>(update, {
        input: { idempotencyKey: key(), id, version, ...details },
      })
    ).updateWorker;
  const namesOf = async (filter: object, by = officer) =>
    (await by.ask<{ workers: { nodes: { fullName: string }[] } }>(people, { filter })).workers.nodes.map(
      ({ fullName }) => fullName,
    );

  it('is family and work: the card by its last digits, of the mother that she is known, a phone with its country', async () => {
    const registered = await register({
      motherName: 'Indo Tang',
      maritalStatus: 'WIDOWED',
      familyCard: '7372 0413 0512 0003',
      occupation: 'Nelayan',
      secondOccupation: 'Pembuat terasi',
      secondOccupationCode: '7511',
      workPlace: 'Pelelangan Lumpue',
      weeklyHours: 48,
      phone: '0812-7777-8888',
    });
    expect(registered).toMatchObject({
      isMotherKnown: true,
      maritalStatus: 'WIDOWED',
      familyCardMasked: `${'•'.repeat(14)}03`,
      occupationCode: '6222',
      secondOccupationCode: '7511',
      workPlace: 'Pelelangan Lumpue',
      weeklyHours: 48,
      phone: '+6281277778888',
    });
    const { rows } = await asSuperuser(world, (client) =>
      client.query<{ kept: string }>(`SELECT to_jsonb(p)::text AS kept FROM person p WHERE id = $1`, [
        registered.id,
      ]),
    );
    expect(rows[0]?.kept).not.toContain(familyCard);
    expect(rows[0]?.kept).not.toContain(Buffer.from(familyCard).toString('hex'));
  });

  it('is revealed with the NIK and a reason: the family card and the name of the mother', async () => {
    const { id } = await register({ motherName: 'Indo Tang', familyCard });
    const reveal =
      'mutation ($input: RevealNikInput!) { revealNik(input: $input) { nik familyCard motherName } }';
    const input = { idempotencyKey: key(), workerId: id, reason: 'Dicocokkan dengan kartu keluarga' };
    expect(await officer.ask(reveal, { input })).toEqual({
      revealNik: { nik: null, familyCard, motherName: 'Indo Tang' },
    });
    expect(await operator.refusal(reveal, { input })).toBe('FORBIDDEN');
  });

  it('is a family where the card is the same: told within the own area, and to nobody from whom the card is hidden', async () => {
    const card = '7372041306130004';
    const [first] = [
      await register({ fullName: 'Ambo Tuo', familyCard: card }),
      await register({ fullName: 'Besse Tuo', familyCard: card }),
      await register({ fullName: 'Cicci Tuo', familyCard: card, villageId: villages[neighbour] }),
      await register({ fullName: 'Daeng Lain', familyCard: '7372041306130005' }),
    ];
    expect(await namesOf({ householdOf: first.id })).toEqual(['Besse Tuo', 'Cicci Tuo']);
    expect(await namesOf({ householdOf: first.id }, operator)).toEqual(['Besse Tuo']);
    const finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
    expect(await namesOf({ householdOf: first.id }, finance)).toEqual([]);
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    expect(await namesOf({ householdOf: first.id }, elsewhere)).toEqual([]);
    const alone = await register({ fullName: 'Tanpa Kartu' });
    expect(await namesOf({ householdOf: alone.id })).toEqual([]);
  });

  it('changes field by field, and of what is veiled only that it changed is told', async () => {
    const registered = await register({
      motherName: 'Indo Tang',
      familyCard,
      occupation: 'Nelayan',
      weeklyHours: 20,
    });
    const changed = await edit(registered, {
      motherName: 'Indo Tangnga',
      familyCard: '7372041306130004',
      maritalStatus: 'MARRIED',
      occupation: "Pa'gandeng ikan",
      weeklyHours: null,
    });
    expect(changed).toMatchObject({ occupationCode: '5211', maritalStatus: 'MARRIED', weeklyHours: null });
    const { worker } = await officer.ask<{ worker: { changes: { fields: string[] }[] } }>(
      `query ($id: ID!) { worker(id: $id) { changes { fields before { familyCardMasked occupation occupationCode weeklyHours }
         after { familyCardMasked occupation occupationCode weeklyHours } } } }`,
      { id: registered.id },
    );
    expect(worker.changes[0]).toEqual({
      fields: [
        'motherName',
        'maritalStatus',
        'familyCardMasked',
        'occupation',
        'occupationCode',
        'weeklyHours',
      ],
      before: {
        familyCardMasked: `${'•'.repeat(14)}03`,
        occupation: 'Nelayan',
        occupationCode: '6222',
        weeklyHours: 20,
      },
      after: {
        familyCardMasked: `${'•'.repeat(14)}04`,
        occupation: "Pa'gandeng ikan",
        occupationCode: '5211',
        weeklyHours: null,
      },
    });
    expect(await edit(changed, { occupationCode: '9520' })).toMatchObject({ occupationCode: '9520' });
    expect(await edit({ ...changed, version: changed.version + 1 }, { occupation: null })).toMatchObject({
      occupation: null,
      occupationCode: null,
    });
  });

  it('is no NIK in the place of the family card', async () => {
    const input = { idempotencyKey: key(), fullName: 'Dua Nomor', birthDate: '1980-05-13', sex: 'MALE' };
    const numbers = { nik: familyCard, familyCard, villageId: villages[own] };
    expect(await officer.refusal(create, { input: { ...input, ...numbers } })).toBe('VALIDATION');
  });

  it('comes from a file with the code of its words, and loses it when the words become others', async () => {
    const line = candidate(41, { 'Kode Wilayah': own, Pekerjaan: 'Daeng Becak' });
    const other = candidate(42, { 'Kode Wilayah': own, Pekerjaan: 'Wiraswasta' });
    await imported(officer, await newList(officer), csvOf([line, other]));
    expect(await namesOf({ occupationCode: '9331' })).toEqual([line['Nama Lengkap']]);
    await imported(
      officer,
      await newList(officer),
      csvOf([
        { ...line, Pekerjaan: 'Wiraswasta' },
        { ...other, Pekerjaan: 'Tukang batu' },
      ]),
    );
    expect(await namesOf({ occupationCode: '9331' })).toEqual([]);
    expect(await namesOf({ occupationCode: '7112' })).toEqual([other['Nama Lengkap']]);
  });

  it('waits for a NIK village by village, who was registered first before the others, until it is entered', async () => {
    const queue = async (by: Client, villageId?: string) =>
      (
        await by.ask<{ workers: { nodes: Array<Registered & { fullName: string }> } }>(
          `query ($filter: WorkerFilter) { workers(first: 50, filter: $filter, orderBy: { field: REGISTERED, direction: ASC }) {
             nodes { id version fullName } } }`,
          { filter: villageId === undefined ? null : { villageId } },
        )
      ).workers.nodes;
    const mine = ['Zulaeha Menunggu', 'Ambo Menunggu'];
    for (const fullName of mine) await register({ fullName });
    await register({ fullName: 'Punya Nomor', nik: '7372044302800009' });
    await register({ fullName: 'Tetangga Menunggu', villageId: villages[neighbour] });
    const waiting = await queue(operator);
    expect(waiting.slice(-2).map(({ fullName }) => fullName)).toEqual(mine);
    expect(waiting.map(({ fullName }) => fullName)).not.toContain('Punya Nomor');
    expect((await queue(officer, villages[neighbour])).at(-1)).toMatchObject({
      fullName: 'Tetangga Menunggu',
    });
    const first = waiting.at(-2);
    if (!first) throw new Error('somebody waits');
    await edit(first, { nik: '7372044302800010' });
    expect((await queue(operator)).map(({ fullName }) => fullName)).not.toContain(first.fullName);
  });
});
