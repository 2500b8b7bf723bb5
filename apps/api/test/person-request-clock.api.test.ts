import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { villageOf } from './attack.js';
import { answer, answering, create, type Created } from './person-request-ground.js';
import { type Client, key, World } from './world.js';

describe('the time of a request about the own data', () => {
  let world: World;
  let officer: Client;
  let workerId: string;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  /** What somebody asks who asks nothing else. */
  const received = async () => {
    const person = { fullName: 'Warga Contoh', birthDate: '1980-02-03', sex: 'FEMALE' };
    const { createWorker } = await officer.ask<{ createWorker: { id: string } }>(
      'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }',
      { input: { idempotencyKey: key(), ...person, villageId: await villageOf(world, '73.72') } },
    );
    workerId = createWorker.id;
    const input = { idempotencyKey: key(), workerId, kind: 'CORRECTION', wording: 'Nama saya salah ditulis' };
    return (await officer.ask<Created>(create, { input })).createPersonRequest;
  };

  it('goes with a person who moves to another regency, where it is answered and its time runs on', async () => {
    const { id, dueAt } = await received();
    const there = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    const page =
      'query ($id: ID!) { personRequest(id: $id) { status dueAt worker { id } } personRequestClock { open } }';
    const before = await officer.ask<{ personRequestClock: { open: number } }>(page, { id });
    expect(await there.ask(page, { id })).toEqual({ personRequest: null, personRequestClock: { open: 0 } });
    await asSuperuser(world, (superuser) =>
      superuser.query(
        `UPDATE person p SET (regency_id, district_id, village_id) = (SELECT v.regency_id, v.district_id, v.region_id
           FROM region_version v WHERE v.code = '73.11.01.2004' AND v.valid_to IS NULL) WHERE p.id = $1`,
        [workerId],
      ),
    );
    expect(await officer.ask(page, { id })).toEqual({
      personRequest: null,
      personRequestClock: { open: before.personRequestClock.open - 1 },
    });
    expect(await there.ask(page, { id })).toEqual({
      personRequest: { status: 'OPEN', dueAt, worker: { id: workerId } },
      personRequestClock: { open: 1 },
    });
    expect(await there.ask(answer, answering(id))).toMatchObject({
      answerPersonRequest: { status: 'GRANTED' },
    });
  });

  it('is counted with its time for whoever answers, and nobody is named', async () => {
    const clock = '{ personRequestClock { open late nextDueAt } }';
    const other = await world.user('PROGRAMME_OFFICER', { region: '73.15' });
    expect(await other.ask(clock)).toEqual({ personRequestClock: { open: 0, late: 0, nextDueAt: null } });
    const { id } = await received();
    const read = async () =>
      (await officer.ask<{ personRequestClock: { open: number; late: number; nextDueAt: string } }>(clock))
        .personRequestClock;
    const { open, late } = await read();
    const dueAt = new Date(Date.now() - 60_000);
    await asSuperuser(world, (superuser) =>
      superuser.query(
        `UPDATE person_request SET due_at = $2::timestamptz, received_at = $2::timestamptz - interval '72 hours' WHERE id = $1`,
        [id, dueAt],
      ),
    );
    expect(await read()).toEqual({ open, late: late + 1, nextDueAt: dueAt.toISOString() });
  });
});
