import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Agreement, AgreementGround, create, sign } from './agreement-ground.js';
import { emptyList, plantCandidates } from './planted.js';
import { key, World } from './world.js';

const board = `query ($lineId: ID!) { quotaLines(first: 1, filter: { lineId: $lineId }) { nodes { openSeats openFree
  agreement { version } shares { region { id } seats used reserved free }
  shareMoves { region { id } seatsBefore seatsAfter addendumNumber reason movedBy } } } }`;
const move = `mutation ($input: MoveSharesInput!) { moveShares(input: $input) { version } }`;

const among = (...items: object[]): unknown => expect.arrayContaining(items);
const some: unknown = expect.any(String);

interface Board {
  readonly quotaLines: { readonly nodes: [{ readonly agreement: { readonly version: number } }] };
}

describe('shares of the seats of a line by region', () => {
  let world: World;
  let ground: AgreementGround;
  let pks: Agreement;
  let lineId: string;
  let [soreang, bacukiki]: string[] = [];

  const share = (regionId: string | undefined, seats: number) => ({ regionId, seats });
  const withShares = (...shares: object[]) => ({ lines: [ground.line({ shares })] });
  const moving = async (shares: object[], fields: object = {}) => {
    const { quotaLines } = await ground.officer.ask<Board>(board, { lineId });
    const { version } = quotaLines.nodes[0].agreement;
    return {
      input: { idempotencyKey: key(), lineId, version, shares, reason: 'Pemerataan kecamatan', ...fields },
    };
  };
  const propose = async (seats: number) => {
    const listId = await emptyList(ground.officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 900);
    return ground.officer.refusal(
      `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`,
      {
        input: {
          idempotencyKey: key(),
          listId,
          lineId,
          number: `SK ${key()}`,
          title: 'Penetapan',
          seats,
          startsOn: '2024-05-31',
        },
      },
    );
  };

  beforeAll(async () => {
    world = await World.create({ today: businessDate('2024-05-31') });
    ground = await AgreementGround.of(world, '73.72');
    [soreang, bacukiki] = [
      String(await world.regionId('73.72.02')),
      String(await world.regionId('73.72.01')),
    ];
  });
  afterAll(() => world.close());

  it('are of districts and villages of the paying region, and no more than its seats', async () => {
    const { officer } = ground;
    const refused = (...shares: object[]) =>
      officer.refusal(create, { input: ground.content(withShares(...shares)) });
    expect(await refused(share(soreang, 745))).toBe('SHARES_ABOVE_SEATS');
    expect(await refused(share(String(await world.regionId('73.11.01')), 1))).toBe('SHARE_OUTSIDE_AGREEMENT');
    expect(await refused(share(String(await world.regionId('73.72')), 1))).toBe('SHARE_OUTSIDE_AGREEMENT');
    const village = String(await world.regionId('73.72.02.1001'));
    expect(await refused(share(soreang, 1), share(village, 1))).toBe('SHARES_OVERLAP');
    expect(await refused(share(soreang, 1), share(soreang, 2))).toBe('VALIDATION');
  });

  it('stand on the quota board from the signing on, with what is for all', async () => {
    pks = await ground.signed(withShares(share(soreang, 700), share(bacukiki, 20)));
    lineId = String(pks.lines[0]?.['id']);
    expect(await ground.officer.ask(board, { lineId })).toMatchObject({
      quotaLines: {
        nodes: [
          {
            openSeats: 24,
            openFree: 24,
            shares: among(
              { region: { id: soreang }, seats: 700, used: 0, reserved: 0, free: 700 },
              { region: { id: bacukiki }, seats: 20, used: 0, reserved: 0, free: 20 },
            ),
            shareMoves: [],
          },
        ],
      },
    });
  });

  it('are kept by the database when people of other regions are proposed, with a code of their own', async () => {
    expect(await propose(600)).toBe('QUOTA_SHARE_EXHAUSTED');
    expect(await propose(30)).toBe('NOT REFUSED');
  });

  it('are moved by the officer with a reason, never below what is used, and who did it stays to be read', async () => {
    const { officer } = ground;
    const { quotaLines } = await officer.ask<{
      quotaLines: { nodes: [{ shares: Array<{ region: { id: string }; reserved: number }> }] };
    }>(board, { lineId });
    const used = quotaLines.nodes[0].shares.find(({ region }) => region.id === soreang)?.reserved ?? 0;
    expect(used).toBeGreaterThan(0);
    const rest = share(bacukiki, 20);
    expect(await officer.refusal(move, await moving([share(soreang, used - 1), rest]))).toBe(
      'SHARE_BELOW_USED',
    );
    expect(await officer.refusal(move, await moving([share(soreang, 700), rest]))).toBe(
      'SHARES_CHANGE_NOTHING',
    );
    expect(await officer.refusal(move, await moving([share(soreang, 744), rest]))).toBe('SHARES_ABOVE_SEATS');
    await officer.ask(move, await moving([share(soreang, 100), share(bacukiki, 60)]));
    expect(await officer.ask(board, { lineId })).toMatchObject({
      quotaLines: {
        nodes: [
          {
            openSeats: 584,
            shareMoves: among({
              region: { id: soreang },
              seatsBefore: 700,
              seatsAfter: 100,
              addendumNumber: null,
              reason: 'Pemerataan kecamatan',
              movedBy: some,
            }),
          },
        ],
      },
    });
    const draft = await ground.draft(withShares(share(soreang, 1)));
    const ofDraft = { lineId: draft.lines[0]?.['id'], version: draft.version };
    expect(await officer.refusal(move, await moving([], ofDraft))).toBe('SHARES_NOT_SIGNED');
  });

  it('change by an addendum too, together with the seats that it adds or takes back', async () => {
    const { officer } = ground;
    const addendum = (shares: object[]) => ({
      input: ground.content({
        kind: 'ADDENDUM',
        amendsId: pks.id,
        validFrom: '2024-05-31',
        lines: [],
        changes: [{ lineId, addedStages: [{ startsOn: '2024-08-01', seats: 256 }], shares }],
      }),
    });
    expect(await officer.refusal(create, addendum([share(soreang, 1001)]))).toBe('SHARES_ABOVE_SEATS');
    const { createAgreement: made } = await officer.ask<{ createAgreement: Agreement }>(
      create,
      addendum([share(soreang, 900)]),
    );
    await officer.ask(sign, {
      input: { idempotencyKey: key(), id: made.id, version: made.version, signedOn: '2024-05-31' },
    });
    expect(await officer.ask(board, { lineId })).toMatchObject({
      quotaLines: {
        nodes: [
          {
            openSeats: 100,
            shares: [{ region: { id: soreang }, seats: 900 }],
            shareMoves: among({
              region: { id: bacukiki },
              seatsBefore: 60,
              seatsAfter: 0,
              addendumNumber: some,
              reason: null,
              movedBy: some,
            }),
          },
        ],
      },
    });
  });
});
