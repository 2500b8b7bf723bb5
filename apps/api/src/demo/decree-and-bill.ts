import type { DemoVisitor } from './demo-visitor.js';

const propose = `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`;
const enact = `mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { id } }`;
const draw = `mutation ($input: DrawBillInput!) { drawBill(input: $input) { id } }`;

/** Whom a decree of the demo covers; it starts on the day on which it is made. `key` tells its requests from those of others. */
interface DemoDecree {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly listId: string;
  readonly lineId: string;
  readonly seats: number;
  readonly startsOn: string;
}

/** The programme officer proposes the first of a list, and the approver decrees them on the same day. */
export async function decree(
  officer: DemoVisitor,
  approver: DemoVisitor,
  { key, ...wanted }: DemoDecree,
): Promise<void> {
  const { proposeDecree: proposal } = await officer.ask<{ proposeDecree: { id: string } }>(propose, {
    input: { idempotencyKey: key, ...wanted },
  });
  await approver.ask(enact, {
    input: { idempotencyKey: `${key}-enacted`, id: proposal.id, version: 1, decreedOn: wanted.startsOn },
  });
}

/** The finance officer draws the bill for a month. */
export async function bill(
  finance: DemoVisitor,
  lineId: string,
  month: string,
  people: number,
): Promise<void> {
  await finance.ask(draw, { input: { idempotencyKey: `demo-bill-${month}`, lineId, month, people } });
}
