import { purgeExpired } from '@lindung/db/exchange/purge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { villageOf } from './attack.js';
import { candidate, csvOf, imported, importRowsOf, newList } from './candidate-file.js';
import { list, listed, merge, mergeGround, preview, reason, told, undo, update } from './merge-ground.js';
import { emptyList, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

describe('two records of one person', () => {
  let world: World;
  let officer: Client;
  let province: Client;
  let barru: Client;
  let operator: Client;
  let here: string;
  let there: string;
  let ground: ReturnType<typeof mergeGround>;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    barru = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    operator = await world.user('VILLAGE_OPERATOR', { region: '73.72.04.1003' });
    here = String(await world.regionId('73.72.04.1003'));
    ground = mergeGround(world, officer, here);
    there = await villageOf(world, '73.11');
  });
  afterAll(() => world.close());

  it('become one field by field, the other is in no list any more and says into which it went, and both can be parted again as they were', async () => {
    const { one, other, pair } = await ground.twice(
      { address: 'Jalan Pinisi 1' },
      { address: 'Jalan Lontara 2' },
    );
    const before = await ground.held([one, other]);
    expect(await ground.previewOf(pair.id, one)).toMatchObject({
      obstacle: null,
      differing: ['FULL_NAME', 'NIK', 'ADDRESS', 'PHONE'],
      lacking: expect.not.arrayContaining(['NIK', 'PHONE']) as string[],
      missing: expect.arrayContaining(['NIK', 'PHONE']) as string[],
    });
    const nik = (await ground.read(other))?.nikMasked;
    const mergeId = await ground.merged(pair, one, ['NIK', 'PHONE']);
    const name = (await ground.read(other))?.fullName;
    expect(await ground.read(one)).toMatchObject({
      nikMasked: nik,
      phone: '+6281234567890',
      address: 'Jalan Pinisi 1',
      merges: [
        {
          id: mergeId,
          isSurvivor: true,
          other: { id: other, fullName: name },
          taken: ['NIK', 'PHONE'],
          undoneAt: null,
        },
      ],
    });
    expect(await ground.read(other)).toMatchObject({
      nikMasked: null,
      merges: [{ id: mergeId, isSurvivor: false, other: { id: one } }],
    });
    expect(await Promise.all([one, other].map((id) => ground.isListed(id)))).toEqual([true, false]);
    expect((await ground.pairOf(one, officer, 'MERGED')).id).toBe(pair.id);
    await officer.ask(undo, ground.parting(mergeId));
    expect(await ground.held([one, other])).toEqual(before);
    expect(await ground.read(other)).toMatchObject({
      nikMasked: nik,
      merges: [{ isSurvivor: false, undoableUntil: null }],
    });
    expect(await officer.refusal(undo, ground.parting(mergeId))).toBe('MERGE_UNDONE');
    // What they were is found again, and can be decided anew.
    expect((await ground.pairOf(one)).state).toBe('OPEN');
  });

  it('that went takes part in nothing: it is not edited, not listed, not asked for, and a file that brings its number means the one that stays', async () => {
    const { one, other, pair } = await ground.twice();
    await ground.merged(pair, one, ['NIK']);
    const version = (await ground.read(other))?.version;
    for (const [operation, input] of [
      [update, { id: other, version, address: 'Jalan Baru' }],
      [
        'mutation ($input: CreatePersonRequestInput!) { createPersonRequest(input: $input) { id } }',
        { workerId: other, kind: 'ACCESS', wording: 'Minta salinan data' },
      ],
      [
        'mutation ($input: RecordPopulationStatusInput!) { recordPopulationStatus(input: $input) { id } }',
        {
          workerId: other,
          status: 'MOVED',
          occurredOn: '2024-05-30',
          knownOn: '2024-05-31',
          source: 'VILLAGE',
        },
      ],
    ] as const)
      expect(await officer.refusal(operation, { input: { idempotencyKey: key(), ...input } })).toBe(
        'WORKER_MERGED',
      );
    const { fullName = '' } = (await ground.read(other)) ?? {};
    const found = await officer.ask<{ workers: { nodes: Array<{ id: string }> } }>(list, {
      filter: { q: fullName },
    });
    expect(found.workers.nodes.map(({ id }) => id)).not.toContain(other);
    const listId = await newList(officer);
    const day = ground.birthDay();
    const job = await imported(
      officer,
      listId,
      csvOf([
        candidate(1, {
          NIK: `737204${day}02710001`,
          'Nama Lengkap': (await ground.read(one))?.fullName ?? '',
          'Tanggal Lahir': `${day}/02/1971`,
          'Jenis Kelamin': 'L',
        }),
      ]),
    );
    expect((await importRowsOf(officer, job.id)).flatMap(({ issues }) => issues)).toEqual([]);
    const listed = await officer.ask<{ workers: { nodes: object[] } }>(list, {
      filter: { candidateListId: listId },
    });
    expect(listed.workers.nodes).toEqual([{ id: one }]);
  });

  it('pass on the lists where they stand, with the place of the one that stays where both stood, and come back', async () => {
    const { one, other, pair } = await ground.twice({}, { decile: 2, ...told });
    const { lineId } = await signedAgreement(world, officer, 2);
    const [both, passing] = [await emptyList(officer, lineId), await emptyList(officer, lineId)];
    await asSuperuser(world, async (client) => {
      for (const [listId, id] of [
        [both, one],
        [both, other],
        [passing, other],
      ])
        await client.query(listed, [listId, id]);
      await client.query(`SELECT set_config('app.user', $1, false)`, [officer.userId]);
      await client.query(
        `INSERT INTO waiting_place (payer_id, member_group, person_id, turn, line_id, list_id, entered_on, entered_by, regency_id, district_id, village_id)
         SELECT l.payer_id, l.member_group, $2, 1, l.id, $3, '2024-05-01', $4, l.regency_id, l.district_id, l.village_id
         FROM agreement_line l WHERE l.id = $1`,
        [lineId, other, passing, officer.userId],
      );
    });
    const before = await ground.held([one, other]);
    const judged = async (listId: string) =>
      (
        await officer.ask<{ candidates: { nodes: Array<{ id: string }> } }>(
          `query ($listId: ID!, $lineId: ID!) { candidates(listId: $listId, lineId: $lineId, first: 10) { nodes { id decile } } }`,
          { listId, lineId },
        )
      ).candidates.nodes;
    expect(await judged(both)).toHaveLength(2);
    expect(await ground.previewOf(pair.id, one)).toMatchObject({
      listsPassing: 1,
      listsEnding: 1,
      placesPassing: 1,
      observations: 1,
    });
    const mergeId = await ground.merged(pair, one);
    expect(await judged(both)).toEqual([{ id: one, decile: 2 }]);
    expect(await judged(passing)).toEqual([{ id: one, decile: 2 }]);
    const waiting = async () =>
      (await ground.held([one, other])) as { waiting: Array<{ person: string; since: string }> };
    expect((await waiting()).waiting).toMatchObject([{ person: one, since: '2024-05-01' }]);
    await officer.ask(undo, ground.parting(mergeId));
    expect(await ground.held([one, other])).toEqual(before);
    expect(await judged(passing)).toEqual([{ id: other, decile: 2 }]);
    // Once a seat was given upon it they stay one.
    const again = await ground.merged(await ground.pairOf(one), one, ['NIK']);
    expect(await ground.read(one)).toMatchObject({ merges: [{ id: again, undoObstacle: null }, {}] });
    await ground.propose(passing, lineId);
    expect(await officer.refusal(undo, ground.parting(again))).toBe('MERGE_SEATED_SINCE');
    // Whoever reaches both is told so before they try, also who may not part them.
    for (const reader of [officer, operator, province])
      expect(await ground.read(one, reader)).toMatchObject({
        merges: [
          { id: again, undoObstacle: 'MERGE_SEATED_SINCE' },
          { id: mergeId, undoObstacle: 'MERGE_UNDONE' },
        ],
      });
  });

  it('stay two where the one that would go has a place, where both have, or where something waits', async () => {
    const { one, other, pair } = await ground.twice(
      { decile: 1, ...told },
      { decile: 1, ...told },
      { bothNumbered: true },
    );
    const proposed = async (id: string) => {
      const { lineId } = await signedAgreement(world, officer, 5);
      const listId = await emptyList(officer, lineId);
      await asSuperuser(world, (client) => client.query(listed, [listId, id]));
      await ground.propose(listId, lineId);
    };
    await proposed(other);
    expect((await ground.previewOf(pair.id, one)).obstacle).toBe('MERGE_ABSORBED_SEATED');
    expect(await officer.refusal(merge, await ground.inputOf(pair, one))).toBe('MERGE_ABSORBED_SEATED');
    // The other way round is another matter: whoever has the place stays.
    expect((await ground.previewOf(pair.id, other)).obstacle).toBeNull();
    await proposed(one);
    for (const survivor of [one, other])
      expect(await officer.refusal(merge, await ground.inputOf(pair, survivor))).toBe('MERGE_BOTH_SEATED');
    await officer.ask(
      'mutation ($input: CreatePersonRequestInput!) { createPersonRequest(input: $input) { id } }',
      { input: { idempotencyKey: key(), workerId: one, kind: 'ACCESS', wording: 'Minta salinan data' } },
    );
    expect(await officer.refusal(merge, await ground.inputOf(pair, other))).toBe('MERGE_REQUEST_OPEN');
    await asSuperuser(world, (client) =>
      client.query(`UPDATE person SET restricted_on = '2024-05-30' WHERE id = $1`, [other]),
    );
    expect(await officer.refusal(merge, await ground.inputOf(pair, other))).toBe('PERSON_RESTRICTED');
  });

  it('give a value for a value, never for none, and only as both were seen', async () => {
    const { one, other, pair } = await ground.twice();
    const { errors } = await officer.send(merge, await ground.inputOf(pair, other, ['NIK', 'SEX']));
    expect(errors).toMatchObject([
      {
        extensions: { code: 'MERGE_TAKES_NOTHING', field: 'takes', params: { mergeFields: ['NIK', 'SEX'] } },
      },
    ]);
    const { input } = await ground.inputOf(pair, one);
    expect(await officer.refusal(merge, { input: { ...input, absorbedVersion: 9 } })).toBe('CONFLICT');
    expect(await officer.refusal(merge, { input: { ...input, idempotencyKey: key(), version: 9 } })).toBe(
      'CONFLICT',
    );
  });

  it('are merged once when two merge them at once, each into the other', async () => {
    const { one, other, pair } = await ground.twice();
    const colleague = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const inputs = [await ground.inputOf(pair, one), await ground.inputOf(pair, other)];
    const answers = await Promise.all([officer.send(merge, inputs[0]), colleague.send(merge, inputs[1])]);
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'done');
    expect(codes).toEqual(expect.arrayContaining(['CONFLICT', 'done']));
    expect(await Promise.all([one, other].map((id) => ground.isListed(id)))).toEqual(
      expect.arrayContaining([true, false]),
    );
  });

  it('are parted from the last to the first where one went into another, and not when what was taken over was edited since', async () => {
    const { one, other, pair } = await ground.twice();
    const first = await ground.merged(pair, one, ['NIK', 'PHONE']);
    const { fullName = '' } = (await ground.read(one)) ?? {};
    const third = await ground.register({
      fullName,
      birthDate: `1971-02-${ground.birthDay()}`,
      villageId: String(await world.regionId('73.72.01.1004')),
    });
    const second = await ground.merged(await ground.pairOf(third), third, ['NIK', 'PHONE']);
    expect(await officer.refusal(undo, ground.parting(first))).toBe('MERGE_SURVIVOR_MERGED');
    expect(await ground.read(one)).toMatchObject({
      merges: [
        { id: second, isSurvivor: false },
        { id: first, isSurvivor: true, undoObstacle: 'MERGE_SURVIVOR_MERGED' },
      ],
    });
    await officer.ask(undo, ground.parting(second));
    await officer.ask(update, {
      input: {
        idempotencyKey: key(),
        id: one,
        version: (await ground.read(one))?.version,
        phone: '081299999999',
      },
    });
    const { errors } = await officer.send(undo, ground.parting(first));
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('Telepon') as string,
        extensions: { code: 'MERGE_EDITED_SINCE', params: { mergeFields: ['PHONE'] } },
      },
    ]);
    expect(await ground.read(other)).toMatchObject({
      merges: [{ id: first, undoObstacle: 'MERGE_EDITED_SINCE', editedSince: ['PHONE'] }],
    });
    await officer.ask(update, {
      input: {
        idempotencyKey: key(),
        id: one,
        version: (await ground.read(one))?.version,
        phone: '081234567890',
      },
    });
    await officer.ask(undo, ground.parting(first));
    expect((await ground.read(other))?.phone).toBe('+6281234567890');
    expect((await ground.read(one))?.phone).toBeNull();
  });

  it('of two regencies are merged by the province alone, and neither regency is told of the other', async () => {
    const person = { fullName: 'Andi Massiara Lolo', birthDate: '1969-09-19' };
    const mine = await ground.register(person);
    const foreign = await ground.register({ ...person, villageId: there, phone: '081211112222' }, barru);
    const pair = await ground.pairOf(mine, province);
    for (const client of [officer, barru]) {
      expect(await client.refusal(preview, { pairId: pair.id, survivorId: mine })).toBe('NOT_FOUND');
      const input = {
        idempotencyKey: key(),
        id: pair.id,
        version: pair.version,
        survivorId: mine,
        survivorVersion: 1,
        absorbedVersion: 1,
        takes: [],
        reason,
      };
      expect(await client.refusal(merge, { input })).toBe('NOT_FOUND');
    }
    expect(await operator.refusal(preview, { pairId: pair.id, survivorId: mine })).toBe('FORBIDDEN');
    const mergeId = await ground.merged(pair, mine, ['PHONE'], province);
    expect(await ground.read(mine)).toMatchObject({
      phone: '+6281211112222',
      merges: [{ isSurvivor: true, other: null }],
    });
    expect(await ground.read(foreign, barru)).toMatchObject({ merges: [{ isSurvivor: false, other: null }] });
    expect(await ground.read(foreign, province)).toMatchObject({ merges: [{ other: { id: mine } }] });
    expect(await ground.isListed(foreign, barru)).toBe(false);
    expect(await officer.refusal(undo, ground.parting(mergeId))).toBe('NOT_FOUND');
    // Each timeline tells of it.
    for (const [client, id] of [
      [officer, mine],
      [barru, foreign],
    ] as const) {
      const { timeline } = await client.ask<{ timeline: { nodes: Array<{ operation: string }> } }>(
        `query ($id: ID!) { timeline(record: WORKER, id: $id, first: 10) { nodes { operation } } }`,
        { id },
      );
      expect(timeline.nodes.map(({ operation }) => operation)).toContain('mergeWorkers');
    }
    await province.ask(undo, ground.parting(mergeId));
    expect(await ground.isListed(foreign, barru)).toBe(true);
  });

  it('stay one when a month is over, or one of them is erased: what they were is forgotten', async () => {
    const { one, pair } = await ground.twice();
    let mergeId = await ground.merged(pair, one, ['PHONE']);
    const images = () =>
      asSuperuser(world, async (client) => {
        const { rows } = await client.query<{ image: object | null }>(
          `SELECT image FROM worker_merge WHERE id = $1`,
          [mergeId],
        );
        return rows[0]?.image;
      });
    await purgeExpired(world.services.database);
    expect(await images()).toMatchObject({ survivor: { phone: null } });
    await asSuperuser(world, (client) =>
      client.query(`UPDATE worker_merge SET merged_at = now() - interval '31 days' WHERE id = $1`, [mergeId]),
    );
    await purgeExpired(world.services.database);
    expect(await images()).toBeNull();
    expect(await officer.refusal(undo, ground.parting(mergeId))).toBe('MERGE_TOO_OLD');
    expect(await ground.read(one)).toMatchObject({ merges: [{ undoableUntil: null }] });
    const next = await ground.twice();
    mergeId = await ground.merged(next.pair, next.one, ['PHONE']);
    await asSuperuser(world, (client) =>
      client.query(
        `UPDATE person SET full_name = NULL, birth_date = NULL, nik_cipher = NULL, nik_index = NULL, nik_tail = NULL, phone = NULL,
           nik_warnings = '{}', erased_on = '2024-05-31' WHERE id = $1`,
        [next.other],
      ),
    );
    expect(await images()).toBeNull();
  });
});
