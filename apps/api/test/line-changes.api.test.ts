import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Agreement, AgreementGround, create, sign } from './agreement-ground.js';
import { emptyList, plantCandidates } from './planted.js';
import { type Client, key, World } from './world.js';

const find = `query ($id: ID!) { agreement(id: $id) { status quota addenda { number seatsAdded seatsTakenBack }
  lines { id quota monthTo seatsAvailable stages { startsOn seats takenBack } }
  changes { takeBack endsFrom addedStages { startsOn seats } before { seats } after { seats monthTo monthly rest } } } }`;
const difference = `query ($id: ID!) { addendumDifference(id: $id) { isSigned seatsBefore seatsAfter monthlyBefore monthlyAfter
  restBefore restAfter lines { line { id agreementNumber } before { seats monthTo } after { seats monthTo } takeBack endsFrom
  lapse { from people groups { paidThrough people } } } } }`;
const lapsing = `query ($agreementId: ID!, $lineId: ID, $on: Date) { lapsingMembers(agreementId: $agreementId, lineId: $lineId,
  effectiveOn: $on, first: 1) { totalCount } }`;

describe('an addendum to a PKS that is in force', () => {
  let world: World;
  let ground: AgreementGround;
  let approver: Client;
  let pks: Agreement;
  let lineId: string;
  let listId: string;

  const content = (change: object, fields: object = {}) => ({
    input: ground.content({
      kind: 'ADDENDUM',
      amendsId: pks.id,
      validFrom: '2024-06-03',
      validTo: '2024-12-31',
      lines: [],
      changes: [{ lineId, ...change }],
      ...fields,
    }),
  });
  const draft = async (change: object, fields?: object): Promise<Agreement> =>
    (await ground.officer.ask<{ createAgreement: Agreement }>(create, content(change, fields)))
      .createAgreement;
  const signing = ({ id, version }: Pick<Agreement, 'id' | 'version'>) => ({
    input: { idempotencyKey: key(), id, version, signedOn: '2024-06-03' },
  });
  const propose = async (seats: number): Promise<string> => {
    const { proposeDecree } = await ground.officer.ask<{ proposeDecree: { id: string } }>(
      `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`,
      {
        input: {
          idempotencyKey: key(),
          listId,
          lineId,
          number: `SK ${key()}`,
          title: 'Penetapan',
          seats,
          startsOn: '2024-06-03',
        },
      },
    );
    return proposeDecree.id;
  };

  beforeAll(async () => {
    world = await World.create({ today: businessDate('2024-06-03') });
    ground = await AgreementGround.of(world, '73.72');
    approver = await world.user('APPROVER', { region: '73.72' });
    pks = await ground.signed();
    lineId = String(pks.lines[0]?.['id']);
    listId = await emptyList(ground.officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 900);
    const id = await propose(700);
    await approver.ask(`mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { status } }`, {
      input: { idempotencyKey: key(), id, version: 1, decreedOn: '2024-06-03' },
    });
  });
  afterAll(() => world.close());

  it('adds seats to the line from a day on, and shows the difference before and after it is signed', async () => {
    const { officer } = ground;
    const addendum = await draft({ addedStages: [{ startsOn: '2024-09-01', seats: 256 }] });
    const figures = {
      seatsBefore: 744,
      seatsAfter: 1000,
      monthlyBefore: '12499200',
      monthlyAfter: '16800000',
      // Seven months of 744 from June on, and four of 256 more.
      restBefore: '87494400',
      restAfter: String(87_494_400 + 4 * 256 * 16_800),
    };
    const line = { before: { seats: 744, monthTo: '2024-12' }, after: { seats: 1000, monthTo: '2024-12' } };
    expect(await officer.ask(difference, { id: addendum.id })).toMatchObject({
      addendumDifference: { isSigned: false, ...figures, lines: [line] },
    });
    expect(await officer.ask(find, { id: pks.id })).toMatchObject({ agreement: { quota: 744 } });
    await officer.ask(sign, signing(addendum));
    expect(await officer.ask(find, { id: pks.id })).toMatchObject({
      agreement: {
        status: 'AMENDED',
        quota: 1000,
        addenda: [{ seatsAdded: 256, seatsTakenBack: 0 }],
        lines: [
          {
            quota: 1000,
            seatsAvailable: 44,
            stages: [{ seats: 744 }, { startsOn: '2024-09-01', seats: 256 }],
          },
        ],
      },
    });
    expect(await officer.ask(difference, { id: addendum.id })).toMatchObject({
      addendumDifference: { isSigned: true, ...figures, lines: [line] },
    });
    const again = content({ addedStages: [{ startsOn: '2024-09-01', seats: 1 }] });
    expect(await officer.refusal(create, again)).toBe('STAGE_DAY_TAKEN');
  });

  it('takes back seats that are free, and says how many are taken when there are not enough', async () => {
    const { officer } = ground;
    expect(await officer.refusal(create, content({ takeBack: 301 }))).toBe('QUOTA_BELOW_USED');
    const addendum = await draft({ takeBack: 300 });
    const waiting = await propose(40);
    expect(await officer.refusal(sign, signing(addendum))).toBe('QUOTA_BELOW_USED');
    await officer.ask(`mutation ($input: CancelDecreeInput!) { cancelDecree(input: $input) { status } }`, {
      input: { idempotencyKey: key(), id: waiting, version: 1, reason: 'Data belum lengkap' },
    });
    await officer.ask(sign, signing(addendum));
    expect(await officer.ask(find, { id: pks.id })).toMatchObject({
      agreement: {
        quota: 700,
        lines: [
          {
            quota: 700,
            seatsAvailable: 0,
            stages: [
              { seats: 744, takenBack: 44 },
              { seats: 256, takenBack: 256 },
            ],
          },
        ],
      },
    });
    expect(await officer.ask(find, { id: addendum.id })).toMatchObject({
      agreement: {
        changes: [{ takeBack: 300, before: { seats: 1000 }, after: { seats: 700, monthly: '11760000' } }],
      },
    });
  });

  it('ends a line from a month on after a review, and shows first whose protection stops', async () => {
    const { officer } = ground;
    const outside = { endsFrom: '2024-05' };
    expect(await officer.refusal(create, content(outside))).toBe('LINE_END_OUTSIDE');
    const addendum = await draft({ endsFrom: '2024-10' });
    expect(await officer.ask(difference, { id: addendum.id })).toMatchObject({
      addendumDifference: {
        seatsAfter: 0,
        monthlyAfter: '0',
        restAfter: String(4 * 700 * 16_800),
        lines: [
          {
            endsFrom: '2024-10',
            after: { monthTo: '2024-09' },
            lapse: { from: '2024-10-01', people: 700, groups: [{ paidThrough: null, people: 700 }] },
          },
        ],
      },
    });
    const who = { agreementId: pks.id, on: '2024-10-01' };
    expect(await officer.ask(lapsing, { ...who, lineId })).toEqual({ lapsingMembers: { totalCount: 700 } });
    expect(await officer.ask(lapsing, { ...who, lineId: key() })).toEqual({
      lapsingMembers: { totalCount: 0 },
    });
    expect(await officer.refusal(sign, signing(addendum))).toBe('LINE_END_TO_BE_REVIEWED');
    const order = (name: string) =>
      `mutation ($input: ${name}Input!) { ${name[0]?.toLowerCase()}${name.slice(1)}(input: $input) { version } }`;
    const { id, version } = addendum;
    await officer.ask(order('SubmitAgreement'), { input: { idempotencyKey: key(), id, version } });
    await approver.ask(order('ReviewAgreement'), {
      input: { idempotencyKey: key(), id, version: version + 1, approve: true },
    });
    await officer.ask(sign, signing({ id, version: version + 2 }));
    expect(await officer.ask(find, { id: pks.id })).toMatchObject({
      agreement: { lines: [{ monthTo: '2024-09' }] },
    });
    expect(await officer.ask(lapsing, { ...who, lineId })).toEqual({ lapsingMembers: { totalCount: 700 } });
    const { memberships } = await officer.ask<{ memberships: { nodes: object[] } }>(
      `query ($lineId: ID) { memberships(first: 1, filter: { lineId: $lineId, status: ENDED }) { nodes { status endsOn } } }`,
      { lineId },
    );
    expect(memberships.nodes).toEqual([{ status: 'ENDED', endsOn: '2024-09-30' }]);
    const seatsOn = (asOf: string) =>
      officer.ask(
        `query ($asOf: Date) { coverage(asOf: $asOf) { total { protected seatsGranted seatsTaken } } }`,
        { asOf },
      );
    const seats = (count: number) => ({ protected: count, seatsGranted: count, seatsTaken: count });
    expect(await seatsOn('2024-09-30')).toEqual({ coverage: { total: seats(700) } });
    expect(await seatsOn('2024-10-01')).toEqual({ coverage: { total: seats(0) } });
  });

  it('changes lines of the agreement that it amends alone, each once, and a PKS changes none', async () => {
    const { officer } = ground;
    const other = await ground.signed();
    const strange = { lineId: String(other.lines[0]?.['id']), takeBack: 1 };
    expect(await officer.refusal(create, content({}, { changes: [strange] }))).toBe('NOT_FOUND');
    const twice = { changes: [strange, strange], amendsId: other.id };
    expect(await officer.refusal(create, content({}, twice))).toBe('VALIDATION');
    const ofPks = { input: ground.content({ changes: [strange] }) };
    expect(await officer.refusal(create, ofPks)).toBe('VALIDATION');
    expect(await officer.ask(difference, { id: other.id })).toMatchObject({
      addendumDifference: { seatsBefore: 0, seatsAfter: 744, lines: [{ before: null }] },
    });
  });
});

it('takes no seats back below what the memorandum asks each agreement for', async () => {
  const world = await World.create({ today: businessDate('2024-06-03') });
  const ground = await AgreementGround.of(world, '73.72');
  const frame = await ground.signed({ kind: 'MOU', minimumSeats: 700, lines: [] });
  const pks = await ground.signed({ frameId: frame.id });
  const change = (takeBack: number) => ({
    input: ground.content({
      kind: 'ADDENDUM',
      amendsId: pks.id,
      validFrom: '2024-06-03',
      lines: [],
      changes: [{ lineId: pks.lines[0]?.['id'], takeBack }],
    }),
  });
  expect(await ground.officer.refusal(create, change(45))).toBe('BELOW_FRAME_MINIMUM');
  expect(await ground.officer.refusal(create, change(44))).toBe('NOT REFUSED');
  await world.close();
});
