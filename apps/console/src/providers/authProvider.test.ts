import { createClient, type Client } from '@lindung/graphql-client/client';
import { describe, expect, it } from 'vitest';
import { sentOperation } from '../../test/sent-document';
import { createAuthProvider } from './authProvider';
import { createConsoleClient } from './console-client';
import type { Draft } from './draft';
import { createDrafts } from './drafts';
import type { Session } from './records';
import { createSessionKeeper } from './session';

const officer = {
  user: { id: '1', username: 'parepare.program', name: 'Andi' },
  permissions: ['workers', 'createWorker', 'coverage'],
} as unknown as Session;
const nobody = { user: null, permissions: [] } as unknown as Session;

type Answer = { data: unknown } | { errors: unknown[] } | Error;

/** The provider on a server that answers each operation as told, and counts what it was asked. */
function providerOn(
  answers: Record<string, Answer>,
  wrap: (fetch: typeof globalThis.fetch) => Client = plainClient,
) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (_url, init) => {
    const { operation } = sentOperation(init);
    asked.push(operation);
    const answer = answers[operation];
    if (answer instanceof Error) throw answer;
    return new Response(JSON.stringify(answer));
  };
  const session = createSessionKeeper(wrap(fetch));
  const drafts = createDrafts();
  return { provider: createAuthProvider(session, drafts), session, drafts, asked };
}

const plainClient = (fetch: typeof globalThis.fetch) =>
  createClient({ url: 'https://lindung.test/graphql', fetch });
const consoleClient = (fetch: typeof globalThis.fetch) => createConsoleClient(() => 'id', { fetch });

describe('sign-in', () => {
  it('asks for the session once, however often it is checked', async () => {
    const { provider, asked } = providerOn({ Session: { data: { session: officer } } });
    await Promise.all([provider.checkAuth({}), provider.checkAuth({}), provider.getIdentity?.()]);
    await provider.checkAuth({});
    expect(asked).toEqual(['Session']);
  });

  it('is asked for when nobody is signed in', async () => {
    const { provider } = providerOn({ Session: { data: { session: nobody } } });
    await expect(provider.checkAuth({})).rejects.toThrow();
  });

  it('is tried anew after the server could not be reached', async () => {
    const answers: Record<string, Answer> = { Session: new TypeError('down') };
    const { provider, asked } = providerOn(answers);
    await expect(provider.checkAuth({})).rejects.toThrow();
    answers['Session'] = { data: { session: officer } };
    await expect(provider.checkAuth({})).resolves.toBeUndefined();
    expect(asked).toEqual(['Session', 'Session']);
  });

  it('ends only when the server says that it ended', async () => {
    const answers: Record<string, Answer> = {
      Session: { data: { session: officer } },
      SignOut: new TypeError('down'),
    };
    const { provider, session } = providerOn(answers, consoleClient);
    await provider.checkAuth({});
    await expect(provider.logout({})).rejects.toThrow();
    expect(session.current()?.user).not.toBeNull();

    answers['SignOut'] = { errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] };
    await expect(provider.logout({})).resolves.toBeUndefined();
    expect(session.current()).toBeUndefined();
  });
});

describe('what was typed and not saved', () => {
  const draft: Draft = {
    userId: '1',
    assignmentId: 'parepare',
    pathname: '/workers/create',
    lineId: undefined,
    search: '',
    values: { fullName: 'Sitti' },
  };
  const ended = { errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] };

  /** Somebody has typed. */
  async function typedOn(answers: Record<string, Answer>) {
    const all: Record<string, Answer> = { Session: { data: { session: officer } }, ...answers };
    const known = providerOn(all, consoleClient);
    await known.session.load();
    known.drafts.keep(draft);
    expect(known.drafts.current()).toBeDefined();
    return { ...known, answers: all };
  }

  it.each([
    ['that held', { data: { signOut: nobody } }],
    ['that had ended before', ended],
  ])('is gone when somebody signs out of a session %s', async (_which, SignOut) => {
    const { provider, drafts } = await typedOn({ SignOut });
    await provider.logout({});
    expect(drafts.current()).toBeUndefined();
  });

  it('stays when the session ended by itself, which asks the server nothing, and is there for the same person', async () => {
    const { provider, session, drafts, answers, asked } = await typedOn({
      SignIn: { data: { signIn: officer } },
    });
    session.onNotice((notice) => notice === 'ended' && void provider.logout({ hasEnded: true }));
    answers['Session'] = { data: { session: nobody } };
    await session.reload();
    expect(asked).toEqual(['Session', 'Session']);
    expect(drafts.current()).toBeDefined();
    await provider.login({ username: 'parepare.program', password: '' });
    expect(drafts.current()).toBeDefined();
  });

  it('is gone when another person signs in in another tab, and their page keeps nothing more of it', async () => {
    const { session, drafts, answers } = await typedOn({});
    answers['Session'] = { data: { session: { ...officer, user: { ...officer.user, id: '2' } } } };
    await session.reload();
    expect(drafts.current()).toBeUndefined();
    drafts.keep(draft);
    expect(drafts.current()).toBeUndefined();
  });
});

describe('rights', () => {
  const { provider } = providerOn({ Session: { data: { session: officer } } });
  it.each([
    ['workers', 'list', true],
    ['workers', 'create', true],
    ['workers', 'edit', false],
    ['bills', 'list', false],
    ['workers', 'delete', false],
    ['unknown', 'list', false],
  ])('of %s to %s: %s', async (resource, action, allowed) => {
    expect(await provider.canAccess?.({ resource, action })).toBe(allowed);
  });
});

it.each([401, 403, 422, 503])(
  'a refusal with status %i stays a refusal: React-Admin makes no empty answer of it',
  async (status) => {
    const { provider } = providerOn({});
    await expect(provider.checkError({ status })).resolves.toBeUndefined();
  },
);
