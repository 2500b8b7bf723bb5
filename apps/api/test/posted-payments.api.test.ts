import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { partnerOf } from './everybody.js';
import { issueBill, plantCandidates, emptyList, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const post = `mutation ($input: PostPaymentInput!) { posted: postPayment(input: $input) { billId number outcome paidAmount leftAmount } }`;

interface Posted {
  readonly outcome: string;
  readonly paidAmount: string;
  readonly leftAmount: string;
}

describe('a payment that the application of a partner posts', () => {
  let world: World;
  let partner: Client;
  let finance: Client;
  let approver: Client;
  let lineId: string;
  let billId: string;
  let month = 4;

  const made = async (client: Client, mutation: string, type: string, input: object) =>
    (
      await client.ask<{ made: { id: string } }>(
        `mutation ($input: ${type}!) { made: ${mutation}(input: $input) { id } }`,
        { input: { idempotencyKey: key(), ...input } },
      )
    ).made.id;

  beforeAll(async () => {
    world = await World.create();
    const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    approver = await world.user('APPROVER', { region: '73.72' });
    finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
    partner = await partnerOf(world, { region: '73.72' });
    ({ lineId } = await signedAgreement(world, officer, 3));
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 3);
    const decreeId = await made(officer, 'proposeDecree', 'ProposeDecreeInput', {
      listId,
      lineId,
      number: 'SK 1',
      title: 'Penetapan',
      seats: 3,
      startsOn: '2024-05-01',
    });
    await made(approver, 'enactDecree', 'EnactDecreeInput', {
      id: decreeId,
      version: 1,
      decreedOn: '2024-05-13',
    });
  });
  afterAll(() => world.close());

  /** Each test has a bill of its own, of a month of its own: 3 people, Rp50,400. */
  beforeEach(async () => {
    month += 1;
    billId = await made(finance, 'drawBill', 'DrawBillInput', {
      lineId,
      month: `2024-${String(month).padStart(2, '0')}`,
      people: 3,
    });
    await issueBill(approver, billId);
    world.clock.moveTo(businessDate('2024-06-20'));
  });

  const input = (more: object = {}) => ({
    input: {
      idempotencyKey: key(),
      billId,
      amount: '50400',
      paidOn: '2024-06-20',
      reference: `TRF-${key()}`,
      ...more,
    },
  });
  const paid = async (more: object = {}) => (await partner.ask<{ posted: Posted }>(post, input(more))).posted;
  const refused = (more: object, client = partner) => client.refusal(post, input(more));
  const effects = () =>
    asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ status: string; version: number; steps: number; acts: number }>(
        `SELECT b.status, b.version, (SELECT count(*)::int FROM payment_step s WHERE s.bill_id = b.id) AS steps,
           (SELECT count(*)::int FROM audit_event e WHERE e.object_id = b.id::text AND e.operation = 'postPayment') AS acts
         FROM bill b WHERE b.id = $1`,
        [billId],
      );
      return rows[0];
    });

  it('settles the bill when it is all of it, and names the application as who paid', async () => {
    expect(await paid({ reference: 'SP2D-0012' })).toMatchObject({
      billId,
      outcome: 'SETTLED',
      paidAmount: '50400',
      leftAmount: '0',
    });
    const { bill } = await finance.ask<{ bill: object }>(
      `query ($id: ID!) { bill(id: $id) { status paidOn paymentReference paidAmount } }`,
      { id: billId },
    );
    expect(bill).toEqual({
      status: 'PAID',
      paidOn: '2024-06-20',
      paymentReference: 'SP2D-0012',
      paidAmount: '50400',
    });
    expect(await refused({ reference: 'SP2D-0013' })).toBe('TRANSITION_REFUSED');
  });

  it('is a part of the bill when it is less, and never more than what is left', async () => {
    expect(await paid({ amount: '20000' })).toMatchObject({ outcome: 'PARTLY_PAID', leftAmount: '30400' });
    expect(await refused({ amount: '30401' })).toBe('PAYMENT_TOO_LARGE');
    expect(await refused({ amount: '0' })).toBe('VALIDATION');
    expect(await paid({ amount: '30400' })).toMatchObject({ outcome: 'SETTLED', paidAmount: '50400' });
  });

  it('has one effect and one answer, though it is sent 50 times at once and once more later', async () => {
    const once = input({ amount: '20000' });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => partner.ask<{ posted: Posted }>(post, once)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await effects()).toEqual({ status: 'ISSUED', version: 3, steps: 1, acts: 1 });
    await paid({ amount: '30400' });
    expect(await partner.ask(post, once)).toEqual(answers[0]);
    expect(await partner.refusal(post, { input: { ...once.input, amount: '1' } })).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
  });

  it('has one effect and one answer, though the first try is cut off while it is carried out', async () => {
    const once = input();
    await asSuperuser(world, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT FROM bill WHERE id = $1 FOR UPDATE', [billId]);
      const cut = partner.send(post, once);
      const waiting = `FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      const isWaiting = async () =>
        ((await client.query<{ n: number }>(`SELECT count(*)::int AS n ${waiting}`)).rows[0]?.n ?? 0) > 0;
      await expect.poll(isWaiting, { timeout: 10_000 }).toBe(true);
      await client.query(`SELECT pg_terminate_backend(pid) ${waiting}`);
      await client.query('ROLLBACK');
      await cut;
    });
    expect(await effects()).toMatchObject({ status: 'ISSUED', acts: 0 });
    const first = await partner.ask(post, once);
    expect(await partner.ask(post, once)).toEqual(first);
    expect(await effects()).toEqual({ status: 'PAID', version: 3, steps: 0, acts: 1 });
  });

  it('counts once by its reference, under whichever key it is sent', async () => {
    const amounts = ['20000', '30400', '20000', '30400'];
    const answers = await Promise.all(
      amounts.map(async (amount) => (await refusedOr({ amount, reference: `TRF-${amount}` })) ?? 'TAKEN'),
    );
    expect(answers.toSorted()).toEqual([
      'PAYMENT_REFERENCE_TAKEN',
      'PAYMENT_REFERENCE_TAKEN',
      'TAKEN',
      'TAKEN',
    ]);
    expect(await effects()).toMatchObject({ status: 'PAID', steps: 1, acts: 2 });
  });

  it('is of the area of the key, and of a bill that is issued', async () => {
    expect(await refused({}, await partnerOf(world, { region: '73.11' }))).toBe('NOT_FOUND');
    expect(await refused({}, finance)).toBe('FORBIDDEN');
    expect(await refused({ billId: key() })).toBe('NOT_FOUND');
    const draft = await made(finance, 'drawBill', 'DrawBillInput', { lineId, month: '2024-12', people: 3 });
    expect(await refused({ billId: draft })).toBe('NOT_FOUND');
    expect(await refused({ paidOn: '2024-06-21' })).toBe('PAID_IN_FUTURE');
    expect(await refused({ paidOn: '2024-05-01' })).toBe('PAID_BEFORE_AGREEMENT');
  });

  /** The code of a refusal, or nothing where the payment was taken. */
  async function refusedOr(more: object): Promise<string | undefined> {
    const { errors } = await partner.send(post, input(more));
    return errors?.[0]?.extensions.code;
  }
});
