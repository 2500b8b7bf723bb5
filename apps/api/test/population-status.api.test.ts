import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const record = `mutation ($input: RecordPopulationStatusInput!) { recordPopulationStatus(input: $input) {
  status version populationStatuses { status source occurredOn proof toRegency { name } recordedBy }
  takeOut { coverEndsOn keepsDeathBenefit } } }`;
const judged = `query ($listId: ID, $lineId: ID) { candidates(listId: $listId, lineId: $lineId, first: 50) {
  nodes { id rank eligible reasons { reason } } } }`;
const propose = 'mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id version } }';
const enact = 'mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { status } }';

interface Judged {
  readonly id: string;
  readonly rank: number | null;
  readonly eligible: boolean;
  readonly reasons: ReadonlyArray<{ readonly reason: string }>;
}
interface Recorded {
  readonly recordPopulationStatus: {
    readonly status: string;
    readonly version: number;
    readonly populationStatuses: ReadonlyArray<{ status: string; source: string; toRegency: unknown }>;
    readonly takeOut: { coverEndsOn: string; keepsDeathBenefit: boolean } | null;
  };
}

describe('the population status of a person', () => {
  let world: World;
  let officer: Client;
  let lineId: string;
  let listId: string;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    ({ lineId } = await signedAgreement(world, officer, 6));
    listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 12);
  });
  afterAll(() => world.close());

  const died = (workerId: string, change: object = {}) => ({
    input: {
      idempotencyKey: key(),
      workerId,
      status: 'DECEASED',
      occurredOn: '2024-05-20',
      knownOn: '2024-05-30',
      source: 'VILLAGE',
      proof: 'Surat keterangan kematian 474.3/12',
      ...change,
    },
  });
  const noted = async (workerId: string, change: object = {}, by = officer) =>
    (await by.ask<Recorded>(record, died(workerId, change))).recordPopulationStatus;
  const candidates = async (): Promise<readonly Judged[]> =>
    (await officer.ask<{ candidates: { nodes: Judged[] } }>(judged, { listId, lineId })).candidates.nodes;
  const ranked = async () => {
    const eligible = (await candidates()).filter(({ rank }) => rank !== null);
    return eligible.sort((a, b) => Number(a.rank) - Number(b.rank)).map(({ id }) => id);
  };

  it('is the newest fact, whatever the order in which facts are learnt, and no source says one thing twice', async () => {
    const id = (await ranked()).at(-1) ?? '';
    expect(await noted(id, { occurredOn: '2024-05-20' })).toMatchObject({
      status: 'DECEASED',
      takeOut: { coverEndsOn: '2024-05-20', keepsDeathBenefit: true },
    });
    const older = { status: 'ACTIVE', occurredOn: '2024-04-01', source: 'FAMILY', proof: null };
    const late = await noted(id, older);
    expect(late.status).toBe('DECEASED');
    expect(late.populationStatuses.map(({ status }) => status)).toEqual(['DECEASED', 'ACTIVE']);
    expect(await officer.refusal(record, died(id))).toBe('STATUS_KNOWN');
    const away = { status: 'EMIGRATED', proof: null, occurredOn: '2024-05-25' };
    expect(await officer.refusal(record, died(id, away))).toBe('STATUS_AFTER_DEATH');
    const alive = { status: 'ACTIVE', occurredOn: '2024-05-29', source: 'POPULATION_REGISTER' };
    expect(await noted(id, alive)).toMatchObject({ status: 'ACTIVE', takeOut: null });
  });

  it('keeps who has died, left the country or moved away out of every proposal, with the reason', async () => {
    const [dead = '', gone = '', moved = ''] = (await ranked()).slice(-4, -1);
    const elsewhere = String(await world.regionId('73.71'));
    await noted(dead);
    await noted(gone, { status: 'EMIGRATED', destination: 'Malaysia', proof: null });
    const left = await noted(moved, { status: 'MOVED', toRegencyId: elsewhere, proof: null });
    expect(left.takeOut).toEqual({ coverEndsOn: '2024-05-31', keepsDeathBenefit: false });
    expect(left.populationStatuses[0]?.toRegency).toEqual({ name: 'Makassar' });
    const reasons = new Map((await candidates()).map((one) => [one.id, one.reasons[0]?.reason]));
    expect([dead, gone, moved].map((id) => reasons.get(id))).toEqual([
      'DECEASED',
      'EMIGRATED',
      'NOT_RESIDENT',
    ]);
    expect(await ranked()).not.toEqual(expect.arrayContaining([dead]));
  });

  it('stops the decree of whoever dies after the proposal, and leaves a proposal without that person free', async () => {
    const [first = ''] = await ranked();
    const input = (number: string) => ({
      input: {
        idempotencyKey: key(),
        number,
        title: 'Penetapan',
        lineId,
        listId,
        seats: 3,
        startsOn: '2024-05-13',
      },
    });
    const approver = await world.user('APPROVER', { region: '73.72' });
    const { proposeDecree: decree } = await officer.ask<{ proposeDecree: { id: string; version: number } }>(
      propose,
      input('SK 1'),
    );
    await noted(first);
    const enacting = (one: { id: string; version: number }) => ({
      input: { idempotencyKey: key(), id: one.id, version: one.version, decreedOn: '2024-05-30' },
    });
    expect(await approver.refusal(enact, enacting(decree))).toBe('DECREE_PERSON_GONE');
    await approver.ask('mutation ($input: ReturnDecreeInput!) { returnDecree(input: $input) { status } }', {
      input: { idempotencyKey: key(), id: decree.id, version: 1, reason: 'Seorang calon meninggal dunia' },
    });
    const { proposeDecree: next } = await officer.ask<{ proposeDecree: { id: string; version: number } }>(
      propose,
      input('SK 2'),
    );
    expect(await approver.ask(enact, enacting(next))).toEqual({ enactDecree: { status: 'ENACTED' } });
    const { rows } = await asSuperuser(world, (client) =>
      client.query<{ people: string }>(
        `SELECT count(*)::text AS people FROM enrolment WHERE decree_id = $1 AND person_id = $2`,
        [next.id, first],
      ),
    );
    expect(rows).toEqual([{ people: '0' }]);
  });

  it('is noted where the person lives and nowhere else, by the village too, and read without its papers by who watches', async () => {
    const [id = ''] = (await ranked()).slice(-2, -1);
    const stranger = await world.user('PROGRAMME_OFFICER', { region: '73.71' });
    expect(await stranger.refusal(record, died(id))).toBe('NOT_FOUND');
    const auditor = await world.user('AUDITOR', { level: 'PROVINCE' });
    expect(await auditor.refusal(record, died(id))).toBe('FORBIDDEN');
    expect(await officer.refusal(record, died(id, { knownOn: '2024-06-30' }))).toBe('DAY_IN_FUTURE');
    const within = { status: 'MOVED', proof: null, toRegencyId: String(await world.regionId('73.72')) };
    expect(await officer.refusal(record, died(id, within))).toBe('STATUS_MOVED_WITHIN');
    const village = {
      status: 'MOVED',
      proof: null,
      toRegencyId: String(await world.regionId('73.72.04.1003')),
    };
    expect(await officer.refusal(record, died(id, village))).toBe('NOT_FOUND');
    await noted(id);
    const admin = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const page = `query ($id: ID!) { worker(id: $id) { status populationStatuses { proof } takeOut { coverEndsOn } } }`;
    expect(await admin.ask(page, { id })).toEqual({
      worker: { status: 'DECEASED', populationStatuses: null, takeOut: { coverEndsOn: '2024-05-20' } },
    });
    expect(
      await officer.ask<{ workers: { totalCount: number } }>(
        `{ workers(first: 10, filter: { status: DECEASED, ids: ["${id}"] }) { totalCount } }`,
      ),
    ).toEqual({ workers: { totalCount: 1 } });
  });

  it('is written by no hand but through the facts, and a view tells the newest of everybody', async () => {
    const [id = ''] = await ranked();
    const regency = {
      as: 'ASSIGNMENT',
      userId: null,
      jurisdiction: { level: 'REGENCY', regionId: await world.regionId('73.72') },
    } as const;
    await expect(
      world.services.database.write(regency, (tx) =>
        tx.query(`UPDATE person SET status = 'DECEASED' WHERE id = $1`, [id]),
      ),
    ).rejects.toThrow('permission denied');
    const [rows = []] = await world.services.database.read<Array<{ differs: boolean }>[]>(regency, [
      {
        text: `SELECT p.status <> n.status AS differs FROM population_status_now n JOIN person p ON p.id = n.person_id`,
        values: [],
      },
    ]);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.some(({ differs }) => differs)).toBe(false);
  });
});
