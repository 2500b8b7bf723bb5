import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createClient } from './client.js';
import { CoverageDocument, SessionDocument, type CoverageQuery } from './generated/operations.js';
import { SessionDocument as TrustedSession } from './generated/trusted-operations.js';
import { LindungError } from './lindung-error.js';

interface Sent {
  url: string;
  headers: Headers;
  body: { query: string; variables: unknown };
}

/** A server that gives one answer and keeps what it was sent. */
function server(answer: () => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    sent.push({
      url: url as string,
      headers: new Headers(init?.headers),
      body: JSON.parse(String(init?.body as string)) as Sent['body'],
    });
    return answer();
  };
  return { sent, fetch };
}

const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status });
const url = 'https://lindung.test/graphql';

describe('createClient', () => {
  it('sends the document with all its fragments, the variables and the key', async () => {
    const coverage = { coverage: { asOf: '2024-05-31' } } as unknown as CoverageQuery;
    const { sent, fetch } = server(json({ data: coverage }));
    const lindung = createClient({ url, apiKey: 'slsk_1', locale: () => 'en', fetch });

    expect(await lindung.request(CoverageDocument, { regencyCode: '73.72' })).toEqual(coverage);

    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe(url);
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer slsk_1');
    expect(sent[0]?.headers.get('accept-language')).toBe('en');
    expect(sent[0]?.body.variables).toEqual({ regencyCode: '73.72' });
    expect(sent[0]?.body.query).toContain('fragment CoverageFigureParts on CoverageFigure');
  });

  it('sends the id of a document that the server knows, and no text', async () => {
    const { sent, fetch } = server(json({ data: { session: {} } }));
    await createClient({ url, fetch }).request(TrustedSession);
    const digest = createHash('sha256').update(SessionDocument.toString()).digest();
    const id = digest.subarray(0, 16).toString('base64url');
    expect(sent[0]?.body).toEqual({ documentId: `x-sha256:${id}`, variables: {} });
  });

  it('sends no authorization without a key', async () => {
    const { sent, fetch } = server(json({ data: { session: {} } }));
    await createClient({ url, fetch }).request(SessionDocument);
    expect(sent[0]?.headers.has('authorization')).toBe(false);
  });

  it('turns a refusal into a LindungError with its code, parameters and request number', async () => {
    const extensions = { code: 'QUOTA_EXHAUSTED', params: { available: 0 }, field: 'seats', requestId: 'r1' };
    const { fetch } = server(json({ data: null, errors: [{ message: 'Kuota habis', extensions }] }));

    const refusal = await createClient({ url, fetch })
      .request(SessionDocument)
      .catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(LindungError);
    expect(refusal).toMatchObject({ ...extensions, message: 'Kuota habis' });
  });

  it('reads a refusal that comes with an HTTP error status', async () => {
    const errors = [{ message: 'Masuk dulu', extensions: { code: 'UNAUTHENTICATED' } }];
    const { fetch } = server(json({ errors }, 401));
    await expect(createClient({ url, fetch }).request(SessionDocument)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it.each(['kunci-ключ', 'slsk_1 ', 'slsk_1\n', 'slsk_“1”'])(
    'says that "%s" can be no key, and sends nothing',
    async (apiKey) => {
      const { sent, fetch } = server(json({ data: { session: {} } }));
      await expect(createClient({ url, apiKey, fetch }).request(SessionDocument)).rejects.toMatchObject({
        code: 'API_KEY_INVALID',
      });
      expect(sent).toEqual([]);
    },
  );

  it.each([
    ['Indonesian', undefined, 'Kunci API ini memuat spasi'],
    ['Indonesian', () => 'id' as const, 'Kunci API ini memuat spasi'],
    ['English', () => 'en' as const, 'This API key holds a space'],
  ])('says in %s that a key can be none when the language is %s', async (_language, locale, message) => {
    const { fetch } = server(json({}));
    const lindung = createClient({ url, apiKey: 'slsk_1 2', fetch, ...(locale ? { locale } : {}) });
    await expect(lindung.request(SessionDocument)).rejects.toThrow(message);
  });

  it.each([
    ['the network is down', () => Promise.reject(new TypeError('fetch failed'))],
    ['a proxy answers with a page', () => new Response('<html>502</html>', { status: 502 })],
    ['the answer holds no data', json({})],
  ])('throws UNREACHABLE when %s', async (_when, answer) => {
    const { fetch } = server(answer);
    await expect(createClient({ url, fetch }).request(SessionDocument)).rejects.toMatchObject({
      code: 'UNREACHABLE',
    });
  });
});
