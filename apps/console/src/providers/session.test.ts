import { createClient } from '@lindung/graphql-client/client';
import { CoverageDocument } from '@lindung/graphql-client/generated/trusted-operations';
import { beforeEach, describe, expect, it } from 'vitest';
import { sentOperation } from '../../test/sent-document';
import { createConsoleClient } from './console-client';
import type { Session } from './records';
import { createSessionKeeper, type SessionNotice } from './session';

const session = (assignmentId: string | null, userId: string | null = '1') =>
  ({
    user: userId && { id: userId, name: 'Andi' },
    assignment: assignmentId && { id: assignmentId },
    permissions: [],
  }) as unknown as Session;

interface Asked {
  readonly operation: string;
  readonly assignment: string | null;
  readonly isUnattended?: true;
}

/** The keeper and the client of a page on a server that answers each operation as told. */
function page() {
  const asked: Asked[] = [];
  const answers: Record<string, unknown> = {};
  const fetch: typeof globalThis.fetch = async (_url, init) => {
    const { operation } = sentOperation(init);
    const headers = new Headers(init?.headers);
    asked.push({
      operation,
      assignment: headers.get('x-lindung-assignment'),
      ...(headers.has('x-lindung-unattended') ? { isUnattended: true } : {}),
    });
    const answer = await answers[operation];
    if (answer instanceof Error) throw answer;
    return new Response(JSON.stringify(answer));
  };
  const url = 'https://lindung.test/graphql';
  const keeper = createSessionKeeper(
    createClient({ url, fetch }),
    createClient({ url, isUnattended: () => true, fetch }),
  );
  const notices: SessionNotice[] = [];
  keeper.onNotice((notice) => notices.push(notice));
  const client = createConsoleClient(() => 'id', { session: keeper, fetch });
  const answerSession = (next: Session) => (answers['Session'] = { data: { session: next } });
  return { keeper, client, asked, answers, notices, answerSession };
}

const refused = (code: string) => ({ errors: [{ message: '', extensions: { code } }] });

describe('the session of a page', () => {
  let here: ReturnType<typeof page>;
  beforeEach(async () => {
    here = page();
    here.answerSession(session('a'));
    await here.keeper.load();
  });

  it('names the assignment that the page shows with every request, but for those about the session', async () => {
    here.answers['Coverage'] = { data: { coverage: {} } };
    await here.client.request(CoverageDocument, {});
    expect(here.asked).toEqual([
      { operation: 'Session', assignment: null },
      { operation: 'Coverage', assignment: 'a' },
    ]);
  });

  it('says of a look that no person caused that nobody uses the page', async () => {
    await here.keeper.reload({ isUnattended: true });
    await here.keeper.reload();
    expect(here.asked.slice(1)).toEqual([
      { operation: 'Session', assignment: null, isUnattended: true },
      { operation: 'Session', assignment: null },
    ]);
  });

  it.each([
    ['ASSIGNMENT_CHANGED', session('b'), 'moved'],
    ['FORBIDDEN', session(null), 'moved'],
    ['UNAUTHENTICATED', session('a', '2'), 'moved'],
    ['UNAUTHENTICATED', session(null, null), 'ended'],
  ] as const)('is looked at again after %s, and the act stays refused', async (code, next, notice) => {
    here.answers['Coverage'] = refused(code);
    here.answerSession(next);
    await expect(here.client.request(CoverageDocument, {})).rejects.toMatchObject({ code });
    await here.keeper.reload();
    expect(here.notices).toEqual([notice]);
    expect(here.keeper.current()).toEqual(next);
  });

  it('is the same when the server says the same, or nothing', async () => {
    const before = here.keeper.current();
    let seen = 0;
    here.keeper.subscribe(() => (seen += 1));
    await here.keeper.reload();
    here.answers['Session'] = new TypeError('down');
    await here.keeper.reload();
    expect(here.keeper.current()).toBe(before);
    expect([seen, here.notices]).toEqual([0, []]);
  });

  it('is not looked at after a refusal that says nothing about it', async () => {
    here.answers['Coverage'] = refused('CONFLICT');
    await expect(here.client.request(CoverageDocument, {})).rejects.toThrow();
    expect(here.asked.map(({ operation }) => operation)).toEqual(['Session', 'Coverage']);
  });

  it('that was chosen here is not undone by an older answer', async () => {
    let answer: (value: unknown) => void = () => undefined;
    here.answers['Session'] = new Promise((resolve) => (answer = resolve));
    const reload = here.keeper.reload();
    here.answers['ChooseAssignment'] = { data: { chooseAssignment: session('b') } };
    await here.keeper.choose('b');
    answer({ data: { session: session('a') } });
    await reload;
    expect(here.keeper.current()?.assignment?.id).toBe('b');
    expect(here.notices).toEqual(['chosen']);
  });

  it('is told of before anybody sees the new one, so that nothing of the old one is shown with it', async () => {
    const seen: unknown[] = [];
    here.keeper.onNotice(() => seen.push(here.keeper.current()?.assignment?.id));
    here.keeper.subscribe(() => seen.push(here.keeper.current()?.assignment?.id));
    here.answerSession(session('b'));
    await here.keeper.reload();
    expect(seen).toEqual(['a', 'b']);
  });
});
