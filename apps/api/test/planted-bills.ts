import { issueBill } from './planted.js';
import { type Client, key } from './world.js';

interface Written {
  readonly id: string;
  readonly version: number;
  readonly paymentSteps: ReadonlyArray<{ readonly id: string }>;
}

const write = async (client: Client, mutation: string, input: object): Promise<Written> =>
  (
    await client.ask<{ made: Written }>(
      `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) {
         made: ${mutation}(input: $input) { id version paymentSteps { id } } }`,
      { input: { idempotencyKey: key(), ...input } },
    )
  ).made;

/** The edits of bills, each of one of a line with one member, month by month of 2024. */
export async function editsOfBills(
  { finance, approver }: Readonly<Record<'finance' | 'approver', Client>>,
  lineId: string,
  reason: string,
) {
  const drawn = async (month: string) => (await write(finance, 'drawBill', { lineId, month, people: 1 })).id;
  const issued = async (month: string) => {
    const id = await drawn(month);
    await issueBill(approver, id);
    return id;
  };
  const paper = (kind: string) => ({ kind, number: `${kind}-1`, datedOn: '2024-05-31' });
  const withSpp = async (month: string) =>
    write(finance, 'recordPaymentStep', { id: await issued(month), version: 2, ...paper('SPP') });
  const paid = { paidOn: '2024-05-31', reference: 'X-1' };
  const reversed = await issued('2024-07');
  await write(finance, 'recordBillPayment', { id: reversed, version: 2, ...paid });
  const [inSteps, toWithdraw] = [await withSpp('2024-10'), await withSpp('2024-11')];
  const edit = (client: Client, id: string, fields: object) => ({ client, table: 'bill', id, fields });
  return {
    recordPaymentStep: edit(finance, inSteps.id, paper('SPM')),
    withdrawPaymentStep: edit(finance, toWithdraw.id, { stepId: toWithdraw.paymentSteps[0]?.id, reason }),
    issueBill: edit(approver, await drawn('2024-08'), {}),
    declineBill: edit(approver, await drawn('2024-09'), { reason }),
    recordBillPayment: edit(finance, await issued('2024-05'), paid),
    reverseBillPayment: edit(finance, reversed, { reason }),
    cancelBill: edit(finance, await drawn('2024-06'), { reason }),
  };
}
