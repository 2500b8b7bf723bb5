import { plantPair } from './planted-region.js';
import type { Client, World } from './world.js';

/** The edits of a person's match with the population register: what one has compared another decides. */
export const editsOfMatch = (id: string, [officer, colleague]: readonly [Client, Client], reason: string) => {
  const of = (client: Client) => ({ client, table: 'identity_match', id });
  return {
    askIdentityAgain: { ...of(officer), fields: {} },
    proposeIdentityMatch: { ...of(officer), fields: { reason } },
    decideIdentityMatch: { ...of(colleague), fields: { isConfirmed: true, reason } },
  };
};

/** The edit of a pair who may be one person. */
export const editsOfPair = async (
  world: World,
  client: Client,
  workers: ReadonlyArray<{ readonly id: string }>,
) => ({
  markDistinct: {
    client,
    table: 'duplicate_pair',
    id: await plantPair(
      world,
      workers.map(({ id }) => id),
    ),
    fields: { reason: 'Kakak beradik, dua orang yang berbeda' },
  },
});
