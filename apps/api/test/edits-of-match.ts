import type { Client } from './world.js';

/** The edits of a person's match with the population register: what one has compared another decides. */
export const editsOfMatch = (id: string, [officer, colleague]: readonly [Client, Client], reason: string) => {
  const of = (client: Client) => ({ client, table: 'identity_match', id });
  return {
    askIdentityAgain: { ...of(officer), fields: {} },
    proposeIdentityMatch: { ...of(officer), fields: { reason } },
    decideIdentityMatch: { ...of(colleague), fields: { isConfirmed: true, reason } },
  };
};
