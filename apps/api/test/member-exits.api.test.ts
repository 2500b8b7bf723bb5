import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { printed } from './printed-decree.js';
import { type Client, key, World } from './world.js';

const propose = `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id version leavers amends { id } } }`;
const enact = 'mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { id status } }';
const giveBack = 'mutation ($input: ReturnDecreeInput!) { returnDecree(input: $input) { leavers } }';
const report = `mutation ($input: ReportExitInput!) { reportExit(input: $input) { id status endsOn canDecide } }`;
const reportKnown = 'mutation ($input: ReportKnownExitsInput!) { reportKnownExits(input: $input) { used } }';
const decide = 'mutation ($input: DecideExitsInput!) { decideExits(input: $input) { used free } }';
const exits = `query ($filter: MemberExitFilter) { memberExits(first: 50, filter: $filter) { nodes {
  id reason status occurredOn endsOn answer paidMonths billedMonths billedAmount decree { id } worker { fullName }
  lost { deathNow deathAsNew deathLost missingMonths } } } }`;
const known = `query ($lineId: ID!) { knownExits(lineId: $lineId, first: 50) { nodes { id reason occurredOn } } }`;
const summary = `query ($lineId: ID!) { exitSummary(lineId: $lineId) { members known { reason people } reported decidable unreplaced startsFrom
  lost { people paidMonths deathBenefit } } }`;
const members = `query ($lineId: ID) { memberships(first: 50, filter: { lineId: $lineId }) { nodes {
  id status endsOn worker { id } events { to reason } } } }`;
const preview =
  'query ($lineId: ID!, $month: YearMonth!) { billPreview(lineId: $lineId, month: $month) { people } }';
const candidates = `query ($listId: ID, $lineId: ID) { candidates(listId: $listId, lineId: $lineId, first: 50) { nodes {
  id reasons { reason actual } } } }`;

interface Member {
  readonly id: string;
  readonly status: string;
  readonly endsOn: string;
  readonly worker: { readonly id: string };
  readonly events: ReadonlyArray<{ readonly to: string; readonly reason: string | null }>;
}
interface Judged {
  readonly id: string;
  readonly reasons: ReadonlyArray<{ readonly reason: string }>;
}
interface Exit {
  readonly id: string;
  readonly reason: string;
  readonly status: string;
  readonly endsOn: string;
  readonly decree: { readonly id: string } | null;
}
interface Decree {
  readonly id: string;
  readonly version: number;
}

const firstNumber = 'SK 100.3.3/1/2024';

/** Nine seats, nine members since 13 May 2024, eleven who wait; the business day is 31 May 2024. */
describe('the monthly list of changes', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let lineId: string;
  let listId: string;
  let firstDecree: Decree;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    approver = await world.user('APPROVER', { region: '73.72' });
    ({ lineId } = await signedAgreement(world, officer, 9, [{ startsOn: '2024-05-13', seats: 9 }]));
    listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 20);
    firstDecree = await proposed({ listId, seats: 9, startsOn: '2024-05-13', number: firstNumber });
    await enacted(firstDecree);
  });
  afterAll(() => world.close());

  const proposed = async (input: object): Promise<Decree & { leavers: number; amends: readonly object[] }> =>
    (
      await officer.ask<{ proposeDecree: Decree & { leavers: number; amends: readonly object[] } }>(propose, {
        input: { idempotencyKey: key(), number: `SK ${key()}`, title: 'Penetapan', lineId, ...input },
      })
    ).proposeDecree;
  const enacted = ({ id, version }: Decree) =>
    approver.ask(enact, { input: { idempotencyKey: key(), id, version, decreedOn: '2024-05-31' } });
  const listed = async (filter: object = { lineId }) =>
    (await officer.ask<{ memberExits: { nodes: Exit[] } }>(exits, { filter })).memberExits.nodes;
  const membersNow = async () =>
    (await officer.ask<{ memberships: { nodes: Member[] } }>(members, { lineId })).memberships.nodes;
  const figures = async (client = officer) =>
    (await client.ask<{ exitSummary: object }>(summary, { lineId })).exitSummary;
  const judged = async (ids: readonly string[]): Promise<ReadonlyArray<readonly string[]>> =>
    (await officer.ask<{ candidates: { nodes: Judged[] } }>(candidates, { listId, lineId })).candidates.nodes
      .filter(({ id }) => ids.includes(id))
      .map(({ reasons }) => reasons.map(({ reason }) => reason));
  const reporting = (membershipId: string | undefined, reason: string, occurredOn = '2024-05-20') => ({
    input: { idempotencyKey: key(), membershipId, reason, occurredOn },
  });
  const deciding = (input: object) => ({ input: { idempotencyKey: key(), lineId, ...input } });

  it('takes the report of a death until its day and of a move until the end of the month', async () => {
    const [first, second] = await membersNow();
    expect(await officer.ask(report, reporting(first?.id, 'DIED'))).toMatchObject({
      reportExit: { status: 'REPORTED', endsOn: '2024-05-20', canDecide: false },
    });
    expect(await officer.ask(report, reporting(second?.id, 'MOVED'))).toMatchObject({
      reportExit: { endsOn: '2024-05-31' },
    });
    expect(await officer.refusal(report, reporting(second?.id, 'REFUSED'))).toBe('EXIT_REPORTED');
    expect(await officer.refusal(report, reporting(second?.id, 'MOVED', '2024-06-01'))).toBe('EXIT_REPORTED');
  });

  it('refuses a day that is still to come', async () => {
    const third = (await membersNow())[2];
    expect(await officer.refusal(report, reporting(third?.id, 'REFUSED', '2024-06-01'))).toBe(
      'EXIT_IN_FUTURE',
    );
  });

  it('knows from the registry who has to leave, and reports all of them at once', async () => {
    const third = (await membersNow())[2];
    const dead = {
      workerId: third?.worker.id,
      status: 'DECEASED',
      occurredOn: '2024-05-22',
      knownOn: '2024-05-30',
      source: 'VILLAGE',
      proof: 'Surat keterangan kematian 474.3/12',
    };
    await officer.ask(
      'mutation ($input: RecordPopulationStatusInput!) { recordPopulationStatus(input: $input) { status } }',
      { input: { idempotencyKey: key(), ...dead } },
    );
    expect(await officer.ask(known, { lineId })).toEqual({
      knownExits: { nodes: [{ id: third?.id, reason: 'DIED', occurredOn: '2024-05-22' }] },
    });
    expect(await figures()).toMatchObject({
      members: 9,
      known: [{ reason: 'DIED', people: 1 }],
      reported: 2,
    });
    await officer.ask(reportKnown, { input: { idempotencyKey: key(), lineId } });
    expect(await figures()).toMatchObject({ known: [], reported: 3, decidable: 0 });
    expect(await officer.refusal(reportKnown, { input: { idempotencyKey: key(), lineId } })).toBe(
      'NOBODY_TO_REPORT',
    );
  });

  it('is decided by another than who reported, and changes nothing before', async () => {
    expect(await officer.refusal(decide, deciding({ confirm: true }))).toBe('FORBIDDEN');
    expect((await membersNow()).every(({ status }) => status === 'ENROLLED')).toBe(true);
    expect(await figures(approver)).toMatchObject({ decidable: 3, unreplaced: 0 });
  });

  it('sends one back with an answer and confirms the rest: memberships end, seats are free', async () => {
    const refused = (await listed()).find(({ reason }) => reason === 'MOVED');
    expect(await approver.refusal(decide, deciding({ confirm: false }))).toBe('VALIDATION');
    await approver.ask(
      decide,
      deciding({ confirm: false, exitIds: [refused?.id], answer: 'Masih tinggal di Parepare' }),
    );
    expect(await approver.ask(decide, deciding({ confirm: true }))).toEqual({
      decideExits: { used: 7, free: 2 },
    });
    expect((await listed()).map(({ status }) => status).sort()).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'REJECTED',
    ]);
    const ended = (await membersNow()).filter(({ status }) => status === 'ENDED');
    expect(ended.map(({ endsOn }) => endsOn).sort()).toEqual(['2024-05-20', '2024-05-22']);
    expect(ended[0]?.events.at(-1)).toEqual({ to: 'ENDED', reason: 'DIED' });
    expect(await approver.refusal(decide, deciding({ confirm: true }))).toBe('NO_EXIT_TO_DECIDE');
  });

  it('makes a decided death the status of the person, once, whom no list proposes any more', async () => {
    const dead = (await membersNow())
      .filter(({ status }) => status === 'ENDED')
      .map(({ worker }) => worker.id);
    const facts = await asSuperuser(world, (client) =>
      client.query(
        `SELECT person_id, status, source, occurred_on::text, known_on::text, recorded_by FROM population_status
         WHERE person_id = ANY ($1) ORDER BY occurred_on`,
        [dead],
      ),
    );
    // The registry knew of the second one before.
    expect(facts.rows).toMatchObject([
      { status: 'DECEASED', source: 'EXIT', occurred_on: '2024-05-20', known_on: '2024-05-31' },
      { status: 'DECEASED', source: 'VILLAGE', occurred_on: '2024-05-22' },
    ]);
    for (const id of dead)
      expect(await officer.ask('query ($id: ID!) { worker(id: $id) { status } }', { id })).toEqual({
        worker: { status: 'DECEASED' },
      });
    expect(await judged(dead)).toEqual([['DECEASED'], ['DECEASED']]);
    expect(await figures()).toMatchObject({ known: [], reported: 0 });
  });

  it('may report again who was sent back, and prices what is lost when the seat goes to another', async () => {
    const back = (await membersNow()).find(
      ({ status, events }) => status === 'ENROLLED' && events.length > 0,
    );
    await officer.ask(report, reporting(back?.id, 'REFUSED'));
    await approver.ask(decide, deciding({ confirm: true }));
    expect((await listed()).find(({ reason }) => reason === 'REFUSED')).toMatchObject({
      status: 'CONFIRMED',
      paidMonths: 0,
      lost: { deathNow: '42000000', deathLost: '0', missingMonths: 36 },
    });
    expect(await figures()).toMatchObject({
      members: 6,
      unreplaced: 3,
      startsFrom: '2024-06-01',
      lost: { people: 1, paidMonths: 0, deathBenefit: '0' },
    });
  });

  it('lets nobody have a seat before the last day of who left it', async () => {
    const input = {
      idempotencyKey: key(),
      number: 'SK dini',
      title: 'Penetapan',
      lineId,
      source: 'WAITING_LIST',
      seats: 3,
    };
    // Two died before; one is a member until the end of the 31st.
    expect(await officer.refusal(propose, { input: { ...input, startsOn: '2024-05-31' } })).toBe(
      'QUOTA_EXHAUSTED',
    );
  });

  it('names them in an amending decree that gives their seats to who waits, and forgets it when that is returned', async () => {
    const input = { source: 'WAITING_LIST', seats: 3, startsOn: '2024-06-01', namesLeavers: true };
    const first = await proposed(input);
    expect(first).toMatchObject({ leavers: 3, amends: [{ id: firstDecree.id }] });
    expect(await figures()).toMatchObject({ unreplaced: 0, startsFrom: null });
    expect(await listed({ decreeId: first.id })).toHaveLength(3);
    const back = { idempotencyKey: key(), id: first.id, version: first.version, reason: 'Nomor keliru' };
    expect(await approver.ask(giveBack, { input: back })).toEqual({ returnDecree: { leavers: 0 } });
    expect(await figures()).toMatchObject({ unreplaced: 3 });

    const again = await proposed(input);
    await enacted(again);
    expect((await membersNow()).filter(({ status }) => status === 'ENROLLED')).toHaveLength(9);
    expect((await listed()).filter(({ decree }) => decree?.id === again.id)).toHaveLength(3);
    const nobody = {
      idempotencyKey: key(),
      number: `SK ${key()}`,
      title: 'Penetapan',
      lineId,
      ...input,
      seats: 1,
    };
    expect(await officer.refusal(propose, { input: nobody })).toBe('QUOTA_EXHAUSTED');
  });
  it('prints whom an amending decree lets go, with the decree that it amends, in both forms', async () => {
    const named = (await listed()).find(({ decree }) => decree !== null)?.decree;
    const written = async (format: 'PDF' | 'DOCX'): Promise<Buffer> => {
      const { startDecreeDocument: made } = await officer.ask<{ startDecreeDocument: { id: string } }>(
        'mutation ($input: StartDecreeDocumentInput!) { startDecreeDocument(input: $input) { id } }',
        { input: { ...printed, decreeId: named?.id, idempotencyKey: key(), format } },
      );
      await runWaitingJobs(world.services);
      const { job } = await officer.ask<{ job: { result: { downloadFileId: string } } }>(
        'query ($id: ID!) { job(id: $id) { result { downloadFileId } } }',
        { id: made.id },
      );
      const url = `/files/${job.result.downloadFileId}`;
      const { headers } = officer;
      return (await world.server.http.inject({ method: 'GET', url, headers })).rawPayload;
    };
    const text = strFromU8(
      unzipSync(new Uint8Array(await written('DOCX')))['word/document.xml'] ?? new Uint8Array(),
    );
    for (const words of ['PESERTA KELUAR', 'Meninggal', 'Menolak', `Mengubah Keputusan Nomor ${firstNumber}`])
      expect(text).toContain(words);
    const pdf = (await written('PDF')).toString('latin1');
    // A long number takes a page more.
    expect(Number(/\/Type \/Pages[\s\S]*?\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThanOrEqual(4);
  });

  it('makes a decided move out of the line of a regency the status of the person too', async () => {
    const [moved] = (await membersNow()).filter(({ status }) => status === 'ENROLLED');
    const id = moved?.worker.id ?? '';
    await officer.ask(report, reporting(moved?.id, 'MOVED', '2024-05-31'));
    await approver.ask(decide, deciding({ confirm: true }));
    expect(
      await officer.ask('query ($id: ID!) { worker(id: $id) { populationStatuses { status source } } }', {
        id,
      }),
    ).toEqual({ worker: { populationStatuses: [{ status: 'MOVED', source: 'EXIT' }] } });
    expect(await judged([id])).toEqual([['NOT_RESIDENT', 'LEFT']]);
  });

  it('proposes whoever left for another reason from no list that is as old as that, and from a newer one', async () => {
    const refused = (await membersNow()).find(({ events }) => events.at(-1)?.reason === 'REFUSED');
    const id = refused?.worker.id ?? '';
    expect(await judged([id])).toEqual([['LEFT']]);
    const { candidates: told } = await officer.ask<{ candidates: { nodes: Judged[] } }>(candidates, {
      listId,
      lineId,
    });
    expect(told.nodes.find((one) => one.id === id)?.reasons).toEqual([
      { reason: 'LEFT', actual: expect.stringMatching(/^\d{4}-\d\d-\d\d REFUSED$/) as string },
    ]);
    const dated = (day: string) =>
      asSuperuser(world, (client) =>
        client.query('UPDATE candidate_list SET source_date = $2 WHERE id = $1', [listId, day]),
      );
    await dated('2024-05-21');
    expect(await judged([id])).toEqual([[]]);
    await dated('2024-05-20');
    expect(await judged([id])).toEqual([['LEFT']]);
  });
});

describe('who died before the membership began', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let lineId: string;
  let seats: unknown;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    approver = await world.user('APPROVER', { region: '73.72' });
    ({ lineId } = await signedAgreement(world, officer, 2, [{ startsOn: '2024-05-13', seats: 2 }]));
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 5);
    const { proposeDecree } = await officer.ask<{ proposeDecree: Decree }>(propose, {
      input: {
        idempotencyKey: key(),
        number: 'SK/AWAL/2024',
        title: 'Penetapan',
        lineId,
        listId,
        seats: 2,
        startsOn: '2024-05-13',
      },
    });
    await approver.ask(enact, {
      input: {
        idempotencyKey: key(),
        id: proposeDecree.id,
        version: proposeDecree.version,
        decreedOn: '2024-05-13',
      },
    });
    const { memberships } = await officer.ask<{ memberships: { nodes: Member[] } }>(members, { lineId });
    await officer.ask(report, {
      input: {
        idempotencyKey: key(),
        membershipId: memberships.nodes[0]?.id,
        reason: 'DIED',
        occurredOn: '2024-05-10',
      },
    });
    seats = await approver.ask(decide, { input: { idempotencyKey: key(), lineId, confirm: true } });
  });
  afterAll(() => world.close());

  it('was never a member: the membership ends before its month, loses nothing and frees its seat', async () => {
    const { memberExits } = await officer.ask<{ memberExits: { nodes: Exit[] } }>(exits, {
      filter: { lineId },
    });
    expect(memberExits.nodes).toMatchObject([
      { status: 'CONFIRMED', endsOn: '2024-04-30', billedMonths: 0, lost: null },
    ]);
    expect(seats).toEqual({ decideExits: { used: 1, free: 1 } });
  });

  it('is billed for no month, not even that of the first day', async () => {
    const finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
    for (const month of ['2024-05', '2024-06'])
      expect(await finance.ask(preview, { lineId, month })).toEqual({ billPreview: { people: 1 } });
  });
});
