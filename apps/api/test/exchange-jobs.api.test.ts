import { purgeExpired } from '@lindung/db/exchange/purge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { MOST_PERSONS_OF_EVENT } from '../src/acting/audit-row.js';
import { runWaitingJobs, startJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import {
  cancel,
  candidate,
  confirm,
  confirmed,
  countRows,
  csvOf,
  getFile,
  jobOf,
  jobParts,
  type JobView,
  newList,
  previewed,
  putFile,
  queueImport,
  retry,
  startImport,
} from './candidate-file.js';
import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

describe('the job of an import', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  let people = 0;
  const file = (count = 3) => csvOf(Array.from({ length: count }, () => candidate((people += 1))));
  const act = (document: string, jobId: string, idempotencyKey = key(), client = officer) =>
    client.ask(document, { input: { idempotencyKey, jobId } });
  const refusalOf = (document: string, jobId: string, idempotencyKey = key()) =>
    officer.refusal(document, { input: { idempotencyKey, jobId } });
  const stateOf = async (id: string) => (await jobOf(officer, id)).state;
  const change = (statement: string, ...values: unknown[]) =>
    asSuperuser(world, (client) => client.query(statement, values));
  const stagedOf = (id: string) => countRows(world, 'staged_candidate', `job_id = '${id}'`);

  /** Nothing that a person can ask for leads out of the state. */
  const expectFinal = async (id: string, state: string) => {
    await runWaitingJobs(world.services);
    for (const document of [confirm, retry, cancel])
      expect(await refusalOf(document, id)).toBe('TRANSITION_REFUSED');
    await runWaitingJobs(world.services);
    expect(await stateOf(id)).toBe(state);
  };

  it('is cancelled while it waits, and is not done then', async () => {
    const id = await queueImport(officer, await newList(officer), file());
    await act(cancel, id);
    expect(await stateOf(id)).toBe('CANCELLED');
    await expectFinal(id, 'CANCELLED');
    expect(await stagedOf(id)).toBe(0);
  });

  it('is cancelled after its preview, and keeps nothing', async () => {
    const listId = await newList(officer);
    const { id } = await previewed(officer, listId, file());
    const idempotencyKey = key();
    await act(cancel, id, idempotencyKey);
    await act(cancel, id, idempotencyKey);
    await expectFinal(id, 'CANCELLED');
    await purgeExpired(world.services.database);
    expect(await stagedOf(id)).toBe(0);
    expect(await countRows(world, 'candidate', `list_id = '${listId}'`)).toBe(0);
  });

  it('is cancelled between its confirmation and its writing', async () => {
    const listId = await newList(officer);
    const { id } = await previewed(officer, listId, file());
    await act(confirm, id);
    await act(cancel, id);
    await expectFinal(id, 'CANCELLED');
    expect(await countRows(world, 'candidate', `list_id = '${listId}'`)).toBe(0);
  });

  it('is cancelled while it is worked on', async () => {
    const listId = await newList(officer);
    const timing = { leaseMs: 5_000, renewMs: 20, pollMs: 50, retryMs: 50, silenceMs: 5_000 };
    const id = await queueImport(officer, listId, file(8_000));
    const jobs = await startJobs(world.services, timing);
    try {
      await expect.poll(() => stateOf(id), { interval: 5, timeout: 10_000 }).toBe('RUNNING');
      await act(cancel, id);
      await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('CANCELLED');
    } finally {
      await jobs.stop();
    }
    await expectFinal(id, 'CANCELLED');
    expect(await stagedOf(id)).toBe(0);
  });

  it('that failed is tried again, and goes on when what it lacked is there', async () => {
    const id = await queueImport(officer, await newList(officer), file());
    const fileId = `(SELECT (params->>'fileId')::uuid FROM job WHERE id = $1)`;
    await change(`UPDATE file SET expires_at = now() - interval '1 day' WHERE id = ${fileId}`, id);
    await runWaitingJobs(world.services);
    expect(await jobOf(officer, id)).toMatchObject({ state: 'FAILED', error: { code: 'JOB_FILE_GONE' } });
    expect(await refusalOf(cancel, id)).toBe('TRANSITION_REFUSED');
    expect(await refusalOf(confirm, id)).toBe('TRANSITION_REFUSED');
    await change(`UPDATE file SET expires_at = now() + interval '1 day' WHERE id = ${fileId}`, id);
    const idempotencyKey = key();
    await act(retry, id, idempotencyKey);
    await act(retry, id, idempotencyKey);
    expect(await refusalOf(retry, id)).toBe('TRANSITION_REFUSED');
    await runWaitingJobs(world.services);
    expect(await jobOf(officer, id)).toMatchObject({ state: 'AWAITING_CONFIRMATION', error: null });
    expect((await confirmed(officer, id)).result).toMatchObject({ lines: 3, added: 3 });
    await expectFinal(id, 'SUCCEEDED');
  });

  it('whose workers died five times fails and says so, and can be tried again', async () => {
    const listId = await newList(officer);
    const { id } = await previewed(officer, listId, file());
    await act(confirm, id);
    await change(
      `UPDATE job SET state = 'RUNNING', attempts = 5, lease_owner = 'dead', lease_until = now() - interval '1 second' WHERE id = $1`,
      id,
    );
    await runWaitingJobs(world.services);
    expect(await jobOf(officer, id)).toMatchObject({
      state: 'FAILED',
      error: { code: 'JOB_ATTEMPTS_EXHAUSTED' },
    });
    await act(retry, id);
    await runWaitingJobs(world.services);
    expect(await jobOf(officer, id)).toMatchObject({ state: 'SUCCEEDED', error: null, result: { added: 3 } });
  });

  it('that failed so long ago that its rows are gone says so when it is tried again', async () => {
    const { id } = await previewed(officer, await newList(officer), file());
    await act(confirm, id);
    await change(
      `UPDATE job SET state = 'FAILED', finished_at = now(), created_at = now() - interval '31 days', error = '{"code": "JOB_ATTEMPTS_EXHAUSTED", "params": {}}' WHERE id = $1`,
      id,
    );
    await purgeExpired(world.services.database);
    await act(retry, id);
    await runWaitingJobs(world.services);
    expect(await jobOf(officer, id)).toMatchObject({ state: 'FAILED', error: { code: 'JOB_EXPIRED' } });
  });

  it('is not done when the assignment that queued it has ended', async () => {
    const leaver = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const id = await queueImport(leaver, await newList(leaver), file());
    await change(`UPDATE assignment SET valid_to = '2024-05-30' WHERE id = $1`, leaver.assignmentId);
    await runWaitingJobs(world.services);
    expect(await jobOf(officer, id)).toMatchObject({
      state: 'FAILED',
      error: { code: 'JOB_ASSIGNMENT_ENDED' },
    });
  });

  describe('or of an export', () => {
    const start = 'mutation ($input: StartExportInput!) { startExport(input: $input) { id } }';
    const queueExport = async (client: Client) => {
      const input = { idempotencyKey: key(), resource: 'WORKERS', format: 'CSV' };
      return (await client.ask<{ startExport: { id: string } }>(start, { input })).startExport.id;
    };
    const written = async (client: Client) => {
      const id = await queueExport(client);
      await runWaitingJobs(world.services);
      return String((await jobOf(client, id)).result?.['downloadFileId']);
    };
    const filesOf = (client: Client) => countRows(world, 'file', `created_by = '${client.userId}'`);

    it('writes nothing when the assignment ends while it waits', async () => {
      const leaver = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
      const id = await queueExport(leaver);
      await change(`UPDATE assignment SET valid_to = '2024-05-30' WHERE id = $1`, leaver.assignmentId);
      await runWaitingJobs(world.services);
      expect(await jobOf(officer, id)).toMatchObject({
        state: 'FAILED',
        error: { code: 'JOB_ASSIGNMENT_ENDED' },
      });
      expect(await filesOf(leaver)).toBe(0);
    });

    it.each<[what: string, status: number, statement: string]>([
      ['the assignment', 403, `UPDATE assignment SET valid_to = '2024-05-30' WHERE user_id = $1`],
      ['the session', 401, `UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = $1`],
      ['the account', 401, `UPDATE app_user SET active = false WHERE id = $1`],
    ])(
      'gives nobody what it has written, and takes no file, when %s has ended',
      async (_what, status, end) => {
        const leaver = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
        const fileId = await written(leaver);
        expect((await getFile(leaver, fileId)).status).toBe(200);
        await change(end, leaver.userId);
        world.services.sessions.forget();
        expect((await getFile(leaver, fileId)).status).toBe(status);
        expect((await getFile(officer, fileId)).status).toBe(404);
        const kept = await filesOf(leaver);
        expect((await putFile(leaver, file())).status).toBe(status);
        expect(await filesOf(leaver)).toBe(kept);
      },
    );
  });

  it('tells of every person whom an export shows, in events that each name no more than they may', async () => {
    const exporter = await world.user('PROGRAMME_OFFICER', { region: '73.15' });
    const { lineId } = await signedAgreement(world, exporter, 1);
    const count = MOST_PERSONS_OF_EVENT + 7;
    await plantCandidates(
      world.services,
      await world.regionId('73.15'),
      await emptyList(exporter, lineId),
      count,
    );
    const { startExport } = await exporter.ask<{ startExport: { id: string } }>(
      'mutation ($input: StartExportInput!) { startExport(input: $input) { id } }',
      { input: { idempotencyKey: key(), resource: 'WORKERS', format: 'XLSX' } },
    );
    await runWaitingJobs(world.services);
    expect(await jobOf(exporter, startExport.id)).toMatchObject({ result: { rows: count } });
    const { rows } = await asSuperuser(world, (superuser) =>
      superuser.query<{ rows: number; named: number }>(
        `SELECT row_count AS rows, cardinality(persons) AS named FROM audit_event WHERE request_id = $1 AND persons IS NOT NULL
         ORDER BY id`,
        [startExport.id],
      ),
    );
    expect(rows).toEqual([
      { rows: MOST_PERSONS_OF_EVENT, named: MOST_PERSONS_OF_EVENT },
      { rows: 7, named: 7 },
    ]);
  });

  it('is started and confirmed once, however often it is sent', async () => {
    const listId = await newList(officer);
    const { body } = await putFile(officer, file());
    const input = { idempotencyKey: key(), listId, fileId: body.id };
    const started = await Promise.all(
      Array.from({ length: 5 }, () =>
        officer.ask<{ job: JobView }>(startImport.replace('{ start', '{ job: start'), { input }),
      ),
    );
    const [id, ...others] = new Set(started.map(({ job }) => job.id));
    expect(others).toEqual([]);
    if (id === undefined) throw new Error('nothing was started');
    await runWaitingJobs(world.services);
    const one = key();
    const answers = await Promise.all(
      [one, one, one, key(), key(), key()].map((idempotencyKey) => refusalOf(confirm, id, idempotencyKey)),
    );
    expect(answers.filter((code) => code === 'TRANSITION_REFUSED').length).toBeGreaterThanOrEqual(3);
    expect(new Set(answers)).toEqual(new Set(['NOT REFUSED', 'TRANSITION_REFUSED']));
    await runWaitingJobs(world.services);
    await runWaitingJobs(world.services);
    expect(await jobOf(officer, id)).toMatchObject({ state: 'SUCCEEDED', result: { lines: 3, added: 3 } });
    expect(await countRows(world, 'candidate_list_version', `list_id = '${listId}'`)).toBe(1);
    expect(await countRows(world, 'candidate', `list_id = '${listId}'`)).toBe(3);
  });

  it('goes on in the name of the colleague who confirms it, to whom the refused rows go', async () => {
    const colleague = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const dirty = csvOf([candidate((people += 1)), candidate((people += 1), { NIK: '1' })]);
    const { id } = await previewed(officer, await newList(officer), dirty);
    const { result } = await confirmed(colleague, id);
    const fileId = String(result?.['downloadFileId']);
    expect([(await getFile(officer, fileId)).status, (await getFile(colleague, fileId)).status]).toEqual([
      404, 200,
    ]);
    const { jobs } = await officer.ask<{ jobs: { nodes: JobView[] } }>(
      `query ($filter: JobFilter) { jobs(first: 10, filter: $filter) { nodes { ${jobParts} } } }`,
      { filter: { ids: [id] } },
    );
    expect(jobs.nodes).toMatchObject([
      { id, state: 'SUCCEEDED', result: { lines: 2, added: 1, refused: 1 } },
    ]);
  });
});
