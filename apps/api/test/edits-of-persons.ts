import { plantedAccount } from './account-documents.js';
import { plantedHeir } from './heir-documents.js';
import { plantPair, proposedChange } from './planted-region.js';
import { type Client, key, type World } from './world.js';

/** The edits of a person's match with the population register: what one has compared another decides. */
const editsOfMatch = (id: string, [officer, colleague]: readonly [Client, Client], reason: string) => {
  const of = (client: Client) => ({ client, table: 'identity_match', id });
  return {
    askIdentityAgain: { ...of(officer), fields: {} },
    proposeIdentityMatch: { ...of(officer), fields: { reason } },
    decideIdentityMatch: { ...of(colleague), fields: { isConfirmed: true, reason } },
  };
};

/** The edits of heirs: one is changed, another taken off. */
const editsOfHeirs = async (client: Client, workerId: string, reason: string) => {
  const changed = await plantedHeir(client, workerId);
  const { worker } = await client.ask<{ worker: { heirs: ReadonlyArray<{ id: string }> } }>(
    'query ($id: ID!) { worker(id: $id) { heirs { id } } }',
    { id: workerId },
  );
  const known = worker.heirs.map(({ id }) => id);
  await plantedHeir(client, workerId);
  const { worker: now } = await client.ask<{ worker: { heirs: ReadonlyArray<{ id: string }> } }>(
    'query ($id: ID!) { worker(id: $id) { heirs { id } } }',
    { id: workerId },
  );
  const removed = now.heirs.find(({ id }) => !known.includes(id))?.id ?? '';
  const of = (id: string, fields: object) => ({ client, table: 'person_heir', id, fields });
  return {
    updateHeir: of(changed, { fullName: 'Sitti Diubah' }),
    removeHeir: of(removed, { reason }),
  };
};

/** The edits of pairs who may be one person. */
const editsOfPair = async (world: World, client: Client, workers: ReadonlyArray<{ readonly id: string }>) => {
  const newcomers = [
    await register(world, client, 'Daeng Nassa'),
    await register(world, client, 'Puang Rala'),
  ];
  return {
    markDistinct: {
      client,
      table: 'duplicate_pair',
      id: await plantPair(
        world,
        workers.map(({ id }) => id),
      ),
      fields: { reason: 'Kakak beradik, dua orang yang berbeda' },
    },
    mergeWorkers: {
      client,
      table: 'duplicate_pair',
      id: await plantPair(world, newcomers),
      fields: {
        survivorId: newcomers[0],
        survivorVersion: 1,
        absorbedVersion: 1,
        takes: [],
        reason: 'KTP dilihat: satu orang',
      },
    },
  };
};

/** The edits of changes that one has proposed: another decides each, and one is undone. */
const editsOfChange = async (
  world: World,
  [officer, colleague]: readonly [Client, Client],
  reason: string,
) => {
  const proposed = async () => {
    const person = { fullName: `Warga ${key().replace(/\d/g, 'x')}`, birthDate: '1980-02-03', sex: 'FEMALE' };
    const villageId = String(await world.regionId('73.72.04.1003'));
    const { createWorker } = await officer.ask<{ createWorker: { id: string } }>(
      'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }',
      { input: { idempotencyKey: key(), ...person, villageId } },
    );
    return proposedChange(world, officer, createWorker.id);
  };
  const of = async (client: Client, fields: object, id?: string) => ({
    client,
    table: 'change_request',
    id: id ?? (await proposed()),
    fields,
  });
  const asSeen = { workerVersion: 1, confirmsStale: false };
  const accepted = await proposed();
  await colleague.ask('mutation ($input: AcceptChangeInput!) { acceptChange(input: $input) { id } }', {
    input: { idempotencyKey: key(), id: accepted, version: 2, ...asSeen },
  });
  return {
    acceptChange: await of(colleague, asSeen),
    declineChange: await of(colleague, { answer: reason }),
    withdrawChange: await of(officer, {}),
    undoChange: await of(colleague, { reason }, accepted),
  };
};

const register = async (world: World, client: Client, fullName: string): Promise<string> =>
  (
    await client.ask<{ record: { id: string } }>(
      'mutation ($input: CreateWorkerInput!) { record: createWorker(input: $input) { id } }',
      {
        input: {
          idempotencyKey: key(),
          fullName,
          birthDate: '1980-04-04',
          sex: 'MALE',
          villageId: String(await world.regionId('73.72.04.1003')),
        },
      },
    )
  ).record.id;

/** The edits of bank accounts: one each is confirmed, declined and withdrawn, and one in force ended. */
const editsOfAccounts = async (
  world: World,
  [officer, approver]: readonly [Client, Client],
  reason: string,
) => {
  const proposed = async () =>
    plantedAccount(
      world,
      officer,
      await register(world, officer, `Warga ${key().replaceAll(/[\d-]/g, 'x')}`),
    );
  const of = async (client: Client, fields: object, id?: string) => ({
    client,
    table: 'bank_account',
    id: id ?? (await proposed()),
    fields,
  });
  const seen = { seenWarnings: ['HOLDER_IS_ANOTHER'] };
  const inForce = await proposed();
  await approver.ask(
    'mutation ($input: ConfirmBankAccountInput!) { confirmBankAccount(input: $input) { id } }',
    {
      input: { idempotencyKey: key(), id: inForce, version: 2, ...seen },
    },
  );
  return {
    confirmBankAccount: await of(approver, seen),
    declineBankAccount: await of(approver, { answer: reason }),
    withdrawBankAccount: await of(officer, {}),
    endBankAccount: await of(officer, { reason }, inForce),
  };
};

/** The edits of persons and of what stands beside them; of the workers the first is edited, the others are compared. */
export const editsOfPersons = async (
  world: World,
  { officer, colleague, approver }: { officer: Client; colleague: Client; approver: Client },
  workers: ReadonlyArray<{ readonly id: string }>,
  reason: string,
) => {
  const id = workers[0]?.id ?? '';
  return {
    updateWorker: { client: officer, table: 'person', id, fields: { occupation: 'Nelayan' } },
    ...editsOfMatch(id, [officer, colleague], reason),
    ...(await editsOfHeirs(officer, id, reason)),
    ...(await editsOfPair(world, officer, workers.slice(1))),
    ...(await editsOfChange(world, [officer, colleague], reason)),
    ...(await editsOfAccounts(world, [officer, approver], reason)),
  };
};
