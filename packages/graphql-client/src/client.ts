import { API_KEY_INVALID, LindungError, UNREACHABLE } from './lindung-error.js';
import type { TypedDocumentString } from './generated/operations.js';
import { TrustedDocument } from './trusted-document.js';

export interface ClientOptions {
  /** Address of the GraphQL endpoint: https://lindung.example.go.id/graphql */
  readonly url: string;
  /** A partner's key; the console uses its session cookie instead. */
  readonly apiKey?: string;
  /** Language of the error texts. */
  readonly locale?: () => 'id' | 'en';
  /** The assignment for which a page asks: when its session acts in another one by now, the server refuses the request. */
  readonly assignmentId?: () => string | undefined;
  /** Whether nobody uses the page that asks: its session doesn't go on by it. */
  readonly isUnattended?: () => boolean;
  /** For tests, or where the global fetch isn't wanted. */
  readonly fetch?: typeof fetch;
}

type Variables<V> = Record<string, never> extends V ? [variables?: V] : [variables: V];

/** An operation with its types: by its text, or by the id under which the server knows it. */
export type Operation<R, V> = TypedDocumentString<R, V> | TrustedDocument<R, V>;

export interface Client {
  /** Sends one operation; throws a LindungError when the server refuses it or can't be reached. */
  readonly request: <R, V>(operation: Operation<R, V>, ...variables: Variables<V>) => Promise<R>;
}

/**
 * A client for Lindung's GraphQL API with the types of the committed schema.
 *
 *     const lindung = createClient({ url, apiKey });
 *     const { coverage } = await lindung.request(CoverageDocument, { regencyCode: '73.72' });
 */
export function createClient({
  url,
  apiKey,
  locale,
  assignmentId,
  isUnattended,
  fetch = globalThis.fetch,
}: ClientOptions): Client {
  const headers = () => {
    const assignment = assignmentId?.();
    return {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      // No form and no foreign page can send this header: the server refuses cookies without it.
      'x-lindung': '1',
      ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
      ...(locale ? { 'accept-language': locale() } : {}),
      ...(assignment === undefined ? {} : { 'x-lindung-assignment': assignment }),
      ...(isUnattended?.() ? { 'x-lindung-unattended': '1' } : {}),
    };
  };

  return {
    async request<R, V>(operation: Operation<R, V>, ...[variables]: Variables<V>): Promise<R> {
      if (apiKey && !FITS_A_HEADER.test(apiKey)) throw keyInvalid(locale?.());
      const asked =
        operation instanceof TrustedDocument
          ? { documentId: operation.documentId }
          : { query: operation.toString() };
      const body = JSON.stringify({ ...asked, variables: variables ?? {} });
      const response = await reach(() =>
        fetch(url, { method: 'POST', headers: headers(), body, credentials: 'same-origin' }),
      );
      const answer = await reach(async () => (await response.json()) as Answer<R>);
      const refusal = answer.errors?.[0];
      if (refusal) throw toLindungError(refusal);
      if (!answer.data) throw unreachable(`The server answered ${response.status} without data`);
      return answer.data;
    },
  };
}

interface Answer<R> {
  readonly data?: R | null;
  readonly errors?: readonly Refusal[];
}

interface Refusal {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    readonly params?: Record<string, unknown>;
    readonly field?: string;
    readonly requestId?: string;
  };
}

function toLindungError({ message, extensions = {} }: Refusal): LindungError {
  return new LindungError({ ...extensions, message, code: extensions.code ?? 'INTERNAL' });
}

async function reach<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (cause) {
    throw unreachable(cause instanceof Error ? cause.message : String(cause));
  }
}

/** What a header can carry: a key with another character was copied wrongly, and no request can be made with it. */
const FITS_A_HEADER = /^[!-~]+$/;

const KEY_INVALID = {
  id: 'Kunci API ini memuat spasi atau karakter yang tidak ada pada kunci mana pun. Salin lagi, dari slsk_ sampai akhirnya.',
  en: 'This API key holds a space or a character that no key has. Copy it again, from slsk_ to its end.',
} as const;

/** Indonesian is what the server too answers when no language is asked for. */
function keyInvalid(locale: 'id' | 'en' = 'id'): LindungError {
  return new LindungError({ code: API_KEY_INVALID, message: KEY_INVALID[locale] });
}

function unreachable(message: string): LindungError {
  return new LindungError({ code: UNREACHABLE, message });
}
