import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { type Client, key, World } from './world.js';

const village = '73.72.04.1003';
const create =
  'mutation ($input: CreatePersonRequestInput!) { createPersonRequest(input: $input) { id status receivedAt dueAt isLate receivedBy worker { fullName } } }';
const answer =
  'mutation ($input: AnswerPersonRequestInput!) { answerPersonRequest(input: $input) { status answer answeredBy isLate version } }';
const list =
  'query ($filter: PersonRequestFilter) { personRequests(first: 10, filter: $filter) { totalCount nodes { id kind status isLate } } }';

interface Created {
  readonly createPersonRequest: {
    readonly id: string;
    readonly status: string;
    readonly receivedAt: string;
    readonly dueAt: string;
    readonly isLate: boolean;
  };
}

describe('a request about the own data', () => {
  let world: World;
  let operator: Client;
  let officer: Client;
  let workerId: string;

  beforeAll(async () => {
    world = await World.create();
    operator = await world.user('VILLAGE_OPERATOR', { region: village });
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const person = { fullName: 'Warga Contoh', birthDate: '1980-02-03', sex: 'FEMALE' };
    const { createWorker } = await operator.ask<{ createWorker: { id: string } }>(
      'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }',
      { input: { idempotencyKey: key(), ...person, villageId: String(await world.regionId(village)) } },
    );
    workerId = createWorker.id;
  });
  afterAll(() => world.close());

  const received = async (by = operator, kind = 'CORRECTION') =>
    (
      await by.ask<Created>(create, {
        input: { idempotencyKey: key(), workerId, kind, wording: 'Nama saya salah ditulis' },
      })
    ).createPersonRequest;
  const answering = (id: string, change: object = {}) => ({
    input: {
      idempotencyKey: key(),
      id,
      version: 1,
      isGranted: true,
      answer: 'Nama sudah diperbaiki sesuai KTP',
      ...change,
    },
  });

  it('is due 3 x 24 hours after it was received, whoever of the place received it', async () => {
    const { receivedAt, dueAt, status, isLate } = await received();
    expect(new Date(dueAt).getTime() - new Date(receivedAt).getTime()).toBe(72 * 3_600_000);
    expect([status, isLate]).toEqual(['OPEN', false]);
    expect((await received(officer, 'ACCESS')).status).toBe('OPEN');
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
      expect(persons).toEqual([workerId]);
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
    const acting = {
      as: 'ASSIGNMENT',
      jurisdiction: { level: 'REGENCY', regionId: await world.regionId('73.72') },
      userId: officer.userId,
    } as const;
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
