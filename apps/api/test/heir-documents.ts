import { type Client, key } from './world.js';

const shown = `version heirs { id relationship kind fullName age phone nikMasked isScholarshipChild version }`;
export const record = `mutation ($input: RecordHeirInput!) { done: recordHeir(input: $input) { ${shown} } }`;
export const update = `mutation ($input: UpdateHeirInput!) { done: updateHeir(input: $input) { ${shown} } }`;
export const remove = `mutation ($input: RemoveHeirInput!) { done: removeHeir(input: $input) { ${shown} } }`;
export const reveal = `mutation ($input: RevealHeirInput!) { revealHeir(input: $input) { fullName nik birthDate } }`;
export const read = `query ($id: ID!) { worker(id: $id) { ${shown} } }`;

export interface HeirView {
  readonly id: string;
  readonly fullName: string;
  readonly version: number;
}

/** An heir of somebody, as the client notes one. @returns its id */
export const plantedHeir = async (client: Client, workerId: string): Promise<string> => {
  const { done } = await client.ask<{ done: { heirs: readonly HeirView[] } }>(record, {
    input: {
      idempotencyKey: key(),
      workerId,
      relationship: 'SPOUSE',
      fullName: 'Sitti Ahli',
      isScholarshipChild: false,
    },
  });
  return done.heirs[0]?.id ?? '';
};
