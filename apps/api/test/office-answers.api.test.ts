import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { putFile } from './candidate-file.js';
import { type PlantedRegion, plantRegion } from './planted-region.js';
import { newBranch } from './planted.js';
import { type Client, key, World } from './world.js';

interface Row {
  readonly lineNo: number;
  readonly outcome: string;
  readonly resolution: string | null;
  readonly unread: { readonly field: string; readonly value: string | null } | null;
}
const made = (mutation: string) =>
  `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { made: ${mutation}(input: $input) { id } }`;

describe("an office's answer to a decree", () => {
  let world: World;
  let officer: Client;
  let branch: Client;
  let of: PlantedRegion;
  /** The people of the decree, each with a NIK of the own. */
  const people: Array<{ nik: string; name: string }> = [];
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const serving = await newBranch(world, ['73.72']);
    branch = await world.user('BRANCH_OFFICER', { officeId: serving });
    of = await plantRegion(world, '73.72', serving);
    const { keyRing } = world.services;
    await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ id: string; name: string }>(
        `SELECT p.id, p.full_name AS name FROM enrolment e JOIN person p ON p.id = e.person_id WHERE e.decree_id = $1 ORDER BY p.id`,
        [of.decreeId],
      );
      for (const [at, { id, name }] of rows.entries()) {
        const nik = `737201450789012${at + 1}` as Parameters<typeof keyRing.nikIndex>[0];
        await client.query(
          `UPDATE person SET nik_cipher = $2, nik_index = $3, full_name = $4 WHERE id = $1`,
          [
            id,
            keyRing.encryptNik(nik),
            keyRing.nikIndex(nik),
            `${name.replaceAll(/\d/g, '')} Contoh${'abc'[at]}`,
          ],
        );
        people.push({ nik, name: `Orang Contoh${'abc'[at]}` });
      }
    });
  });
  afterAll(() => world.close());

  const rowsOf = async (jobId: string, client = branch): Promise<readonly Row[]> =>
    (
      await client.ask<{ officeAnswerRows: { nodes: readonly Row[] } }>(
        'query ($jobId: ID!) { officeAnswerRows(jobId: $jobId, first: 50) { nodes { lineNo outcome resolution unread { field value } } } }',
        { jobId },
      )
    ).officeAnswerRows.nodes;
  const outcomes = async (jobId: string) =>
    Object.fromEntries((await rowsOf(jobId)).map(({ lineNo, outcome }) => [lineNo, outcome]));
  const jobOf = async (id: string) =>
    (
      await branch.ask<{ job: { state: string; result: object | null } }>(
        'query ($id: ID!) { job(id: $id) { state error { code } result { lines added changed unchanged refused } } }',
        { id },
      )
    ).job;
  const previewed = async (lines: readonly string[]): Promise<string> => {
    const { body } = await putFile(branch, Buffer.from(lines.join('\r\n')));
    const { made: job } = await branch.ask<{ made: { id: string } }>(made('startOfficeAnswer'), {
      input: { idempotencyKey: key(), decreeId: of.decreeId, fileId: body.id },
    });
    await runWaitingJobs(world.services);
    return job.id;
  };
  const confirmed = async (jobId: string) => {
    await branch.ask(made('confirmOfficeAnswer'), { input: { idempotencyKey: key(), jobId } });
    await runWaitingJobs(world.services);
    return jobOf(jobId);
  };
  const numbers = async () =>
    asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ number: string | null }>(
        `SELECT membership_number AS number FROM enrolment WHERE decree_id = $1 ORDER BY person_id`,
        [of.decreeId],
      );
      return rows.map(({ number }) => number);
    });
  const header = 'Nomor Identitas (NIK);Nama Lengkap;KPJ;Status (Y/T);Keterangan Status Data';
  const line = (at: number, number: string, name = people[at]?.name, verdict = 'Y', reason = '') =>
    [people[at]?.nik, name, number, verdict, reason].join(';');

  it('records nothing before somebody has seen what it would do; then all numbers at once, and what differs holds nobody up', async () => {
    const jobId = await previewed([
      header,
      line(0, '24051300001'),
      line(1, '24051300002', 'Siapa Lainnya'),
      line(2, '', people[2]?.name, 'T', 'NIK tidak padan'),
      '7372014507899999;Orang Asing;24051300009;Y;',
      '7,37E+15;Orang Rusak;24051300010;Y;',
    ]);
    const before = {
      2: 'TO_RECORD',
      3: 'NAME_DIFFERS',
      4: 'REFUSED_BY_OFFICE',
      5: 'UNKNOWN_PERSON',
      6: 'UNREADABLE',
    };
    expect(await outcomes(jobId)).toEqual(before);
    expect((await rowsOf(jobId)).flatMap(({ unread }) => unread ?? [])).toEqual([
      { field: 'NIK', value: '•,••E+15' },
    ]);
    expect(await jobOf(jobId)).toMatchObject({
      state: 'AWAITING_CONFIRMATION',
      result: { lines: 5, added: 1, changed: 0, unchanged: 0, refused: 4 },
    });
    expect(await numbers()).toEqual([null, null, null]);
    expect(await confirmed(jobId)).toMatchObject({ state: 'SUCCEEDED', result: { added: 1, refused: 4 } });
    expect(await numbers()).toEqual(['24051300001', null, null]);
    expect(await outcomes(jobId)).toEqual({ ...before, 2: 'RECORDED' });
    const { memberships } = await officer.ask<{ memberships: { nodes: unknown[] } }>(
      'query ($id: ID!) { memberships(first: 9, filter: { decreeId: $id, submission: NUMBERED }) { nodes { membershipNumber } } }',
      { id: of.decreeId },
    );
    expect(memberships.nodes).toEqual([{ membershipNumber: '24051300001' }]);
  });

  it('says again of the same file that its number is there, and gives a number of somebody else to nobody', async () => {
    const jobId = await previewed([
      header,
      line(0, '24051300001'),
      line(1, '24051300001'),
      line(2, '24051300003'),
      '',
    ]);
    expect(Object.values(await outcomes(jobId)).sort()).toEqual(['ALREADY', 'NUMBER_OF_OTHER', 'TO_RECORD']);
    await branch.ask('mutation ($input: CancelJobInput!) { cancelJob(input: $input) { id } }', {
      input: { idempotencyKey: key(), jobId },
    });
    const again = await previewed([header, line(0, '24051300001')]);
    expect(Object.values(await outcomes(again))).toEqual(['ALREADY']);
    const twice = await previewed([header, line(2, '24051300005'), line(2, '24051300006')]);
    expect(await outcomes(twice)).toEqual({ 2: 'OTHER_NUMBER', 3: 'OTHER_NUMBER' });
    const same = await previewed([header, line(2, '24051300005'), line(2, '24051300005')]);
    expect(await outcomes(same)).toEqual({ 2: 'TO_RECORD', 3: 'ALREADY' });
  });

  it('is resolved row by row with a reason: the number recorded all the same, or nothing', async () => {
    const jobId = await previewed([
      header,
      line(1, '24051300002', 'Siapa Lainnya'),
      line(2, '', undefined, 'T', 'Ganda'),
    ]);
    await confirmed(jobId);
    const resolve = (lineNo: number, resolution: string) => ({
      input: { idempotencyKey: key(), jobId, lineNo, resolution, reason: 'Cocok dengan KTP' },
    });
    const document = made('resolveOfficeAnswer');
    expect(await branch.refusal(document, resolve(3, 'RECORDED_ANYWAY'))).toBe('ANSWER_NOT_RECORDABLE');
    await branch.ask(document, resolve(2, 'RECORDED_ANYWAY'));
    await branch.ask(document, resolve(3, 'DISMISSED'));
    expect(await branch.refusal(document, resolve(3, 'DISMISSED'))).toBe('ANSWER_RESOLVED');
    expect((await rowsOf(jobId)).map(({ resolution }) => resolution)).toEqual([
      'RECORDED_ANYWAY',
      'DISMISSED',
    ]);
    expect((await numbers()).slice(0, 2)).toEqual(['24051300001', '24051300002']);
    const later = await previewed([header, line(1, '24051300007', 'Orang Lain Lagi')]);
    await confirmed(later);
    const overwriting = { ...resolve(2, 'RECORDED_ANYWAY').input, jobId: later };
    expect(await branch.refusal(document, { input: overwriting })).toBe('MEMBERSHIP_NUMBER_RECORDED');
    expect((await numbers()).slice(0, 2)).toEqual(['24051300001', '24051300002']);
  });

  it('gives the share of people whose data the office returned as matching, and is read by the regency and by no other', async () => {
    const office = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT signing_office_id AS id FROM agreement WHERE id = $1`,
        [of.agreementId],
      );
      return rows[0]?.id;
    });
    const { officeMatches } = await officer.ask<{ officeMatches: unknown[] }>(
      'query ($id: ID!) { officeMatches(officeId: $id) { answered matching } }',
      { id: office },
    );
    expect(officeMatches).toEqual([{ answered: 3, matching: 1 }]);
    const asked = { idempotencyKey: key(), decreeId: of.decreeId, fileId: of.fileId };
    expect(await officer.refusal(made('startOfficeAnswer'), { input: asked })).toBe('FORBIDDEN');
    const elsewhere = await world.user('BRANCH_OFFICER', { officeId: await newBranch(world, ['73.71']) });
    const { body } = await putFile(elsewhere, Buffer.from([header, line(0, '24051300001')].join('\n')));
    expect(
      await elsewhere.refusal(made('startOfficeAnswer'), {
        input: { idempotencyKey: key(), decreeId: of.decreeId, fileId: body.id },
      }),
    ).toBe('NOT_FOUND');
  });
});
