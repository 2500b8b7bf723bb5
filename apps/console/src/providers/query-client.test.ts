import { LindungError } from '@lindung/graphql-client/lindung-error';
import { MutationObserver, QueryObserver, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createQueryClient, type Reading } from './query-client';
import { RequestRefused } from './request-refused';

const EDITED = ['agreements', 'getOne', { id: '1', meta: { opening: 1 } }];
const SHOWN = ['agreements', 'getOne', { id: '1', meta: { whole: true } }];
const PERSON = ['workers', 'getOne', { id: '7' }];
const PAYERS = ['payers', 'getList', {}];

describe('after an act', () => {
  let client: QueryClient;
  let read: string[];
  let leave: (() => void)[];
  beforeEach(() => {
    client = createQueryClient();
    read = [];
    leave = [];
  });
  afterEach(() => leave.forEach((left) => left()));

  const open = async (queryKey: QueryKey, staleTime?: 'static') => {
    const observer = new QueryObserver(client, {
      queryKey,
      queryFn: () => {
        read.push(JSON.stringify(queryKey));
        return read.length;
      },
      ...(staleTime ? { staleTime } : {}),
    });
    const close = observer.subscribe(() => undefined);
    leave.push(close);
    await settled();
    return close;
  };
  const act = async (
    rereads: readonly Reading[] | 'nothing' | undefined,
    { mutationKey, error }: { mutationKey?: QueryKey; error?: Error } = {},
  ) => {
    const observer = new MutationObserver(client, {
      mutationFn: async () => {
        if (error) throw error;
      },
      ...(rereads === undefined ? {} : { meta: { rereads } }),
      ...(mutationKey ? { mutationKey } : {}),
    });
    await observer.mutate().catch(() => undefined);
    await settled();
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
  const again = (key: QueryKey) => read.filter((one) => one === JSON.stringify(key)).length - 1;

  it('what it touches is read again, and no other page', async () => {
    await open(PAYERS);
    await open(PERSON);
    await act(['payers']);
    expect([again(PAYERS), again(PERSON)]).toEqual([1, 0]);
  });

  it('the record of a form that somebody fills in stays as it was read', async () => {
    await open(EDITED, 'static');
    await act(['agreements', 'payers']);
    expect(again(EDITED)).toBe(0);
  });

  it('what was left is read anew when it is opened again, whatever the act touches', async () => {
    (await open(SHOWN))();
    await act(['payers']);
    await open(SHOWN);
    expect(again(SHOWN)).toBe(1);
  });

  it('that reveals or finds nothing is read again, now or later', async () => {
    await open(PERSON);
    (await open(SHOWN))();
    await act('nothing');
    await open(SHOWN);
    expect([again(PERSON), again(SHOWN)]).toEqual([0, 0]);
  });

  it('that was refused because somebody else was faster, what they did is read', async () => {
    await open(SHOWN);
    const refusal = (code: string) => new RequestRefused(new LindungError({ code, message: '' }), 'id');
    await act(['agreements'], { error: refusal('VALIDATION') });
    expect(again(SHOWN)).toBe(0);
    await act(['agreements'], { error: refusal('CONFLICT') });
    expect(again(SHOWN)).toBe(1);
  });

  it('of a form, the page of the record waits for what was saved instead of showing what it knew', async () => {
    (await open(SHOWN))();
    client.setQueryData(['agreements', 'getOne', { id: '1' }], { id: '1' });
    await act(undefined, { mutationKey: ['agreements', 'update', {}] });
    expect(client.getQueryData(SHOWN)).toBeUndefined();
    expect(client.getQueryData(['agreements', 'getOne', { id: '1' }])).toBeUndefined();
  });
});
