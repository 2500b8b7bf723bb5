import fc from 'fast-check';
import { expect } from 'vitest';

import { expectNoLeak, shoot } from './attack.js';
import type { Client } from './world.js';

const whole = Buffer.from(
  JSON.stringify({
    query: 'query ($f: WorkerFilter) { workers(first: 1, filter: $f) { nodes { id } } }',
    variables: { f: { q: 'a', ids: [] } },
  }),
);

/** A good request with bytes taken out and others put in. */
const wreck = fc
  .tuple(fc.nat(whole.length - 1), fc.nat(8), fc.uint8Array({ maxLength: 6 }))
  .map(([at, cut, put]) => Buffer.concat([whole.subarray(0, at), put, whole.subarray(at + cut)]));

const leaf = fc.constantFrom(
  '__typename',
  'demo',
  'id',
  'totalCount',
  'a: __typename',
  '...F',
  '...G',
  'fullName @skip(if: true)',
  'nothing',
);
const parent = fc.constantFrom(
  'session',
  'workers(first: 1)',
  'nodes',
  'user',
  '...',
  '... on Query',
  '... on Worker',
  'b: workers(last: 2)',
  'edges',
  'node',
  'worker(id: "1")',
);

/** Any tree of fields and fragments, sensible or not; the fragments may go round in circles. */
const { selection } = fc.letrec<{ selection: string }>((tie) => ({
  selection: fc.oneof(
    { maxDepth: 6 },
    leaf,
    fc
      .tuple(parent, fc.array(tie('selection'), { minLength: 1, maxLength: 4 }))
      .map(([field, parts]) => `${field} { ${parts.join(' ')} }`),
  ),
}));
const tree = fc
  .tuple(selection, selection, selection)
  .map(([query, f, g]) =>
    Buffer.from(
      JSON.stringify({ query: `{ ${query} } fragment F on Query { ${f} } fragment G on Worker { ${g} }` }),
    ),
  );

/** Sends so many of each, made up as it goes: every one is answered or refused, none is an error of the server. */
export async function expectWrecksHarmless(client: Client, numRuns: number): Promise<void> {
  for (const bodies of [wreck, tree]) {
    await fc.assert(
      fc.asyncProperty(bodies, async (payload) => {
        const answer = await shoot(client, { payload });
        expect(answer.status, payload.toString()).toBeLessThan(500);
        expect(answer.code, payload.toString()).not.toBe('INTERNAL');
        expectNoLeak(answer);
      }),
      { numRuns },
    );
  }
}
