import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { partnerOf } from './attack.js';
import { emptyList, issueBill, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const draw = `mutation ($input: DrawBillInput!) { bill: drawBill(input: $input) { id status version checkedBy } }`;
const issue = `mutation ($input: IssueBillInput!) { bill: issueBill(input: $input) { id status version issuedBy checkedBy checkedAt } }`;
const decline = `mutation ($input: DeclineBillInput!) { bill: declineBill(input: $input) { id status cancelReason } }`;
const pay = `mutation ($input: RecordBillPaymentInput!) { bill: recordBillPayment(input: $input) { status } }`;
const region = { region: '73.72' } as const;

interface Made {
  readonly bill: {
    readonly id: string;
    readonly status: string;
    readonly version: number;
    readonly checkedBy: string | null;
  };
}

describe('a bill that was drawn', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let finance: Client;
  let lineId: string;
  beforeAll(async () => {
    world = await World.create();
    [officer, approver, finance] = [
      await world.user('PROGRAMME_OFFICER', region),
      await world.user('APPROVER', region),
      await world.user('FINANCE_OFFICER', region),
    ];
    ({ lineId } = await signedAgreement(world, officer, 10));
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 3);
    const decree = { lineId, listId, number: 'SK-1', title: 'Penetapan', seats: 3, startsOn: '2024-05-01' };
    const { made } = await officer.ask<{ made: { id: string } }>(
      `mutation ($input: ProposeDecreeInput!) { made: proposeDecree(input: $input) { id } }`,
      { input: { idempotencyKey: key(), ...decree } },
    );
    await approver.ask(`mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { id } }`, {
      input: { idempotencyKey: key(), id: made.id, version: 1, decreedOn: '2024-05-13' },
    });
  });
  afterAll(() => world.close());

  const drawn = async (month = '2024-05') =>
    (await finance.ask<Made>(draw, { input: { idempotencyKey: key(), lineId, month, people: 3 } })).bill;
  const input = (id: string, more: object = {}) => ({
    input: { idempotencyKey: key(), id, version: 1, ...more },
  });
  const billed = async () =>
    (
      await finance.ask<{ coverage: { total: object } }>(
        '{ coverage(asOf: "2024-05-31") { total { billed openBills } } }',
      )
    ).coverage.total;

  it('is frozen, and can neither be paid nor issued by who drew it; an approver who decreed its people issues it', async () => {
    const { id, ...draft } = await drawn();
    expect(draft).toEqual({ status: 'DRAFT', version: 1, checkedBy: null });
    const paid = { paidOn: '2024-05-31', reference: 'SP2D-1' };
    expect(await finance.refusal(pay, input(id, paid))).toBe('TRANSITION_REFUSED');
    expect(await finance.refusal(issue, input(id))).toBe('BILL_CHECKED_BY_DRAWER');
    expect(await finance.refusal(decline, input(id, { reason: 'Salah bulan iuran' }))).toBe(
      'BILL_CHECKED_BY_DRAWER',
    );
    expect(await officer.refusal(issue, input(id))).toBe('FORBIDDEN');
    const barru = await world.user('APPROVER', { region: '73.11' });
    expect(await barru.refusal(issue, input(id))).toBe('NOT_FOUND');

    const { bill } = await approver.ask<Made>(issue, input(id));
    expect(bill).toMatchObject({ status: 'ISSUED', version: 2 });
    expect(bill.checkedBy).toMatch(/^APPROVER/);
    expect(await approver.refusal(issue, input(id, { version: 2 }))).toBe('TRANSITION_REFUSED');
    expect(await approver.refusal(pay, input(id, { version: 2, ...paid }))).toBe('FORBIDDEN');
    expect(await finance.ask(pay, input(id, { version: 2, ...paid }))).toEqual({ bill: { status: 'PAID' } });
  });

  it('is told to no partner and counted in no figure before it is issued', async () => {
    const partner = await partnerOf(world, '73.72', ['bills:read']);
    const before = await billed();
    const { id } = await drawn('2024-06');
    const read = () =>
      partner.ask(
        'query ($id: ID!) { bill(id: $id) { status } bills(first: 10, filter: { ids: [$id] }) { totalCount } }',
        { id },
      );
    expect(await read()).toEqual({ bill: null, bills: { totalCount: 0 } });
    expect(await billed()).toEqual(before);
    await issueBill(approver, id);
    expect(await read()).toEqual({ bill: { status: 'ISSUED' }, bills: { totalCount: 1 } });
  });

  it('is declined with a reason by another finance officer, and its month may be drawn anew', async () => {
    const another = await world.user('FINANCE_OFFICER', region);
    const { id } = await drawn('2024-07');
    const reason = 'Satu peserta meninggal sebelum bulan ini';
    expect(await another.ask(decline, input(id, { reason }))).toEqual({
      bill: { id, status: 'CANCELLED', cancelReason: reason },
    });
    const { id: again } = await drawn('2024-07');
    expect(again).not.toBe(id);
    await issueBill(another, again);
  });
});
