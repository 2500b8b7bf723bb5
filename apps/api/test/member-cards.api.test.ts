import { memberCardRepository } from '@lindung/db/enrolment/member-card.repository';
import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { type PlantedRegion, plantedPeople, plantRegion } from './planted-region.js';
import { newBranch } from './planted.js';
import { type Client, key, World } from './world.js';

const start = 'mutation ($input: StartMemberCardsInput!) { startMemberCards(input: $input) { id } }';

describe('the cards of members', () => {
  let world: World;
  let officer: Client;
  let of: PlantedRegion;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    of = await plantRegion(world, '73.72', await newBranch(world, ['73.72']));
  });
  afterAll(() => world.close());

  const input = (more: object = {}) => ({ input: { idempotencyKey: key(), decreeId: of.decreeId, ...more } });
  const printed = async (more: object = {}) => {
    const { startMemberCards: job } = await officer.ask<{ startMemberCards: { id: string } }>(
      start,
      input(more),
    );
    await runWaitingJobs(world.services);
    const read = await officer.ask<{
      job: { state: string; result: { rows: number; downloadFileId: string } };
    }>('query ($id: ID!) { job(id: $id) { state error { code } result { rows downloadFileId } } }', {
      id: job.id,
    });
    expect(read.job.state).toBe('SUCCEEDED');
    const file = await world.server.http.inject({
      method: 'GET',
      url: `/files/${read.job.result.downloadFileId}`,
      headers: officer.headers,
    });
    expect(file.rawPayload.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    return read.job.result.rows;
  };
  const rows = <Row>(sql: string, ...values: unknown[]) =>
    asSuperuser(world, async (client) => (await client.query(sql, values)).rows as Row[]);

  it('are printed of a decree, of a village of it, or of one person, and the trail names whose', async () => {
    expect(await printed()).toBe(plantedPeople.enrolled);
    const [home] = await rows<{ id: string; village: number }>(
      `SELECT e.id, p.village_id AS village FROM enrolment e JOIN person p ON p.id = e.person_id WHERE e.decree_id = $1 ORDER BY e.id`,
      of.decreeId,
    );
    expect(await printed({ membershipId: home?.id })).toBe(1);
    const [{ count } = { count: 0 }] = await rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM enrolment e JOIN person p ON p.id = e.person_id WHERE e.decree_id = $1 AND p.village_id = $2`,
      of.decreeId,
      home?.village,
    );
    expect(await printed({ villageId: String(home?.village) })).toBe(count);
    const told = await rows<{ people: number }>(
      `SELECT cardinality(persons) AS people FROM audit_event WHERE operation = 'startMemberCards' AND details ? 'fileId' ORDER BY at`,
    );
    expect(told).toEqual([{ people: plantedPeople.enrolled }, { people: 1 }, { people: count }]);
  });

  it('are printed of nobody whom the office refuses in its last answer, before somebody has settled that', async () => {
    const [refused] = await rows<{ id: string }>(
      `INSERT INTO office_answer_row (job_id, line_no, decree_id, readable, outcome, enrolment_id, confirmed_at, regency_id, reason)
       SELECT (SELECT max(j.id::text)::uuid FROM job j), 1, e.decree_id, true, 'REFUSED_BY_OFFICE', e.id, now(), e.regency_id, 'NIK tidak ditemukan'
       FROM enrolment e WHERE e.decree_id = $1 ORDER BY e.id LIMIT 1 RETURNING enrolment_id AS id`,
      of.decreeId,
    );
    const told = 'query ($id: ID!) { decree(id: $id) { refusedByOffice openAnswers { rows } } }';
    expect(await officer.ask(told, { id: of.decreeId })).toEqual({
      decree: { refusedByOffice: 1, openAnswers: [{ rows: 1 }] },
    });
    expect(await printed()).toBe(plantedPeople.enrolled - 1);
    expect(await officer.refusal(start, input({ membershipId: refused?.id }))).toBe('CARDS_REFUSED');
    await rows(
      `UPDATE office_answer_row SET resolution = 'DISMISSED', resolved_by = $1, resolved_at = now(), resolution_reason = 'Sudah padan'`,
      officer.userId,
    );
    expect(await officer.ask(told, { id: of.decreeId })).toEqual({
      decree: { refusedByOffice: 0, openAnswers: [] },
    });
    expect(await printed({ membershipId: refused?.id })).toBe(1);
  });

  it('are printed of no proposal, and of nobody elsewhere', async () => {
    expect(await officer.refusal(start, input({ decreeId: of.waitingDecreeId }))).toBe('CARDS_NOT_ENACTED');
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.71' });
    expect(await elsewhere.refusal(start, input())).toBe('NOT_FOUND');
  });

  it('tell whoever scans one whether it holds today, with initials and no more of the person', async () => {
    const acting = {
      as: 'ASSIGNMENT',
      userId: officer.userId,
      jurisdiction: { level: 'REGENCY', regionId: Number(of.regionId) },
    } as const;
    const owner = { regencyId: Number(of.regionId), districtId: null, villageId: null };
    const [member] = await rows<{ id: string }>(`SELECT id FROM enrolment WHERE decree_id = $1`, of.decreeId);
    const signs = await world.services.database.write(acting, (tx) =>
      memberCardRepository(tx).issue([member?.id ?? ''], officer.userId ?? '', owner),
    );
    const look = () => world.server.http.inject({ method: 'GET', url: `/konfirmasi/${signs[0]}` });
    const today = await look();
    expect([today.statusCode, today.body.includes('Berlaku: orangnya peserta hari ini')]).toEqual([
      200,
      true,
    ]);
    expect(today.body).toMatch(/O\. [0-9]\./);
    expect(today.body).not.toMatch(/Orang|\d{6}|•/);
    world.clock.moveTo(businessDate('2025-01-02'));
    expect((await look()).body).toContain('Tidak berlaku hari ini');
    const kept = await rows<{ text: string }>(`SELECT c::text AS text FROM member_card c`);
    expect(kept.map(({ text }) => text).join('\n')).not.toContain(signs[0]);
  });
});
