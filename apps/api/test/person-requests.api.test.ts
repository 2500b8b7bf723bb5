import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { partnerOf } from './attack.js';
import { getFile } from './candidate-file.js';
import { answer, answering, create, type Created, list, update } from './person-request-ground.js';
import { newBranch } from './planted.js';
import { type PlantedRegion, plantRegion } from './planted-region.js';
import { type Client, key, World } from './world.js';

const village = '73.72.04.1003';
describe('a request about the own data', () => {
  let world: World;
  let operator: Client;
  let officer: Client;
  let workerId: string;
  let region: PlantedRegion;

  beforeAll(async () => {
    world = await World.create();
    operator = await world.user('VILLAGE_OPERATOR', { region: village });
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    region = await plantRegion(world, '73.72', await newBranch(world, ['73.72']));
    workerId = await registered();
  });
  afterAll(() => world.close());

  const registered = async (nik?: string): Promise<string> => {
    const person = { fullName: 'Warga Contoh', birthDate: '1980-02-03', sex: 'FEMALE', nik };
    const { createWorker } = await operator.ask<{ createWorker: { id: string } }>(
      'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }',
      { input: { idempotencyKey: key(), ...person, villageId: String(await world.regionId(village)) } },
    );
    return createWorker.id;
  };
  const asking = (kind: string, of = workerId) => ({
    input: { idempotencyKey: key(), workerId: of, kind, wording: 'Nama saya salah ditulis' },
  });
  /** What a person asks who asks nothing else. */
  const received = async (by = operator, kind = 'CORRECTION', of?: string) =>
    (await by.ask<Created>(create, asking(kind, of ?? (workerId = await registered())))).createPersonRequest;
  const regency = async () =>
    ({
      as: 'ASSIGNMENT',
      jurisdiction: { level: 'REGENCY', regionId: await world.regionId('73.72') },
      userId: officer.userId,
    }) as const;
  it('is due 3 x 24 hours after it was received, whoever of the place received it', async () => {
    const { receivedAt, dueAt, status, isLate } = await received();
    expect(new Date(dueAt).getTime() - new Date(receivedAt).getTime()).toBe(72 * 3_600_000);
    expect([status, isLate]).toEqual(['OPEN', false]);
    expect((await received(officer, 'ACCESS', workerId)).status).toBe('OPEN');
  });

  it('is open once: what somebody waits for is not asked again before it is answered', async () => {
    const { id } = await received();
    for (const client of [operator, officer])
      expect(await client.refusal(create, asking('CORRECTION'))).toBe('PERSON_REQUEST_OPEN');
    await received(officer, 'ACCESS', workerId);
    await officer.ask(answer, answering(id));
    expect((await received(operator, 'CORRECTION', workerId)).status).toBe('OPEN');
    const both = await Promise.all(
      [operator, officer].map((client) => client.send(create, asking('RESTRICTION'))),
    );
    expect(both.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? [])).toEqual([
      'PERSON_REQUEST_OPEN',
    ]);
  });

  it('lets birth date and sex be corrected while it is open, compared with the NIK as a registration is', async () => {
    const of = await registered('7372010302800007');
    const { id: personRequestId } = await received(operator, 'CORRECTION', of);
    const others = [undefined, (await received(operator, 'ACCESS', of)).id, (await received()).id];
    const correcting = (change: object) => ({
      input: { idempotencyKey: key(), id: of, version: 1, ...change },
    });
    const born = { birthDate: '1980-03-03' };
    for (const other of others)
      for (const said of [born, { birthDate: '1980-02-03' }, { sex: 'MALE' }])
        expect(await officer.refusal(update, correcting({ ...said, personRequestId: other }))).toBe(
          'IDENTITY_NEEDS_REQUEST',
        );
    const nowhere = { ...born, personRequestId: '0190a0a0-0000-7000-8000-000000000001' };
    expect(await officer.refusal(update, correcting(nowhere))).toBe('NOT_FOUND');
    expect(await operator.refusal(update, correcting({ ...born, personRequestId }))).toBe('FORBIDDEN');
    expect(await officer.refusal(update, correcting({ ...born, personRequestId, version: 2 }))).toBe(
      'CONFLICT',
    );
    expect(await officer.refusal(update, correcting({ birthDate: '2024-06-01', personRequestId }))).toBe(
      'DAY_IN_FUTURE',
    );
    const corrected = await officer.ask<{ updateWorker: object }>(
      update,
      correcting({ sex: 'MALE', personRequestId }),
    );
    expect(corrected.updateWorker).toMatchObject({ version: 2, sex: 'MALE', nikWarnings: [] });
    expect(await officer.ask(update, correcting({ ...born, personRequestId, version: 2 }))).toMatchObject({
      updateWorker: { version: 3, nikWarnings: ['NIK_BIRTH_DATE_DIFFERS'] },
    });

    const { worker } = await officer.ask<{ worker: { changes: object[] } }>(
      'query ($id: ID!) { worker(id: $id) { changes { fields before { sex } after { sex } } } }',
      { id: of },
    );
    expect(worker.changes).toEqual([
      { fields: ['birthDate'], before: { sex: null }, after: { sex: null } },
      { fields: ['sex'], before: { sex: 'FEMALE' }, after: { sex: 'MALE' } },
    ]);
    const events = await asSuperuser(world, async (superuser) => {
      const { rows } = await superuser.query<{ details: object }>(
        `SELECT details FROM audit_event WHERE operation = 'updateWorker' AND object_id = $1 ORDER BY at`,
        [of],
      );
      return rows.map(({ details }) => details);
    });
    expect(events).toEqual([
      { fields: ['sex'], personRequestId },
      { fields: ['birthDate'], personRequestId },
    ]);
    expect(await officer.ask(list, { filter: { workerId: of, kind: 'CORRECTION' } })).toMatchObject({
      personRequests: { nodes: [{ status: 'OPEN' }] },
    });
    await officer.ask(answer, answering(personRequestId));
    expect(await officer.refusal(update, correcting({ sex: 'FEMALE', personRequestId, version: 3 }))).toBe(
      'IDENTITY_NEEDS_REQUEST',
    );
    const acting = await regency();
    await expect(
      world.services.database.write(acting, (tx) =>
        tx.query(`UPDATE person SET sex = 'FEMALE' WHERE id = $1`, [of]),
      ),
    ).rejects.toThrow('no correction of the person is open');
  });

  it('is answered with a copy of all that is held of the person and whom it was shown to, while it waits', async () => {
    const { memberships } = await officer.ask<{
      memberships: { nodes: [{ worker: { id: string; fullName: string } }] };
    }>('{ memberships(first: 1, filter: { status: ENROLLED }) { nodes { worker { id fullName } } } }');
    const [{ worker: member }] = memberships.nodes;
    const auditor = await world.user('AUDITOR', { region: '73.72' });
    await auditor.ask('query ($id: ID!) { worker(id: $id) { fullName } }', { id: member.id });
    const draw = 'mutation ($input: DrawPersonExtractInput!) { drawPersonExtract(input: $input) { fileId } }';
    const drawing = (id: string) => ({ input: { idempotencyKey: key(), id } });
    const { id } = await received(officer, 'ACCESS', member.id);
    expect(await officer.refusal(draw, drawing((await received(officer, 'RESTRICTION', member.id)).id))).toBe(
      'EXTRACT_NEEDS_REQUEST',
    );
    expect(await operator.refusal(draw, drawing(id))).toBe('FORBIDDEN');
    const { drawPersonExtract } = await officer.ask<{ drawPersonExtract: { fileId: string } }>(
      draw,
      drawing(id),
    );
    const fetched = (client: Client) =>
      world.server.http.inject({ url: `/files/${drawPersonExtract.fileId}`, headers: client.headers });
    expect((await fetched(auditor)).statusCode).toBe(404);
    const { body, headers } = await fetched(officer);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="salinan-data-2024-05-31\.txt"/);
    expect(body).toContain(`Nama lengkap: ${member.fullName}\r\n`);
    expect(body.replaceAll(/[^\S\r\n]/g, '')).toContain('NIK:7372014507890123\r\n');
    expect(body).toMatch(/Desil \d menurut P3KE per 1 Januari 2024/);
    expect(body).toMatch(/Mei 2024; Rp\s?16\.800; Jaminan Kecelakaan Kerja/);
    expect(body).toMatch(/Akses dan salinan data, Menunggu jawaban\. Nama saya salah ditulis/);
    expect(body).toMatch(/Data induk pekerja, kepada Pemeriksa: 1 kali/);
    expect(body).toMatch(/Kepesertaan jaminan sosial, kepada Petugas program: \d+ kali/);
    expect(body).toContain(`Berkas ${drawPersonExtract.fileId}.`);
    expect(body.match(/Orang \d{6}/g)).toEqual([member.fullName]);
    const [event] = await asSuperuser(world, async (superuser) => {
      const { rows } = await superuser.query<{ persons: string[]; details: object }>(
        `SELECT persons, details FROM audit_event WHERE operation = 'drawPersonExtract'`,
      );
      return rows;
    });
    expect(event).toEqual({ persons: [member.id], details: { fileId: drawPersonExtract.fileId } });
    const shown = () =>
      regency().then((acting) =>
        world.services.database.write(acting, (tx) =>
          tx.query<unknown[]>('SELECT * FROM shown_of_person($1)', [id]),
        ),
      );
    expect((await shown()).length).toBeGreaterThan(1);
    await officer.ask(answer, answering(id));
    expect(await officer.refusal(draw, drawing(id))).toBe('EXTRACT_NEEDS_REQUEST');
    expect(await shown()).toEqual([]);
  });

  it('keeps who is granted a restriction from proposals, decrees, reveals, partners and exports, until it is lifted', async () => {
    const judged = `query ($listId: ID!, $lineId: ID) { candidates(listId: $listId, lineId: $lineId, first: 10) {
      nodes { worker { id fullName } enrolmentStatus eligible reasons { reason } } } }`;
    interface Candidate {
      readonly worker: { readonly id: string; readonly fullName: string };
      readonly enrolmentStatus: string | null;
      readonly eligible: boolean;
      readonly reasons: ReadonlyArray<{ readonly reason: string }>;
    }
    const candidates = async () =>
      (
        await officer.ask<{ candidates: { nodes: readonly Candidate[] } }>(judged, {
          listId: region.listId,
          lineId: region.lineId,
        })
      ).candidates.nodes;
    const first = async (status: string | null) =>
      (await candidates()).find(({ enrolmentStatus }) => enrolmentStatus === status)?.worker ?? {
        id: '',
        fullName: '',
      };
    const people = [await first(null), await first('PROPOSED'), await first('ENROLLED')] as const;
    const [free, , enrolled] = people;
    const requestId = async (of: string) =>
      (
        await officer.ask<{ personRequests: { nodes: Array<{ id: string }> } }>(list, {
          filter: { workerId: of, kind: 'RESTRICTION', status: 'OPEN' },
        })
      ).personRequests.nodes[0]?.id ?? (await received(officer, 'RESTRICTION', of)).id;
    const partner = await partnerOf(world, '73.72', ['workers:read']);
    const told = async (client: Client) =>
      (
        await client.ask<{ workers: { nodes: Array<{ id: string; fullName: string }> } }>(
          '{ workers(first: 50) { nodes { id fullName } } }',
        )
      ).workers.nodes;
    const ofPartner = (await told(partner)).find(({ fullName }) => fullName === free.fullName);
    for (const { id } of people) await officer.ask(answer, answering(await requestId(id)));

    const after = await candidates();
    expect(after.find(({ worker }) => worker.id === free.id)).toMatchObject({
      eligible: false,
      reasons: [{ reason: 'DATA_RESTRICTED' }],
    });
    expect(after.find(({ worker }) => worker.id === enrolled.id)?.enrolmentStatus).toBe('ENROLLED');
    const approver = await world.user('APPROVER', { region: '73.72' });
    expect(
      await approver.refusal('mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { id } }', {
        input: { idempotencyKey: key(), id: region.waitingDecreeId, version: 1, decreedOn: '2024-05-13' },
      }),
    ).toBe('DECREE_PERSON_RESTRICTED');
    const reveal = 'mutation ($input: RevealNikInput!) { revealNik(input: $input) { nik } }';
    const revealing = {
      input: { idempotencyKey: key(), workerId: free.id, reason: 'Pencocokan dengan Dukcapil' },
    };
    expect(await officer.refusal(reveal, revealing)).toBe('PERSON_RESTRICTED');
    const names = people.map(({ fullName }) => fullName);
    expect((await told(officer)).map(({ fullName }) => fullName)).toEqual(expect.arrayContaining(names));
    for (const { fullName } of await told(partner)) expect(names).not.toContain(fullName);
    expect(await partner.ask('query ($id: ID!) { worker(id: $id) { id } }', { id: ofPartner?.id })).toEqual({
      worker: null,
    });
    for (const exported of [
      { resource: 'WORKERS' },
      { resource: 'CANDIDATES', filter: JSON.stringify({ listId: region.listId, lineId: region.lineId }) },
    ]) {
      const { startExport } = await officer.ask<{ startExport: { id: string } }>(
        'mutation ($input: StartExportInput!) { startExport(input: $input) { id } }',
        { input: { idempotencyKey: key(), format: 'CSV', ...exported } },
      );
      await runWaitingJobs(world.services);
      const { job } = await officer.ask<{ job: { result: { downloadFileId: string } } }>(
        'query ($id: ID!) { job(id: $id) { result { downloadFileId } } }',
        { id: startExport.id },
      );
      const file = (await getFile(officer, job.result.downloadFileId)).bytes.toString('utf8');
      expect(file).toMatch(/Orang \d{6}/);
      for (const name of names) expect(file).not.toContain(name);
    }
    const acting = await regency();
    for (const [text, refused] of [
      [`UPDATE person SET restricted_on = '2020-01-01' WHERE id = $1`, 'a restriction is granted on request'],
      [
        `INSERT INTO enrolment (id, person_id, line_id, decree_id, status, starts_on, ends_on, regency_id)
         SELECT gen_random_uuid(), $1, line_id, decree_id, 'PROPOSED', starts_on, ends_on, regency_id FROM enrolment
         WHERE status = 'PROPOSED' LIMIT 1`,
        'the processing of the data of a person is restricted',
      ],
    ] as const)
      await expect(world.services.database.write(acting, (tx) => tx.query(text, [free.id]))).rejects.toThrow(
        refused,
      );

    const page = 'query ($id: ID!) { worker(id: $id) { version restrictedOn } }';
    const { worker } = await officer.ask<{ worker: { version: number; restrictedOn: string } }>(page, {
      id: free.id,
    });
    expect(worker.restrictedOn).toBe('2024-05-31');
    const lift =
      'mutation ($input: LiftRestrictionInput!) { liftRestriction(input: $input) { version restrictedOn } }';
    const lifting = (version: number) => ({
      input: { idempotencyKey: key(), id: free.id, version, reason: 'Sengketa data sudah selesai' },
    });
    expect(await operator.refusal(lift, lifting(worker.version))).toBe('FORBIDDEN');
    expect(await officer.ask(lift, lifting(worker.version))).toEqual({
      liftRestriction: { version: worker.version + 1, restrictedOn: null },
    });
    expect(await officer.refusal(lift, lifting(worker.version + 1))).toBe('PERSON_NOT_RESTRICTED');
    expect((await candidates()).find(({ worker: { id } }) => id === free.id)?.eligible).toBe(true);
    expect(await officer.refusal(reveal, revealing)).toBe('NOT REFUSED');
  });

  it('is no withdrawal of consent that is granted, since nothing rests on it, whoever asks the database', async () => {
    const { id } = await received(operator, 'WITHDRAWAL');
    expect(await officer.refusal(answer, answering(id))).toBe('NOTHING_ON_CONSENT');
    await expect(
      world.services.database.write(await regency(), (tx) =>
        tx.query(
          `UPDATE person_request SET status = 'GRANTED', answer = 'Dipenuhi', answered_at = now(), answered_by = $2 WHERE id = $1`,
          [id, officer.userId],
        ),
      ),
    ).rejects.toThrow('nothing rests on consent');
    const ground = 'Diproses berdasarkan UU 27/2022 Pasal 20 ayat (2) huruf e, bukan persetujuan';
    expect(await officer.ask(answer, answering(id, { isGranted: false, answer: ground }))).toMatchObject({
      answerPersonRequest: { status: 'DECLINED' },
    });
  });

  it('is answered once, by the regency, with what was done', async () => {
    const { id } = await received();
    const district = await world.user('DISTRICT_OFFICER', { region: village.slice(0, 8) });
    for (const client of [operator, district])
      expect(await client.refusal(answer, answering(id))).toBe('FORBIDDEN');
    const { answerPersonRequest } = await officer.ask<{ answerPersonRequest: object }>(answer, answering(id));
    expect(answerPersonRequest).toMatchObject({ status: 'GRANTED', isLate: false, version: 2 });
    expect(await officer.refusal(answer, answering(id))).toBe('CONFLICT');
    expect(await officer.refusal(answer, answering(id, { version: 2, isGranted: false }))).toBe(
      'PERSON_REQUEST_ANSWERED',
    );
  });

  it('is late when the time has passed without an answer, and stands before the others', async () => {
    const { id } = await received();
    await asSuperuser(world, (superuser) =>
      superuser.query(
        `UPDATE person_request SET received_at = received_at - interval '80 hours', due_at = due_at - interval '80 hours' WHERE id = $1`,
        [id],
      ),
    );
    const { personRequests } = await officer.ask<{
      personRequests: { totalCount: number; nodes: Array<{ id: string; isLate: boolean }> };
    }>(list, { filter: null });
    expect(personRequests.nodes[0]).toMatchObject({ id, isLate: true });
    expect(await officer.ask(list, { filter: { isLate: true, status: 'OPEN' } })).toMatchObject({
      personRequests: { totalCount: 1 },
    });
    await officer.ask(answer, answering(id, { isGranted: false, answer: 'Data sudah sesuai dengan KTP' }));
    expect(await officer.ask(list, { filter: { isLate: true, status: 'DECLINED' } })).toMatchObject({
      personRequests: { totalCount: 1 },
    });
  });

  it('is on the trail of whom it is about, without its words', async () => {
    const events = await asSuperuser(world, async (superuser) => {
      const { rows } = await superuser.query<{ persons: string[]; details: object }>(
        `SELECT persons, details FROM audit_event WHERE operation IN ('createPersonRequest', 'answerPersonRequest')`,
      );
      return rows;
    });
    expect(events.length).toBeGreaterThan(4);
    for (const { persons, details } of events) {
      expect(persons).toHaveLength(1);
      expect(JSON.stringify(details)).not.toMatch(/salah|sesuai/);
    }
  });

  it('holds no NIK in its words', async () => {
    const input = {
      idempotencyKey: key(),
      workerId,
      kind: 'ACCESS',
      wording: 'NIK saya 7372014507890123 salah',
    };
    expect(await operator.refusal(create, { input })).toBe('VALIDATION');
  });

  it('neither starts answered nor changes after its answer, whoever asks the database', async () => {
    const { id } = await received();
    await officer.ask(answer, answering(id));
    const acting = await regency();
    await expect(
      world.services.database.write(acting, (tx) =>
        tx.query(`UPDATE person_request SET answer = 'Lain sama sekali' WHERE id = $1`, [id]),
      ),
    ).rejects.toThrow('does not change any more');
    await expect(
      world.services.database.write(acting, (tx) =>
        tx.query(`UPDATE person_request SET wording = 'Lain sama sekali' WHERE id = $1`, [id]),
      ),
    ).rejects.toThrow('permission denied');
  });
});
