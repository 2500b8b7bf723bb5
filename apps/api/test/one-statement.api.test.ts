import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { type Client, World } from './world.js';

describe('the number of statements depends on the document, never on the rows', () => {
  let world: World;
  let officer: Client;
  let province: Client;
  let workerId: string;
  let lineId: string;
  let listId: string;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    ({ lineId } = await signedAgreement(world, officer, 10));
    listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 300);
    const { workers } = await officer.ask<{ workers: { nodes: [{ id: string }] } }>(
      '{ workers(first: 1) { nodes { id } } }',
    );
    workerId = workers.nodes[0].id;
  });
  afterAll(() => world.close());

  /** Sends the document and counts the statements that read data; who asks is looked up at the gate beside them. */
  async function statementsOf(client: Client, document: string, variables: object): Promise<number> {
    const read = vi.spyOn(world.services.database, 'read');
    const write = vi.spyOn(world.services.database, 'write');
    try {
      await client.ask(document, variables);
      expect(write).not.toHaveBeenCalled();
      return read.mock.calls
        .filter(([acting]) => acting.as === 'ASSIGNMENT')
        .reduce((sum, [, statements]) => sum + statements.length, 0);
    } finally {
      vi.restoreAllMocks();
    }
  }

  const worker = `query ($id: ID!) { worker(id: $id) { fullName nikMasked age decile village { name } district { name } regency { name } } }`;
  const workers = `query ($first: Int!) { workers(first: $first) { nodes { id fullName nikMasked age village { code name } regency { code name } } pageInfo { endCursor hasNextPage } } }`;
  const coverage = `{ coverage(asOf: "2024-05-31") { total { protected potential shareHundredths } regencies { region { code name } figure { protected potential shareHundredths seatsGranted seatsTaken billed paid } } } }`;

  it('a worker is read by one', async () => {
    expect(await statementsOf(officer, worker, { id: workerId })).toBe(1);
  });

  it.each([1, 10, 50, 200])(
    'a page of %i workers with village and regency by one, in a regency and in the province',
    async (first) => {
      expect(await statementsOf(officer, workers, { first })).toBe(1);
      expect(await statementsOf(province, workers, { first })).toBe(1);
    },
  );

  it('the dashboard by one', async () => {
    expect(await statementsOf(province, coverage, {})).toBe(1);
  });

  /** Which transactions a document takes: statements that read, and transactions that look a line up before. */
  async function transactionsOf(client: Client, document: string, variables: object) {
    const read = vi.spyOn(world.services.database, 'read');
    const write = vi.spyOn(world.services.database, 'write');
    try {
      await client.ask(document, variables);
      const statements = read.mock.calls
        .filter(([acting]) => acting.as === 'ASSIGNMENT')
        .reduce((sum, [, sent]) => sum + sent.length, 0);
      return { statements, before: write.mock.calls.length };
    } finally {
      vi.restoreAllMocks();
    }
  }

  it.each([1, 10, 200])(
    'a page of %i candidates by one, after one transaction that finds the line and its rule',
    async (first) => {
      const document = `query ($listId: ID!, $first: Int!) { candidates(listId: $listId, first: $first) { nodes { rank reasons { reason } worker { fullName } } } }`;
      expect(await transactionsOf(officer, document, { listId, first })).toEqual({
        statements: 1,
        before: 1,
      });
    },
  );

  it('the previews of a proposal and of a bill by one transaction each', async () => {
    const proposal = `query ($listId: ID!, $lineId: ID!) { proposalPreview(listId: $listId, lineId: $lineId) { candidates eligible } }`;
    const bill = `query ($lineId: ID!) { billPreview(lineId: $lineId, month: "2024-05") { people } }`;
    const finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
    for (const [client, document] of [
      [officer, proposal],
      [finance, bill],
    ] as const) {
      const variables = document === bill ? { lineId } : { listId, lineId };
      expect(await transactionsOf(client, document, variables)).toEqual({ statements: 0, before: 1 });
    }
  });

  it('the province reads the same workers in the same order as the regency', async () => {
    type Page = { workers: { nodes: Array<{ id: string }>; pageInfo: { endCursor: string } } };
    const mine = await officer.ask<Page>(workers, { first: 200 });
    const all = await province.ask<Page>(workers, { first: 200 });
    expect(all.workers.nodes).toEqual(mine.workers.nodes);
  });
});
