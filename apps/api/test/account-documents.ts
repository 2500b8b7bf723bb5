import { pdfOf } from '../src/agreement/documents/document-samples.js';
import { type Client, key, type World } from './world.js';

const parts = `id version status bank clearingCode numberMasked holderName warnings otherWorkers validFrom validUntil book { id name }`;
export const propose = `mutation ($input: ProposeBankAccountInput!) { proposeBankAccount(input: $input) { ${parts} } }`;
export const confirm = `mutation ($input: ConfirmBankAccountInput!) { confirmBankAccount(input: $input) { ${parts} } }`;
export const decline = `mutation ($input: DeclineBankAccountInput!) { declineBankAccount(input: $input) { status answer } }`;
export const withdraw = `mutation ($input: WithdrawBankAccountInput!) { withdrawBankAccount(input: $input) { status } }`;
export const end = `mutation ($input: EndBankAccountInput!) { endBankAccount(input: $input) { status validUntil } }`;
export const reveal = `mutation ($input: RevealBankAccountInput!) { revealBankAccount(input: $input) { number } }`;
export const one = `query ($id: ID!) { bankAccount(id: $id) { ${parts} } }`;
export const list = `query ($filter: BankAccountFilter) { bankAccounts(first: 50, filter: $filter) { totalCount nodes { ${parts} } } }`;

/** What the server tells of an account. */
export interface AccountView {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly numberMasked: string;
  readonly warnings: readonly string[];
  readonly otherWorkers: number;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly book: { readonly id: string; readonly name: string } | null;
}

/** Brings the bank book of a proposal. */
export const putBook = (world: World, by: Client, id: string, name = 'buku.pdf') =>
  world.server.http.inject({
    method: 'PUT',
    url: `/bank-accounts/${id}/book?name=${encodeURIComponent(name)}`,
    headers: { ...by.headers, 'x-lindung': '1', 'content-type': 'application/pdf' },
    payload: pdfOf(),
  });

/** An account of somebody, as the client proposes it with its bank book. @returns its id */
export async function plantedAccount(
  world: World,
  client: Client,
  workerId: string,
  change: object = {},
): Promise<string> {
  const { proposeBankAccount: made } = await client.ask<{ proposeBankAccount: AccountView }>(propose, {
    input: {
      idempotencyKey: key(),
      workerId,
      bank: 'BRI',
      number: `0123${String(Date.now()).slice(-8)}`,
      holderName: 'Pemilik Contoh',
      isHolderWorker: false,
      ...change,
    },
  });
  const { statusCode } = await putBook(world, client, made.id);
  if (statusCode !== 201) throw new Error(`the bank book was refused: ${statusCode}`);
  return made.id;
}
