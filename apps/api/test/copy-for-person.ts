import { type Client, key, type World } from './world.js';

/** The copy that an officer draws up for somebody who asks for it, as text. */
export async function copyForPerson(world: World, officer: Client, workerId: string): Promise<string> {
  const { createPersonRequest: asked } = await officer.ask<{ createPersonRequest: { id: string } }>(
    'mutation ($input: CreatePersonRequestInput!) { createPersonRequest(input: $input) { id } }',
    { input: { idempotencyKey: key(), workerId, kind: 'ACCESS', wording: 'Minta salinan data' } },
  );
  const { drawPersonExtract: drawn } = await officer.ask<{ drawPersonExtract: { fileId: string } }>(
    'mutation ($input: DrawPersonExtractInput!) { drawPersonExtract(input: $input) { fileId } }',
    { input: { idempotencyKey: key(), id: asked.id } },
  );
  const { body } = await world.server.http.inject({
    url: `/files/${drawn.fileId}`,
    headers: officer.headers,
  });
  return body;
}
