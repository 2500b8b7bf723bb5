import type { CandidateSource } from '@lindung/domain/enrolment/candidate-pool';

import type { DemoVisitor } from './demo-visitor.js';

const propose = `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`;
const enact = `mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { id } }`;
const pay = `mutation ($input: RecordBillPaymentInput!) { recordBillPayment(input: $input) { id } }`;
const findIssued = `query ($lineId: ID!, $month: YearMonth!) {
  bills(first: 1, filter: { lineId: $lineId, month: $month, status: [ISSUED] }) { nodes { id version } } }`;
const issue = `mutation ($input: IssueBillInput!) { issueBill(input: $input) { id } }`;
const draw = `mutation ($input: DrawBillInput!) { drawBill(input: $input) { id } }`;

/** Whom a decree of the demo covers. `key` tells its requests from those of others. */
interface DemoDecree {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly source?: CandidateSource;
  readonly listId?: string;
  readonly fromLineId?: string;
  readonly lineId: string;
  readonly seats: number;
  readonly startsOn: string;
}

/** The programme officer proposes the first of a pool, and the approver decrees them. */
export async function decree(
  officer: DemoVisitor,
  approver: DemoVisitor,
  { key, ...wanted }: DemoDecree,
  decreedOn: string,
): Promise<void> {
  const { proposeDecree: proposal } = await officer.ask<{ proposeDecree: { id: string } }>(propose, {
    input: { idempotencyKey: key, ...wanted },
  });
  await approver.ask(enact, {
    input: { idempotencyKey: `${key}-enacted`, id: proposal.id, version: 1, decreedOn },
  });
}

/** The finance officer draws the bill for a month, and the approver looks at it and issues it. `key` tells the months of one line from those of another. */
export async function drawBill(
  { finance, approver }: Readonly<Record<'finance' | 'approver', DemoVisitor>>,
  lineId: string,
  month: string,
  people: number,
  key = 'demo',
): Promise<void> {
  const { drawBill: bill } = await finance.ask<{ drawBill: { id: string } }>(draw, {
    input: { idempotencyKey: `${key}-bill-${month}`, lineId, month, people },
  });
  await approver.ask(issue, { input: { idempotencyKey: `${key}-issued-${month}`, id: bill.id, version: 1 } });
}

/** The finance officer records that the bill for a month was paid. */
export async function payBill(
  finance: DemoVisitor,
  lineId: string,
  month: string,
  paidOn: string,
  key = 'demo',
): Promise<void> {
  const { bills } = await finance.ask<{ bills: { nodes: ReadonlyArray<{ id: string; version: number }> } }>(
    findIssued,
    { lineId, month },
  );
  for (const { id, version } of bills.nodes)
    await finance.ask(pay, {
      input: {
        idempotencyKey: `${key}-paid-${month}`,
        id,
        version,
        paidOn,
        reference: `CONTOH/SP2D/${month}`,
      },
    });
}
