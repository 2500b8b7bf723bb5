import type { DemoVisitor } from './demo-visitor.js';

const propose = `mutation ($input: ProposeAgreementOrderInput!) { proposeAgreementOrder(input: $input) { id } }`;
const decide = `mutation ($input: DecideAgreementOrderInput!) { decideAgreementOrder(input: $input) { id } }`;
const read = `query ($id: ID!) { agreement(id: $id) { version orders { id kind effectiveOn status } } }`;

/** That an agreement rests or goes on from a day on. */
interface DemoOrder {
  readonly kind: 'PAUSE' | 'RESUME';
  readonly effectiveOn: string;
  readonly reason: string;
  readonly basis: string;
  readonly resumption?: 'REINSTATE' | 'REENTER';
}

interface Read {
  readonly agreement: {
    readonly version: number;
    readonly orders: ReadonlyArray<{
      readonly id: string;
      readonly kind: string;
      readonly effectiveOn: string;
      readonly status: string;
    }>;
  };
}

/** The programme officer proposes an order, and the approver enacts it; what was done before is not done again. */
export async function order(
  officer: DemoVisitor,
  approver: DemoVisitor,
  agreementId: string,
  wanted: DemoOrder,
): Promise<void> {
  const find = async () => {
    const { agreement } = await officer.ask<Read>(read, { id: agreementId });
    const { version, orders } = agreement;
    const isWanted = ({ kind, effectiveOn }: (typeof orders)[number]) =>
      kind === wanted.kind && effectiveOn === wanted.effectiveOn;
    return { version, found: orders.find(isWanted) };
  };
  const before = await find();
  const idempotencyKey = `demo-${wanted.kind.toLowerCase()}-${wanted.effectiveOn}`;
  if (!before.found)
    await officer.ask(propose, {
      input: { idempotencyKey, agreementId, version: before.version, ...wanted },
    });
  const { version, found } = await find();
  if (found?.status !== 'PROPOSED') return;
  await approver.ask(decide, {
    input: { idempotencyKey: `${idempotencyKey}-enacted`, id: found.id, version, enact: true },
  });
}
