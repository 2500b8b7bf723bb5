import { SHIPPED_OFFICE_LAYOUT } from '@lindung/domain/exchange/shipped-office-layout';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { type PlantedRegion, plantedPeople, plantRegion } from './planted-region.js';
import { newBranch } from './planted.js';
import { type Client, key, World } from './world.js';

const preview =
  'query ($id: ID!, $again: Boolean!) { officeFilePreview(decreeId: $id, again: $again) { people ready submitted isVerified leftOut { reason count } } }';
const start = 'mutation ($input: StartOfficeFileInput!) { startOfficeFile(input: $input) { id } }';
const save =
  'mutation ($input: SaveOfficeTemplateInput!) { saveOfficeTemplate(input: $input) { isVerified format } }';

describe('the file of a decree for its office', () => {
  let world: World;
  let officer: Client;
  let branch: Client;
  let stranger: Client;
  let of: PlantedRegion;
  let signingOffice: string;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const serving = await newBranch(world, ['73.72']);
    stranger = await world.user('BRANCH_OFFICER', { officeId: serving });
    of = await plantRegion(world, '73.72', serving);
    signingOffice = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT signing_office_id AS id FROM agreement WHERE id = $1`,
        [of.agreementId],
      );
      return rows[0]?.id ?? '';
    });
    branch = await world.user('BRANCH_OFFICER', { officeId: signingOffice });
  });
  afterAll(() => world.close());

  const previewed = async (again = false) =>
    (
      await officer.ask<{ officeFilePreview: Record<string, unknown> & { people: number } }>(preview, {
        id: of.decreeId,
        again,
      })
    ).officeFilePreview;
  const write = async (again = false) => {
    const { people } = await previewed(again);
    const made = await officer.ask<{ startOfficeFile: { id: string } }>(start, {
      input: { idempotencyKey: key(), decreeId: of.decreeId, people, again },
    });
    await runWaitingJobs(world.services);
    const { job } = await officer.ask<{
      job: { state: string; result: { rows: number; refused: number; downloadFileId: string } };
    }>('query ($id: ID!) { job(id: $id) { state result { rows refused downloadFileId } } }', {
      id: made.startOfficeFile.id,
    });
    expect(job.state).toBe('SUCCEEDED');
    const file = await world.server.http.inject({
      method: 'GET',
      url: `/files/${job.result.downloadFileId}`,
      headers: officer.headers,
    });
    return { ...job.result, text: file.rawPayload.toString('utf8') };
  };
  const layout = (more: object = {}) => ({
    input: {
      ...SHIPPED_OFFICE_LAYOUT,
      columns: [
        { fact: 'NIK', header: 'Nomor Identitas', isRequired: true, date: null, codes: null, constant: null },
        { fact: 'FULL_NAME', header: 'Nama', isRequired: true, date: null, codes: null, constant: null },
        {
          fact: 'SEX',
          header: 'JK',
          isRequired: true,
          date: null,
          codes: 'MALE=1, FEMALE=2',
          constant: null,
        },
      ],
      format: 'CSV',
      idempotencyKey: key(),
      validFrom: '2024-05-31',
      note: 'Surat kantor',
      ...more,
    },
  });

  it('has the form that the office itself sets, from today on, and no other office sets it', async () => {
    expect(await previewed()).toMatchObject({ people: plantedPeople.enrolled, isVerified: false });
    expect(await branch.refusal(save, layout({ validFrom: '2024-05-30' }))).toBe('OFFICE_TEMPLATE_PAST');
    expect(await officer.refusal(save, layout())).toBe('FORBIDDEN');
    await stranger.ask(save, layout({ format: 'XLSX' }));
    expect(await previewed()).toMatchObject({ isVerified: false });
    await branch.ask(save, layout());
    expect(await previewed()).toMatchObject({ isVerified: true });
    const broken = await asSuperuser(world, (client) =>
      client.query(`UPDATE office_template SET office_id = office_id`).then(() => 'CHANGED'),
    );
    expect(broken).toBe('CHANGED');
  });

  it('leaves out who lacks something, with the reason, and takes the others; who was sent is not sent twice', async () => {
    await asSuperuser(world, (client) =>
      client.query(
        `UPDATE person SET restricted_on = '2024-05-20' WHERE id = (SELECT person_id FROM enrolment WHERE decree_id = $1 ORDER BY id LIMIT 1)`,
        [of.decreeId],
      ),
    );
    expect(await previewed()).toMatchObject({
      people: plantedPeople.enrolled,
      ready: plantedPeople.enrolled - 1,
      submitted: 0,
      leftOut: [{ reason: 'DATA_RESTRICTED', count: 1 }],
    });
    const { rows, refused, text } = await write();
    expect([rows, refused]).toEqual([plantedPeople.enrolled - 1, 1]);
    expect(text.replace('\uFEFF', '').split('\r\n')[0]).toBe('Nomor Identitas;Nama;JK');
    expect(text.match(/7372014507890123;Orang \d{6};[12]/g)).toHaveLength(rows);
    expect(await previewed()).toMatchObject({ people: 1, ready: 0, submitted: rows });
    expect(await previewed(true)).toMatchObject({ people: plantedPeople.enrolled });
    const { memberships } = await officer.ask<{ memberships: { nodes: unknown[] } }>(
      'query ($id: ID!) { memberships(first: 10, filter: { decreeId: $id, submission: LEFT_OUT }) { nodes { submission leftOut submittedAt } } }',
      { id: of.decreeId },
    );
    expect(memberships.nodes).toEqual([
      { submission: 'LEFT_OUT', leftOut: 'DATA_RESTRICTED', submittedAt: null },
    ]);
  });

  it('is written for as many people as were shown, of an enacted decree alone, and the trail names whose NIK it holds', async () => {
    const input = { idempotencyKey: key(), decreeId: of.decreeId, people: 9, again: true };
    expect(await officer.refusal(start, { input })).toBe('OFFICE_FILE_CHANGED');
    const waiting = { ...input, idempotencyKey: key(), decreeId: of.waitingDecreeId };
    expect(await officer.refusal(start, { input: waiting })).toBe('OFFICE_FILE_NOT_ENACTED');
    const told = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ people: number }>(
        `SELECT cardinality(persons) AS people FROM audit_event WHERE operation = 'startOfficeFile' AND details ? 'fileId'`,
      );
      return rows;
    });
    expect(told).toEqual([{ people: plantedPeople.enrolled - 1 }]);
  });
});
