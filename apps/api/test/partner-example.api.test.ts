import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { newList } from './candidate-file.js';
import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));
const example = 'examples/coverage.ts';
const adding = 'examples/candidates.ts';

describe('the example for partners', () => {
  let world: World;
  let url: string;
  let province: Client;

  beforeAll(async () => {
    world = await World.create();
    url = `${await world.server.http.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    await protectInParepare(world, province, 744);
  });
  afterAll(() => world.close());

  /** A key for the coverage of a region, made as an administrator makes it. */
  async function keyFor(regionCode: string, scope = 'coverage:read'): Promise<string> {
    const { createApiClient: application } = await province.ask<{ createApiClient: { id: string } }>(
      `mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { id } }`,
      { input: { idempotencyKey: key(), name: `Dasbor ${key()}`, organisation: 'Pemerintah (contoh)' } },
    );
    const { createApiKey: made } = await province.ask<{ createApiKey: { secret: string } }>(
      `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }`,
      {
        input: {
          idempotencyKey: key(),
          clientId: application.id,
          scopes: [scope],
          regionId: String(await world.regionId(regionCode)),
          expiresOn: '2024-12-31',
        },
      },
    );
    return made.secret;
  }

  /** Runs the file as a program of its own, as a partner does. */
  const run = (apiKey: string, program = example, list = '') =>
    promisify(execFile)(process.execPath, ['--conditions=@lindung/source', '--import', 'tsx', program], {
      cwd: docs,
      env: { ...process.env, LINDUNG_URL: url, LINDUNG_API_KEY: apiKey, LINDUNG_LIST: list },
    });

  it('prints the coverage of Parepare with a key made for it', async () => {
    const { stdout } = await run(await keyFor('73.72'));
    expect(stdout).toBe('Parepare: 744 of 8000 people protected, 9.30 %\n');
  });

  it('prints nothing of Parepare with a key of Barru, to which it is no region', async () => {
    await expect(run(await keyFor('73.11'))).rejects.toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('NOT_FOUND') as string,
    });
  });

  it('ends with the code of the refusal with a key that is none', async () => {
    await expect(run(`slsk_${'a'.repeat(43)}`)).rejects.toMatchObject({
      stderr: expect.stringContaining('API_KEY_INVALID') as string,
    });
  });

  it('ends with the code of the refusal without a key', async () => {
    await expect(run('')).rejects.toMatchObject({
      stderr: expect.stringContaining('UNAUTHENTICATED') as string,
    });
  });

  it('adds candidates to a list, and says the same when it is run again', async () => {
    const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const list = await newList(officer);
    const apiKey = await keyFor('73.72', 'candidates:write');
    const { stdout } = await run(apiKey, adding, list);
    expect(stdout).toBe(
      'RT05-001 ADDED\nRT05-002 REFUSED NIK_LENGTH DATE_EMPTY SEX_EMPTY\nRT05-001: LISTED\n',
    );
    expect((await run(apiKey, adding, list)).stdout).toBe(stdout);
  });

  it('stands in the guide as it is run here', () => {
    const guide = readFileSync(`${docs}partner.md`, 'utf8');
    for (const program of [example, adding])
      expect(guide).toContain(`\`\`\`ts\n${readFileSync(docs + program, 'utf8')}\`\`\`\n`);
  });
});

/** Decreed members of Parepare, of 8,000 declared. */
async function protectInParepare(world: World, province: Client, people: number): Promise<void> {
  const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  const approver = await world.user('APPROVER', { region: '73.72' });
  const regencyId = await world.regionId('73.72');
  const { lineId } = await signedAgreement(world, officer, people);
  const listId = await emptyList(officer, lineId);
  await plantCandidates(world.services, regencyId, listId, people);
  const { proposeDecree: decree } = await officer.ask<{ proposeDecree: { id: string; version: number } }>(
    `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id version } }`,
    {
      input: {
        idempotencyKey: key(),
        listId,
        lineId,
        number: `SK ${key()}`,
        title: 'Penetapan',
        seats: people,
        startsOn: '2024-05-01',
      },
    },
  );
  await approver.ask(`mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { id } }`, {
    input: { idempotencyKey: key(), ...decree, decreedOn: '2024-05-13' },
  });
  await province.ask(`mutation ($input: DeclarePotentialInput!) { declarePotential(input: $input) { id } }`, {
    input: {
      idempotencyKey: key(),
      regionId: String(regencyId),
      memberGroup: 'VULNERABLE_WORKER',
      people: 8_000,
      source: 'P3KE desil 1-4',
      asOf: '2024-05-13',
    },
  });
}
