import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { type HeirView, read, record, remove, reveal, update } from './heir-documents.js';
import { mergeGround } from './merge-ground.js';
import { type Client, key, World } from './world.js';

const village = '73.72.04.1003';
const nik = '7372014507890123';

describe('who would be heirs of a person', () => {
  let world: World;
  let officer: Client;
  let operator: Client;
  let ground: ReturnType<typeof mergeGround>;
  let workerId: string;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    operator = await world.user('VILLAGE_OPERATOR', { region: village });
    ground = mergeGround(world, officer, String(await world.regionId(village)));
    workerId = await ground.register({ fullName: 'Rahmat Tepi', birthDate: '1970-02-03' });
  });
  afterAll(() => world.close());

  const heir = (change: object = {}) => ({
    input: {
      idempotencyKey: key(),
      workerId,
      relationship: 'CHILD',
      fullName: 'Anak Rahmat',
      birthDate: '2010-01-01',
      isScholarshipChild: false,
      ...change,
    },
  });
  const noted = async (change: object = {}, by = officer): Promise<readonly HeirView[]> =>
    (await by.ask<{ done: { heirs: readonly HeirView[] } }>(record, heir(change))).done.heirs;
  const heirsSeen = async (by: Client) =>
    (await by.ask<{ worker: { heirs: readonly HeirView[] | null } }>(read, { id: workerId })).worker.heirs;
  const because = { reason: 'Dicocokkan dengan kartu keluarga' };

  it('stand in the order of the law whoever notes them, NIK and birth date veiled', async () => {
    await noted({ relationship: 'SIBLING', fullName: 'Kakak Rahmat', birthDate: null });
    await noted({ relationship: 'PARENT', fullName: 'Ibu Rahmat', birthDate: '1945-01-01' }, operator);
    const heirs = await noted({ nik, phone: '0812-7777-8888', isScholarshipChild: true }, operator);
    expect(heirs).toMatchObject([
      {
        relationship: 'CHILD',
        kind: 'SPOUSE_OR_CHILD',
        age: 14,
        phone: '+6281277778888',
        nikMasked: `${'•'.repeat(14)}23`,
        isScholarshipChild: true,
      },
      { relationship: 'PARENT', kind: 'BLOOD_LINE' },
      { relationship: 'SIBLING', kind: 'SIBLING', age: null },
    ]);
    const { rows } = await asSuperuser(world, (client) =>
      client.query<{ kept: string }>(
        `SELECT jsonb_agg(to_jsonb(h))::text AS kept FROM person_heir h WHERE person_id = $1`,
        [workerId],
      ),
    );
    expect(rows[0]?.kept).not.toContain(nik);
    expect(rows[0]?.kept).not.toContain(Buffer.from(nik).toString('hex'));
    expect(await officer.refusal(record, heir({ nik: '7372014507890000' }))).toBe('VALIDATION');
  });

  it('are told to those who work with the family, and to nobody who watches or pays', async () => {
    for (const role of ['APPROVER', 'BRANCH_OFFICER', 'AUDITOR'] as const)
      expect(await heirsSeen(await world.user(role, { region: '73.72' })), role).toHaveLength(3);
    for (const role of ['FINANCE_OFFICER'] as const)
      expect(await heirsSeen(await world.user(role, { region: '73.72' })), role).toBeNull();
    expect(await heirsSeen(await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' }))).toBeNull();
    const head = await world.user('VILLAGE_HEAD', { region: village });
    expect(await head.refusal(record, heir())).toBe('FORBIDDEN');
    const neighbour = await world.user('VILLAGE_OPERATOR', { region: '73.72.04.1001' });
    expect(await neighbour.refusal(record, heir())).toBe('NOT_FOUND');
    const district = await world.user('DISTRICT_OFFICER', { region: '73.72.04' });
    expect(await district.refusal(record, heir())).toBe('FORBIDDEN');
  });

  it('are at most two children of the scholarship, below its age, also when several are noted at once', async () => {
    const meant = { isScholarshipChild: true };
    expect(await officer.refusal(record, heir({ ...meant, birthDate: '2001-05-31' }))).toBe(
      'SCHOLARSHIP_AGE',
    );
    expect(await officer.refusal(record, heir({ ...meant, birthDate: null }))).toBe(
      'SCHOLARSHIP_NEEDS_BIRTH_DATE',
    );
    expect(await officer.refusal(record, heir({ ...meant, relationship: 'GRANDCHILD' }))).toBe(
      'SCHOLARSHIP_NEEDS_CHILD',
    );
    const codes = await Promise.all(
      ['Adik Satu', 'Adik Dua', 'Adik Tiga'].map(async (fullName) => {
        const { errors } = await officer.send(record, heir({ ...meant, fullName }));
        return errors?.[0]?.extensions['code'] ?? 'done';
      }),
    );
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(await officer.refusal(record, heir(meant))).toBe('SCHOLARSHIP_FULL');
  });

  it('are changed by who has seen the last version, keep what no form shows, and are taken off with a reason', async () => {
    const [child] = (await heirsSeen(officer)) ?? [];
    if (!child) throw new Error('there is a child');
    const edit = (change: object) => ({
      input: { idempotencyKey: key(), id: child.id, version: child.version, ...change },
    });
    const { done } = await operator.ask<{ done: { heirs: readonly HeirView[] } }>(
      update,
      edit({ fullName: 'Anak Sulung', phone: null }),
    );
    expect(done.heirs[0]).toMatchObject({
      fullName: 'Anak Sulung',
      phone: null,
      age: 14,
      nikMasked: `${'•'.repeat(14)}23`,
      isScholarshipChild: true,
    });
    await asSuperuser(world, (client) =>
      client.query(`UPDATE person_heir SET birth_date = '2000-01-01' WHERE id = $1`, [child.id]),
    );
    const grown = { relationship: 'CHILD', isScholarshipChild: true, phone: '0812-7777-8888' };
    const { done: later } = await operator.ask<{ done: { heirs: readonly HeirView[] } }>(
      update,
      edit({ ...grown, version: child.version + 1 }),
    );
    expect(later.heirs.find(({ id }) => id === child.id)).toMatchObject({
      phone: '+6281277778888',
      isScholarshipChild: true,
    });
    await asSuperuser(world, (client) =>
      client.query(`UPDATE person_heir SET birth_date = '2010-01-01' WHERE id = $1`, [child.id]),
    );
    expect(await officer.refusal(update, edit({ fullName: 'Terlambat' }))).toBe('CONFLICT');
    expect(await officer.refusal(remove, edit(because))).toBe('CONFLICT');
    const before = done.heirs.length;
    const [last] = done.heirs.slice(-1);
    const { done: after } = await officer.ask<{ done: { heirs: readonly HeirView[] } }>(remove, {
      input: { idempotencyKey: key(), id: last?.id, version: last?.version, ...because },
    });
    expect(after.heirs).toHaveLength(before - 1);
  });

  it('are revealed one at a time with a reason that the trail of the person keeps, and of nobody whose data are restricted', async () => {
    const [child] = (await heirsSeen(officer)) ?? [];
    const asked = { input: { idempotencyKey: key(), id: child?.id, ...because } };
    expect(await officer.ask(reveal, asked)).toEqual({
      revealHeir: { fullName: 'Anak Sulung', nik, birthDate: '2010-01-01' },
    });
    expect(await operator.refusal(reveal, asked)).toBe('FORBIDDEN');
    await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ details: object }>(
        `SELECT details FROM audit_event WHERE operation = 'revealHeir' AND object_id = $1`,
        [workerId],
      );
      expect(rows).toEqual([{ details: { heirRelationship: 'CHILD', ...because } }]);
      await client.query(`UPDATE person SET restricted_on = '2024-05-01' WHERE id = $1`, [workerId]);
    });
    expect(await officer.refusal(reveal, { input: { ...asked.input, idempotencyKey: key() } })).toBe(
      'PERSON_RESTRICTED',
    );
  });

  it('go where the person goes', async () => {
    const moved = await ground.register({ fullName: 'Saddang Hulu', birthDate: '1970-02-03' });
    await noted({ workerId: moved });
    const neighbour = '73.72.04.1001';
    await officer.ask('mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id } }', {
      input: {
        idempotencyKey: key(),
        id: moved,
        version: 1,
        villageId: String(await world.regionId(neighbour)),
      },
    });
    const there = await world.user('VILLAGE_OPERATOR', { region: neighbour });
    const { worker } = await there.ask<{ worker: { heirs: readonly HeirView[] } }>(read, { id: moved });
    expect(worker.heirs).toHaveLength(1);
  });

  it('of a record that was merged into another are neither changed nor taken off', async () => {
    const { one, other, pair } = await ground.twice();
    const [theirs] = await noted({ workerId: other, fullName: 'Anak Tetap' });
    await ground.merged(pair, one);
    const input = { idempotencyKey: key(), id: theirs?.id, version: theirs?.version };
    for (const [operation, change] of [
      [update, { fullName: 'Anak Lain' }],
      [remove, because],
    ] as const)
      expect(await officer.refusal(operation, { input: { ...input, ...change } })).toBe('WORKER_MERGED');
  });
});
