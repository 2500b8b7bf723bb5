import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AgreementGround } from './agreement-ground.js';
import { emptyList, issueBill, plantCandidates } from './planted.js';
import { type Client, key, World } from './world.js';

const order = `mutation ($input: ProposeAgreementOrderInput!) { proposeAgreementOrder(input: $input) { version } }`;
const decide = `mutation ($input: DecideAgreementOrderInput!) { decideAgreementOrder(input: $input) { version status } }`;
const propose = `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`;
const enact = `mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { status } }`;
const draw = `mutation ($input: DrawBillInput!) { drawBill(input: $input) { id amount } }`;
const pay = `mutation ($input: RecordBillPaymentInput!) { recordBillPayment(input: $input) { status } }`;
const find = `query ($id: ID!) { agreement(id: $id) { version orders { id resumption status } } }`;
const members = `query ($filter: MembershipFilter) { memberships(first: 1, filter: $filter) { totalCount nodes { restartedOn
  protection { status coveredTo since fullDeathFrom continuousMonths deathPays } } } }`;
const PEOPLE = 744;

describe('reinstatement after the pause of Parepare: case B on 28 April 2025', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let finance: Client;
  let agreementId: string;
  let lineId: string;
  const on = async (day: string) => {
    const there = await world.onDay(businessDate(day));
    officer = await there.user('PROGRAMME_OFFICER', { region: '73.72' });
    approver = await there.user('APPROVER', { region: '73.72' });
    finance = await there.user('FINANCE_OFFICER', { region: '73.72' });
  };
  const found = async () =>
    (
      await officer.ask<{ agreement: { version: number; orders: ReadonlyArray<{ id: string }> } }>(find, {
        id: agreementId,
      })
    ).agreement;
  const carryOut = async (input: object) => {
    const { version } = await found();
    await officer.ask(order, {
      input: {
        idempotencyKey: key(),
        agreementId,
        version,
        reason: 'Anggaran iuran menunggu efisiensi',
        basis: 'Instruksi Presiden 1/2025',
        ...input,
      },
    });
    const waiting = await found();
    await approver.ask(decide, {
      input: { idempotencyKey: key(), id: waiting.orders[0]?.id, version: waiting.version, enact: true },
    });
  };
  const bill = async (month: string, paidOn: string) => {
    const { drawBill } = await finance.ask<{ drawBill: { id: string; amount: string } }>(draw, {
      input: { idempotencyKey: key(), lineId, month, people: PEOPLE },
    });
    await issueBill(approver, drawBill.id);
    await finance.ask(pay, {
      input: { idempotencyKey: key(), id: drawBill.id, version: 2, paidOn, reference: `SP2D ${month}` },
    });
    return BigInt(drawBill.amount);
  };
  const shown = async (protection: string) =>
    (await officer.ask<{ memberships: object }>(members, { filter: { lineId, protection } })).memberships;

  beforeAll(async () => {
    world = await World.create();
    const ground = await AgreementGround.of(world, '73.72');
    await on('2024-12-20');
    const agreement = await ground.signed({
      validTo: '2025-12-31',
      lines: [ground.line({ monthTo: '2025-12', stages: [{ startsOn: '2024-05-01', seats: PEOPLE }] })],
    });
    agreementId = agreement.id;
    lineId = String(agreement.lines[0]?.id);
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, PEOPLE);
    const { proposeDecree } = await officer.ask<{ proposeDecree: { id: string } }>(propose, {
      input: {
        idempotencyKey: key(),
        listId,
        lineId,
        number: 'SK 1',
        title: 'Penetapan',
        seats: PEOPLE,
        startsOn: '2024-12-01',
      },
    });
    await approver.ask(enact, {
      input: { idempotencyKey: key(), id: proposeDecree.id, version: 1, decreedOn: '2024-12-20' },
    });
    await bill('2024-12', '2024-12-20');
    await carryOut({ kind: 'PAUSE', effectiveOn: '2025-01-01' });
  }, 120_000);
  afterAll(() => world.close());

  it('bills the months of the pause after all, Rp37,497,600, and April then; members go on without a break', async () => {
    await on('2025-04-28');
    expect(await shown('ENDED')).toMatchObject({ totalCount: PEOPLE });
    await carryOut({ kind: 'RESUME', effectiveOn: '2025-04-28', resumption: 'REINSTATE' });
    expect(await found()).toMatchObject({ orders: [{ resumption: 'REINSTATE', status: 'ENACTED' }, {}] });
    let arrears = 0n;
    for (const month of ['2025-01', '2025-02', '2025-03']) arrears += await bill(month, '2025-04-28');
    expect(arrears).toBe(37_497_600n);
    expect(await shown('GRACE')).toMatchObject({ totalCount: PEOPLE });
    expect(await bill('2025-04', '2025-04-28')).toBe(12_499_200n);
    expect(await shown('PROTECTED')).toMatchObject({
      totalCount: PEOPLE,
      nodes: [
        {
          restartedOn: null,
          protection: {
            coveredTo: '2025-04-30',
            since: '2024-12-01',
            continuousMonths: 5,
            deathPays: '42000000',
          },
        },
      ],
    });
  });
});
