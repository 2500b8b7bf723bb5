import type { DemoVisitor } from './demo-visitor.js';

const propose = `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`;
const enact = `mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { id } }`;
const draw = `mutation ($input: DrawBillInput!) { drawBill(input: $input) { id } }`;

/** All seats of the agreement. */
const seats = 744;

/** The programme officer proposes all seats, and the approver decrees them on the same day. */
export async function decree(
  officer: DemoVisitor,
  approver: DemoVisitor,
  target: { readonly listId: string; readonly lineId: string },
  day: string,
): Promise<void> {
  const { proposeDecree: proposal } = await officer.ask<{ proposeDecree: { id: string } }>(propose, {
    input: {
      idempotencyKey: 'demo-decree',
      ...target,
      number: 'CONTOH/SK/13-05-2024',
      title: 'Penetapan 744 pekerja rentan dan miskin sebagai peserta (contoh)',
      seats,
      startsOn: day,
    },
  });
  await approver.ask(enact, {
    input: { idempotencyKey: 'demo-decree-enacted', id: proposal.id, version: 1, decreedOn: day },
  });
}

/** The finance officer draws the bill for a month. */
export async function bill(finance: DemoVisitor, lineId: string, month: string): Promise<void> {
  await finance.ask(draw, { input: { idempotencyKey: `demo-bill-${month}`, lineId, month, people: seats } });
}
