import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { emptyList, newBranch, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const propose = `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) {
  id version seats source list { id } fromLine { id } cut { eligible } } }`;
const enact = 'mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { status } }';
const giveBack = 'mutation ($input: ReturnDecreeInput!) { returnDecree(input: $input) { status } }';
const wait = 'mutation ($input: WaitlistCandidatesInput!) { waitlistCandidates(input: $input) { waiting } }';
const leave = 'mutation ($input: LeaveWaitingListInput!) { leaveWaitingList(input: $input) { waiting } }';
const recordNumber =
  'mutation ($input: RecordMembershipNumberInput!) { recordMembershipNumber(input: $input) { membershipNumber } }';
const memberships = `query ($lineId: ID) { memberships(first: 50, filter: { lineId: $lineId }) {
  nodes { id version membershipNumber worker { id } } } }`;
const people = `query ($source: CandidateSource, $listId: ID, $fromLineId: ID, $lineId: ID, $filter: CandidateFilter) {
  candidates(source: $source, listId: $listId, fromLineId: $fromLineId, lineId: $lineId, first: 50, filter: $filter) {
    nodes { id rank decile eligible waitingSince worker { fullName } reasons { reason } } } }`;

interface Person {
  readonly id: string;
  readonly rank: number | null;
  readonly decile: number;
  readonly eligible: boolean;
  readonly waitingSince: string | null;
  readonly reasons: ReadonlyArray<{ readonly reason: string }>;
}
interface Numbered {
  readonly id: string;
  readonly version: number;
  readonly membershipNumber: string | null;
  readonly worker: { readonly id: string };
}
interface Decree {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly list: { id: string } | null;
  readonly fromLine: { id: string } | null;
}

describe('the waiting list of a payer', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let branch: Client;
  let lineId: string;
  let payerId: string;
  let listId: string;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    approver = await world.user('APPROVER', { region: '73.72' });
    branch = await world.user('BRANCH_OFFICER', { officeId: await newBranch(world, ['73.72']) });
    // Five seats from May on, four more from June on, for twenty people: five of each decile.
    ({ lineId, payerId } = await signedAgreement(world, officer, 9, [
      { startsOn: '2024-05-01', seats: 5 },
      { startsOn: '2024-06-01', seats: 4 },
    ]));
    listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 20);
  });
  afterAll(() => world.close());

  const waiting = async (line = lineId): Promise<readonly Person[]> =>
    (await officer.ask<{ candidates: { nodes: Person[] } }>(people, { source: 'WAITING_LIST', lineId: line }))
      .candidates.nodes;
  const howMany = async () =>
    (
      await officer.ask<{ quotaLines: { nodes: Array<{ waiting: number }> } }>(
        `query ($id: ID) { quotaLines(first: 10, filter: { lineId: $id }) { nodes { waiting } } }`,
        { id: lineId },
      )
    ).quotaLines.nodes[0]?.waiting;
  const proposed = async (input: object): Promise<Decree> =>
    (
      await officer.ask<{ proposeDecree: Decree }>(propose, {
        input: { idempotencyKey: key(), number: `SK ${key()}`, title: 'Penetapan', lineId, ...input },
      })
    ).proposeDecree;
  const numbered = async (line: string) =>
    (await officer.ask<{ memberships: { nodes: Numbered[] } }>(memberships, { lineId: line })).memberships
      .nodes;
  const enacted = ({ id, version }: Decree) =>
    approver.ask(enact, { input: { idempotencyKey: key(), id, version, decreedOn: '2024-05-31' } });

  it('has nobody before a decree is enacted', async () => {
    const decree = await proposed({ listId, seats: 5, startsOn: '2024-05-01' });
    expect(await howMany()).toBe(0);
    await enacted(decree);
    expect(await howMany()).toBe(15);
  });

  it('has whoever was eligible and got no seat, in the order of need', async () => {
    const list = await waiting();
    expect(list.map(({ rank }) => rank)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
    expect(list.map(({ decile }) => decile)).toEqual([2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4]);
    expect(new Set(list.map(({ waitingSince }) => waitingSince))).toEqual(new Set(['2024-05-31']));
  });

  it('gives the seats of a new stage to who stands first, in one proposal without a list', async () => {
    const first = (await waiting()).slice(0, 4).map(({ id }) => id);
    const decree = await proposed({ source: 'WAITING_LIST', seats: 4, startsOn: '2024-06-01' });
    expect(decree).toMatchObject({
      source: 'WAITING_LIST',
      list: null,
      fromLine: null,
      cut: { eligible: 15 },
    });
    expect(await howMany()).toBe(11);
    const { memberships } = await officer.ask<{ memberships: { nodes: Array<{ worker: { id: string } }> } }>(
      `query ($id: ID) { memberships(first: 10, filter: { decreeId: $id }) { nodes { worker { id } } } }`,
      { id: decree.id },
    );
    expect(new Set(memberships.nodes.map(({ worker }) => worker.id))).toEqual(new Set(first));

    await approver.ask(giveBack, {
      input: { idempotencyKey: key(), id: decree.id, version: 1, reason: 'Berita acara belum lengkap' },
    });
    expect(await howMany()).toBe(15);
    expect((await waiting()).slice(0, 4).map(({ id }) => id)).toEqual(first);

    await enacted(await proposed({ source: 'WAITING_LIST', seats: 4, startsOn: '2024-06-01' }));
    expect(await howMany()).toBe(11);
  });

  it('seats nobody beyond the quota from it', async () => {
    expect(
      await officer.refusal(propose, {
        input: {
          idempotencyKey: key(),
          number: 'SK penuh',
          title: 'Penetapan',
          lineId,
          source: 'WAITING_LIST',
          seats: 1,
          startsOn: '2024-06-01',
        },
      }),
    ).toBe('QUOTA_EXHAUSTED');
  });

  it('keeps who is not eligible any more apart, with the reason, and lets go of them together', async () => {
    const [dead] = await waiting();
    await officer.ask(
      'mutation ($input: RecordPopulationStatusInput!) { recordPopulationStatus(input: $input) { status } }',
      {
        input: {
          idempotencyKey: key(),
          workerId: dead?.id,
          status: 'DECEASED',
          occurredOn: '2024-05-30',
          knownOn: '2024-05-31',
          source: 'VILLAGE',
          proof: 'Surat keterangan kematian 474.3/12',
        },
      },
    );
    const list = await waiting();
    expect(list.find(({ id }) => id === dead?.id)).toMatchObject({
      rank: null,
      eligible: false,
      reasons: [{ reason: 'DECEASED' }],
    });
    const input = { idempotencyKey: key(), lineId, ineligible: true, reason: 'Sudah meninggal dunia' };
    const { leaveWaitingList } = await officer.ask<{ leaveWaitingList: { waiting: number } }>(leave, {
      input,
    });
    expect(leaveWaitingList.waiting).toBe(10);
    expect(await officer.refusal(leave, { input: { ...input, idempotencyKey: key() } })).toBe('NOBODY_WAITS');
  });

  it('lets go of the people who are named, and takes them from a list again', async () => {
    const named = (await waiting()).slice(0, 2).map(({ id }) => id);
    const input = { idempotencyKey: key(), lineId, workerIds: named, reason: 'Menolak menjadi peserta' };
    await officer.ask(leave, { input });
    expect(await howMany()).toBe(8);
    const back = { idempotencyKey: key(), listId, lineId };
    const { waitlistCandidates } = await officer.ask<{ waitlistCandidates: { waiting: number } }>(wait, {
      input: back,
    });
    expect(waitlistCandidates.waiting).toBe(10);
    expect(await officer.refusal(wait, { input: { ...back, idempotencyKey: key() } })).toBe(
      'NOBODY_TO_WAITLIST',
    );
  });

  it('is one for all lines of a payer and a member group; next year the members go on and the next in need come in', async () => {
    const next = await signedAgreement(world, officer, 12, [{ startsOn: '2025-01-01', seats: 12 }], {
      payerId,
      year: '2025',
    });
    const [first] = await numbered(lineId);
    if (!first) throw new Error('nobody is a member');
    const record = { idempotencyKey: key(), membershipId: first.id, version: first.version };
    await branch.ask(recordNumber, { input: { ...record, membershipNumber: '22080001234' } });
    const carried = await proposed({
      source: 'MEMBERS',
      fromLineId: lineId,
      lineId: next.lineId,
      seats: 9,
      startsOn: '2025-01-01',
    });
    expect(carried).toMatchObject({ source: 'MEMBERS', list: null, fromLine: { id: lineId } });
    expect(await howMany()).toBe(10);
    await enacted(carried);
    await enacted(
      await proposed({ source: 'WAITING_LIST', lineId: next.lineId, seats: 3, startsOn: '2025-01-01' }),
    );
    expect(await howMany()).toBe(7);
    expect(await waiting(next.lineId)).toHaveLength(7);
    // The number is the person's: it comes along, and nobody else is given it.
    const goOn = await numbered(next.lineId);
    expect(goOn.filter(({ membershipNumber }) => membershipNumber !== null)).toMatchObject([
      { worker: first.worker, membershipNumber: '22080001234' },
    ]);
    const other = goOn.find(({ membershipNumber }) => membershipNumber === null);
    const refused = { idempotencyKey: key(), membershipId: other?.id, version: other?.version };
    expect(
      await branch.refusal(recordNumber, { input: { ...refused, membershipNumber: '22080001234' } }),
    ).toBe('MEMBERSHIP_NUMBER_TAKEN');
  });

  it('asks for the list or the line that a source comes with', async () => {
    const input = {
      idempotencyKey: key(),
      number: 'SK',
      title: 'Penetapan',
      lineId,
      seats: 1,
      startsOn: '2024-06-01',
    };
    expect(await officer.refusal(propose, { input })).toBe('VALIDATION');
    expect(await officer.refusal(propose, { input: { ...input, source: 'MEMBERS' } })).toBe('VALIDATION');
  });
});
