import { createClient } from '@lindung/graphql-client/client';
import {
  OpenLineNamesDocument,
  OpenLinesDocument,
  OpenLinesWithSeatsDocument,
} from '@lindung/graphql-client/generated/trusted-operations';
import { describe, expect, it } from 'vitest';
import { sentOperation, textOf } from '../../test/sent-document';
import { createDataProvider } from './dataProvider';
import { createOnce } from './idempotency';

interface Sent {
  readonly operation: string;
  readonly variables: Record<string, unknown>;
}

/** A data provider on a server that gives one answer, or one for what it is asked, and keeps what it was asked. */
function providerOn(data: object | ((variables: Sent['variables']) => object)) {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (_url, init) => {
    const asked: Sent = sentOperation(init);
    sent.push(asked);
    const answer = typeof data === 'function' ? data(asked.variables) : data;
    return new Response(JSON.stringify({ data: answer }));
  };
  const client = createClient({ url: 'https://lindung.test/graphql', fetch });
  return { provider: createDataProvider(client, createOnce()), sent };
}

const page = {
  page: {
    nodes: [{ id: '1' }, { id: '2' }],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'a', endCursor: 'b' },
  },
};
const list = (meta?: object, extra: object = {}) => ({
  pagination: { page: 1, perPage: 25 },
  sort: { field: 'fullName', order: 'DESC' as const },
  filter: {},
  meta,
  ...extra,
});

describe('the lines in force', () => {
  it.each([
    ['openLineNames', OpenLineNamesDocument, false],
    ['openLines', OpenLinesDocument, false],
    ['openLinesWithSeats', OpenLinesWithSeatsDocument, true],
  ] as const)(
    'are asked by %s for the seats that are left, which are dear, only by who proposes people',
    async (ask, document, withSeats) => {
      const { provider, sent } = providerOn({
        agreements: {
          nodes: [{ lines: [{ id: '1' }, { id: '2' }] }, { lines: [{ id: '3' }] }],
          pageInfo: { hasNextPage: false },
        },
      });
      expect(await provider[ask]()).toEqual([{ id: '1' }, { id: '2' }, { id: '3' }]);
      expect(textOf(document.documentId).includes(`query ${sent[0]?.operation}(`)).toBe(true);
      expect(textOf(document.documentId).includes('seatsAvailable')).toBe(withSeats);
    },
  );

  it.each(['openLineNames', 'openLines', 'openLinesWithSeats'] as const)(
    'are read by %s to the last agreement, however many there are',
    async (ask) => {
      const first = Array.from({ length: 100 }, (_, at) => ({ lines: [{ id: String(at) }] }));
      const { provider, sent } = providerOn(({ after }) => ({
        agreements: after
          ? { nodes: [{ lines: [{ id: 'last' }] }], pageInfo: { hasNextPage: false, endCursor: 'z' } }
          : { nodes: first, pageInfo: { hasNextPage: true, endCursor: 'y' } },
      }));
      const lines = await provider[ask]();
      expect(lines.length).toBe(101);
      expect(lines.at(-1)).toEqual({ id: 'last' });
      expect(sent.map(({ variables }) => variables['after'])).toEqual([null, 'y']);
    },
  );
});

describe('lists', () => {
  it('ask for no total and answer with the cursors of the page', async () => {
    const { provider, sent } = providerOn(page);
    const answer = await provider.getList('workers', list());
    expect(sent).toEqual([
      {
        operation: 'Workers',
        variables: { first: 25, filter: {}, orderBy: { field: 'FULL_NAME', direction: 'DESC' } },
      },
    ]);
    expect(answer).toEqual({
      data: [{ id: '1' }, { id: '2' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      meta: { startCursor: 'a', endCursor: 'b' },
    });
  });

  it.each([
    [{ cursor: { after: 'b' } }, { first: 25, after: 'b' }],
    [{ cursor: { before: 'a' } }, { last: 25, before: 'a' }],
    [{ cursor: { edge: 'last' } }, { last: 25 }],
    [{}, { first: 25 }],
  ])('turn the place %j into %j', async (meta, expected) => {
    const { provider, sent } = providerOn(page);
    await provider.getList('decrees', list(meta));
    expect(sent[0]?.variables).toEqual({ ...expected, filter: {} });
  });

  it('send no order that the server has no index for', async () => {
    const { provider, sent } = providerOn(page);
    await provider.getList('workers', list({}, { sort: { field: 'occupation', order: 'ASC' } }));
    expect(sent[0]?.variables).not.toHaveProperty('orderBy');
  });

  it('of candidates name their list and line beside the filter', async () => {
    const { provider, sent } = providerOn(page);
    await provider.getList('candidates', list({}, { filter: { listId: '7', lineId: '8', eligible: true } }));
    expect(sent[0]?.variables).toEqual({ first: 25, listId: '7', lineId: '8', filter: { eligible: true } });
  });

  it('give file rows their line as id', async () => {
    const { provider } = providerOn({ page: { ...page.page, nodes: [{ lineNo: 2 }] } });
    const { data } = await provider.getList('importRows', list({}, { filter: { jobId: '7' } }));
    expect(data).toEqual([{ lineNo: 2, id: '2' }]);
  });

  it('are counted by a request of their own', async () => {
    const { provider, sent } = providerOn({ page: { totalCount: 744 } });
    expect(await provider.count('memberships', { status: 'ENROLLED' })).toBe(744);
    expect(sent[0]).toEqual({ operation: 'MembershipCount', variables: { filter: { status: 'ENROLLED' } } });
  });

  it('fetch many records by their ids in one request', async () => {
    const { provider, sent } = providerOn(page);
    await provider.getMany('offices', { ids: ['1', '2'] });
    expect(sent).toEqual([{ operation: 'Offices', variables: { first: 2, filter: { ids: ['1', '2'] } } }]);
  });
});

describe('records', () => {
  it('that are missing are not found, as those that may not be seen', async () => {
    const { provider } = providerOn({ record: null });
    await expect(provider.getOne('workers', { id: '9' })).rejects.toMatchObject({ status: 404 });
  });

  it('are changed with the version that was read and a key of the act', async () => {
    const { provider, sent } = providerOn({ record: { id: '1' } });
    await provider.update('workers', {
      id: '1',
      data: { fullName: 'Siti' },
      previousData: { id: '1', version: 3, fullName: 'Sitti' },
    });
    expect(sent[0]?.variables).toEqual({
      input: {
        id: '1',
        version: 3,
        fullName: 'Siti',
        idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      },
    });
  });

  it('are never deleted', async () => {
    const { provider, sent } = providerOn({});
    await expect(provider.delete('workers', { id: '1' })).rejects.toThrow('workers has no delete');
    expect(sent).toEqual([]);
  });
});

it('acts with the intent and a key', async () => {
  const { provider, sent } = providerOn({ record: { id: '1' } });
  await provider.enactDecree({ id: '1', version: 2, decreedOn: '2024-05-13' });
  expect(sent[0]).toEqual({
    operation: 'EnactDecree',
    variables: {
      input: {
        id: '1',
        version: 2,
        decreedOn: '2024-05-13',
        idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      },
    },
  });
});
