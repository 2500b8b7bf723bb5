import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { partnerOf } from './attack.js';
import { emptyList, newBranch, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const board = `query ($filter: QuotaBoardScope) { quotaBoard(scope: $filter) {
  total { granted taken free startingLater } regions { region { code } reserved used released } offices { office { name } used reserved } } }`;
const lines = `query ($filter: QuotaLineFilter) { quotaLines(first: 10, filter: $filter) { totalCount nodes {
  granted reserved used released free startingLater fullMonthAmount stages { startsOn hasBegun granted reserved used free } } } }`;
const seats = `query ($lineId: ID!, $filter: QuotaSeatFilter) { quotaSeats(lineId: $lineId, first: 50, filter: $filter) { totalCount nodes {
  seat turn standing isVacant worker { id fullName } decree { number } takenBy releasedBy } } }`;

interface Board {
  quotaBoard: {
    total: Readonly<Record<'granted' | 'taken' | 'free' | 'startingLater', number>>;
    regions: Array<{ region: { code: string }; reserved: number; used: number; released: number }>;
    offices: Array<{ office: { name: string } | null; used: number; reserved: number }>;
  };
}
interface Seat {
  seat: number;
  turn: number;
  standing: string;
  isVacant: boolean;
  worker: { id: string; fullName: string };
  decree: { number: string };
  takenBy: string;
  releasedBy: string | null;
}

describe('the board of quotas', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let lineId: string;
  let listId: string;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    approver = await world.user('APPROVER', { region: '73.72' });
    await newBranch(world, ['73.72']);
    ({ lineId } = await signedAgreement(world, officer, 10));
    listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 20);
  });
  afterAll(() => world.close());

  const propose = async (count: number) => {
    const input = {
      idempotencyKey: key(),
      listId,
      lineId,
      number: `SK ${key()}`,
      title: 'Penetapan',
      seats: count,
      startsOn: '2024-05-01',
    };
    const { made } = await officer.ask<{ made: { id: string; version: number; number: string } }>(
      `mutation ($input: ProposeDecreeInput!) { made: proposeDecree(input: $input) { id version number } }`,
      { input },
    );
    return made;
  };
  const decide = (mutation: 'enact' | 'return', made: { id: string; version: number }, more: object) =>
    approver.ask(
      `mutation ($input: ${mutation === 'enact' ? 'Enact' : 'Return'}DecreeInput!) { ${mutation}Decree(input: $input) { status } }`,
      { input: { idempotencyKey: key(), id: made.id, version: made.version, ...more } },
    );
  const seatsOf = async (filter: object = {}) =>
    (await officer.ask<{ quotaSeats: { totalCount: number; nodes: Seat[] } }>(seats, { lineId, filter }))
      .quotaSeats;

  it('shows of every line what is used, reserved, free and given back, and what a month with all seats costs', async () => {
    await decide('enact', await propose(6), { decreedOn: '2024-05-13' });
    await decide('return', await propose(3), { reason: 'Data warga belum lengkap' });
    await propose(2);
    const { quotaLines } = await officer.ask<{ quotaLines: object }>(lines, { filter: { lineId } });
    const stage = { startsOn: '2024-05-01', hasBegun: true, granted: 10, reserved: 2, used: 6, free: 2 };
    expect(quotaLines).toEqual({
      totalCount: 1,
      nodes: [
        {
          granted: 10,
          reserved: 2,
          used: 6,
          released: 3,
          free: 2,
          startingLater: 0,
          fullMonthAmount: '168000',
          stages: [stage],
        },
      ],
    });
  });

  it('counts the same seats by region and by office, and below a regency by district and village', async () => {
    const ask = async (regionId?: string) =>
      (await officer.ask<Board>(board, { filter: { lineId, ...(regionId ? { regionId } : {}) } })).quotaBoard;
    const top = await ask();
    expect(top.total).toEqual({ granted: 10, taken: 8, free: 2, startingLater: 0 });
    expect(top.regions).toEqual([{ region: { code: '73.72' }, reserved: 2, used: 6, released: 3 }]);
    expect(top.offices.map(({ used, reserved }) => ({ used, reserved }))).toEqual([{ used: 6, reserved: 2 }]);
    const sum = (rows: Board['quotaBoard']['regions']) =>
      rows.reduce((total, { used, reserved }) => total + used + reserved, 0);
    const districts = await ask(String(await world.regionId('73.72')));
    expect(sum(districts.regions)).toBe(8);
    const [first] = districts.regions;
    const villages = await ask(String(await world.regionId(first?.region.code ?? '')));
    expect(sum(villages.regions)).toBe((first?.used ?? 0) + (first?.reserved ?? 0));
    expect(villages.regions.every(({ region }) => region.code.startsWith(first?.region.code ?? '-'))).toBe(
      true,
    );
  });

  it('tells of a seat who had it, who gave it free and who came after, by which decree', async () => {
    const changed = await seatsOf({ hasChanged: true });
    expect(changed.nodes.map(({ seat, turn, standing }) => ({ seat, turn, standing }))).toEqual([
      { seat: 7, turn: 1, standing: 'RELEASED' },
      { seat: 7, turn: 2, standing: 'RESERVED' },
      { seat: 8, turn: 1, standing: 'RELEASED' },
      { seat: 8, turn: 2, standing: 'RESERVED' },
    ]);
    const [before, after] = changed.nodes;
    const names = await world.services.database.read<[Array<{ id: string; name: string }>]>({ as: 'GATE' }, [
      { text: 'SELECT id, name FROM app_user' },
    ]);
    const nameOf = (userId: string | null) => names[0].find(({ id }) => id === userId)?.name;
    expect(before?.releasedBy).toBe(nameOf(approver.userId));
    expect(after).toMatchObject({ takenBy: nameOf(officer.userId), releasedBy: null });
    expect(before?.decree.number).not.toBe(after?.decree.number);
    expect((await seatsOf({ standing: 'USED' })).totalCount).toBe(6);
    expect((await seatsOf({ standing: 'RELEASED' })).nodes.filter(({ isVacant }) => isVacant)).toHaveLength(
      1,
    );
  });

  it('leaves whose names it showed on the trail, and nobody else asks for the seats of a line', async () => {
    const auditor = await world.user('AUDITOR', { region: '73.72' });
    const { auditEvents } = await auditor.ask<{ auditEvents: { nodes: Array<{ operation: string }> } }>(
      `{ auditEvents(first: 50) { nodes { operation } } }`,
    );
    expect(auditEvents.nodes.some(({ operation }) => operation === 'quotaSeats')).toBe(true);
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    const none = await elsewhere.ask<{ quotaSeats: { totalCount: number } }>(seats, { lineId });
    expect(none.quotaSeats.totalCount).toBe(0);
    expect((await elsewhere.ask<Board>(board, { filter: { lineId } })).quotaBoard.regions).toEqual([]);
  });

  it('leaves out lines whose months are over, unless one of them is asked for', async () => {
    const later = await world.onDay(businessDate('2025-01-02'));
    const reader = await later.user('PROGRAMME_OFFICER', { region: '73.72' });
    const granted = async (filter: object) =>
      (await reader.ask<Board>(board, { filter })).quotaBoard.total.granted;
    expect(await granted({})).toBe(0);
    expect(await granted({ lineId })).toBe(10);
  });

  it('shows the four stages of Makassar, which add up to 35,000 seats and Rp588,000,000 a month', async () => {
    const makassar = await world.user('PROGRAMME_OFFICER', { region: '73.71' });
    const stages = ['2024-05-01', '2024-06-01', '2024-08-01', '2024-10-01'].map((startsOn, at) => ({
      startsOn,
      seats: [5_000, 10_000, 12_500, 7_500][at] ?? 0,
    }));
    const signed = await signedAgreement(world, makassar, 35_000, stages);
    const { quotaLines } = await makassar.ask<{ quotaLines: { nodes: object[] } }>(lines, {
      filter: { lineId: signed.lineId },
    });
    expect(quotaLines.nodes).toMatchObject([
      {
        granted: 35_000,
        free: 5_000,
        startingLater: 30_000,
        fullMonthAmount: '588000000',
        stages: stages.map(({ startsOn, seats: granted }, at) => ({ startsOn, granted, hasBegun: at === 0 })),
      },
    ]);
  });

  it('is read by a partner who may read agreements, without anybody’s name', async () => {
    const partner = await partnerOf(world, '73.72', ['agreements:read']);
    expect((await partner.ask<Board>(board, { filter: { lineId } })).quotaBoard.total).toMatchObject({
      taken: 8,
    });
    expect(await partner.refusal(seats, { lineId })).toBe('FORBIDDEN');
  });
});
