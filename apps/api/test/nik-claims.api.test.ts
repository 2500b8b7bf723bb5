import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { villageOf } from './attack.js';
import { candidate, csvOf, imported, newList } from './candidate-file.js';
import { signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const create = 'mutation ($input: CreateWorkerInput!) { record: createWorker(input: $input) { id version } }';
const settle = 'mutation ($input: SettleNikInput!) { settleNik(input: $input) { id nikMasked version } }';
const list =
  '{ nikClaims(first: 50) { totalCount nodes { id seen claimant { id } bearer { id isSeated } } } }';
const one = 'query ($id: ID!) { nikClaim(id: $id) { id bearer { fullName regency { code } } } }';
const page = 'query ($id: ID!) { worker(id: $id) { nikMasked version } }';
const timeline = 'query ($id: ID!) { timeline(record: WORKER, id: $id, first: 20) { nodes { operation } } }';
const reason = 'Dukcapil: surat 470/12';

interface Claim {
  readonly id: string;
  readonly seen: string;
  readonly claimant: { readonly id: string };
  readonly bearer: { readonly id: string; readonly isSeated: boolean } | null;
}

let serial = 0;
const newNik = (): string => `737201450789${String((serial += 1)).padStart(4, '0')}`;

describe('a NIK that two persons have', () => {
  let world: World;
  let province: Client;
  let parepare: Client;
  let barru: Client;
  let villages: readonly [Client, Client];
  const codes = ['73.72.04.1003', '73.72.04.1001'] as const;

  beforeAll(async () => {
    world = await World.create();
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    parepare = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    barru = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    villages = [
      await world.user('VILLAGE_OPERATOR', { region: codes[0] }),
      await world.user('VILLAGE_OPERATOR', { region: codes[1] }),
    ];
  });
  afterAll(() => world.close());

  const register = async (client: Client, nik: string, villageId: string): Promise<string> => {
    const person = { fullName: 'Sitti Contoh', birthDate: '1989-07-05', sex: 'FEMALE', nik, villageId };
    const input = { idempotencyKey: key(), ...person };
    return (await client.ask<{ record: { id: string } }>(create, { input })).record.id;
  };
  /** Registered in another regency first, then here. */
  const acrossRegencies = async () => {
    const nik = newNik();
    const bearer = await register(barru, nik, await villageOf(world, '73.11'));
    return { nik, bearer, claimant: await register(parepare, nik, await villageOf(world, '73.72')) };
  };
  const withinParepare = async () => {
    const nik = newNik();
    const [bearer, claimant] = [
      await register(villages[0], nik, String(await world.regionId(codes[0]))),
      await register(villages[1], nik, String(await world.regionId(codes[1]))),
    ];
    return { nik, bearer, claimant };
  };
  const claimsOf = async (client: Client) =>
    (await client.ask<{ nikClaims: { nodes: Claim[] } }>(list)).nikClaims.nodes;
  const inputFor = async (id: string, settlement: string) => {
    const claim = (await claimsOf(province)).find((each) => each.id === id);
    return { input: { idempotencyKey: key(), id, seen: claim?.seen ?? '1', settlement, reason } };
  };
  const tailOf = async (client: Client, id: string) =>
    (await client.ask<{ worker: { nikMasked: string | null } }>(page, { id })).worker.nikMasked;

  it('is shown to the province, to the regency where both live, and otherwise to nobody', async () => {
    const [across, within] = [await acrossRegencies(), await withinParepare()];
    const idsOf = async (client: Client) => (await claimsOf(client)).map(({ id }) => id);
    expect(await idsOf(province)).toEqual([within.claimant, across.claimant]);
    expect(await idsOf(parepare)).toEqual([within.claimant]);
    expect(await idsOf(barru)).toEqual([]);
    const missing = await parepare.ask(one, { id: '0190a0a0-0000-7000-8000-000000000000' });
    for (const client of [parepare, barru]) {
      expect(await client.ask(one, { id: across.claimant })).toEqual(missing);
      expect(await client.refusal(settle, await inputFor(across.claimant, 'CLAIMANT_BEARS'))).toBe(
        'NOT_FOUND',
      );
    }
    for (const role of ['APPROVER', 'FINANCE_OFFICER', 'AUDITOR'] as const)
      expect(await (await world.user(role, { region: '73.72' })).refusal(list)).toBe('FORBIDDEN');
    expect(await villages[1].refusal(list)).toBe('FORBIDDEN');
    expect(await province.ask(one, { id: across.claimant })).toEqual({
      nikClaim: { id: across.claimant, bearer: { fullName: 'Sitti Contoh', regency: { code: '73.11' } } },
    });
  });

  it('is compared within a regency first, by the province too, and only its first with the bearer elsewhere', async () => {
    const { nik, bearer, claimant } = await acrossRegencies();
    const villageId = String(await world.regionId(codes[1]));
    const later = await register(villages[1], nik, villageId);
    const of = async (client: Client) =>
      (await claimsOf(client))
        .filter(({ id }) => id === claimant || id === later)
        .map((claim) => [claim.id, claim.bearer?.id]);
    expect(await of(parepare)).toEqual([[later, claimant]]);
    expect(await of(province)).toEqual([
      [later, claimant],
      [claimant, bearer],
    ]);
    await parepare.ask(settle, await inputFor(later, 'CLAIMANT_BEARS'));
    expect(await tailOf(parepare, claimant)).toBeNull();
    expect([await of(parepare), await of(province)]).toEqual([[], [[later, bearer]]]);
    await province.ask(settle, await inputFor(later, 'CLAIMANT_BEARS'));
    expect(await tailOf(barru, bearer)).toBeNull();
    expect(await of(province)).toEqual([]);
  });

  it('stays with its bearer, and the claimant is one of those without a NIK; the event shows the claimant alone and no timeline tells', async () => {
    const { bearer, claimant } = await acrossRegencies();
    await province.ask(settle, await inputFor(claimant, 'BEARER_KEEPS'));
    expect(await tailOf(parepare, claimant)).toBeNull();
    expect(await tailOf(barru, bearer)).toMatch(/^•{14}\d\d$/);
    expect((await claimsOf(province)).some(({ id }) => id === claimant)).toBe(false);
    const events = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<object>(
        `SELECT persons, details, regency_id FROM audit_event WHERE operation = 'settleNik' AND object_id = $1`,
        [claimant],
      );
      return rows;
    });
    expect(events).toEqual([
      {
        persons: [claimant],
        details: { settlement: 'BEARER_KEEPS', reason, bearerId: bearer },
        regency_id: null,
      },
    ]);
    for (const [client, id] of [
      [parepare, claimant],
      [barru, bearer],
    ] as const)
      expect(JSON.stringify(await client.ask(timeline, { id }))).not.toContain('settleNik');
  });

  it('goes to the claimant, whose record stays as it was to everybody else, by the regency where both live', async () => {
    const { bearer, claimant } = await withinParepare();
    const before = await villages[1].ask(page, { id: claimant });
    await parepare.ask(settle, await inputFor(claimant, 'CLAIMANT_BEARS'));
    expect(await villages[1].ask(page, { id: claimant })).toEqual(before);
    expect(await tailOf(villages[0], bearer)).toBeNull();
    expect(await parepare.refusal(settle, await inputFor(claimant, 'CLAIMANT_BEARS'))).not.toBe(
      'NOT REFUSED',
    );
  });

  it('is settled by the province also when nobody bears it any more', async () => {
    const { bearer, claimant } = await acrossRegencies();
    const input = { idempotencyKey: key(), id: bearer, version: 1, nik: newNik() };
    await barru.ask('mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id } }', {
      input,
    });
    expect((await claimsOf(province)).find(({ id }) => id === claimant)).toMatchObject({ bearer: null });
    expect(await province.refusal(settle, await inputFor(claimant, 'BEARER_KEEPS'))).toBe(
      'NIK_BORNE_BY_NOBODY',
    );
    expect(await tailOf(parepare, claimant)).toMatch(/^•{14}\d\d$/);
    await province.ask(settle, await inputFor(claimant, 'CLAIMANT_BEARS'));
    expect(await tailOf(parepare, claimant)).toMatch(/^•{14}\d\d$/);
  });

  it('is not settled on records that were edited since, nor without a reason', async () => {
    const { claimant } = await withinParepare();
    const { input } = await inputFor(claimant, 'BEARER_KEEPS');
    for (const seen of ['7', input.seen.replace(/^1/, '7'), `${input.seen.slice(0, -1)}7`])
      expect(await parepare.refusal(settle, { input: { ...input, seen } })).toBe('CONFLICT');
    expect(await parepare.refusal(settle, { input: { ...input, reason: 'pendek' } })).toBe('VALIDATION');
    expect(await tailOf(parepare, claimant)).toMatch(/^•{14}\d\d$/);
  });

  it('is not taken from a candidate of a decree', async () => {
    const { lineId } = await signedAgreement(world, parepare, 1);
    const listId = await newList(parepare, { lineId });
    const line = candidate(1);
    await imported(parepare, listId, csvOf([line]));
    await parepare.ask('mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }', {
      input: {
        idempotencyKey: key(),
        listId,
        lineId,
        number: `SK ${key()}`,
        title: 'Penetapan',
        seats: 1,
        startsOn: '2024-05-01',
      },
    });
    const claimant = await register(barru, line.NIK, await villageOf(world, '73.11'));
    const claim = (await claimsOf(province)).find(({ id }) => id === claimant);
    expect(claim?.bearer).toMatchObject({ isSeated: true });
    expect(await province.refusal(settle, await inputFor(claimant, 'CLAIMANT_BEARS'))).toBe(
      'NIK_HOLDER_SEATED',
    );
    expect(await province.refusal(settle, await inputFor(claimant, 'BEARER_KEEPS'))).toBe('NOT REFUSED');
  });

  it('is found by the decree that waits for it, and by the list from which it was proposed', async () => {
    const { lineId } = await signedAgreement(world, parepare, 2);
    const listId = await newList(parepare, { lineId });
    const lines = [candidate(21), candidate(22)];
    await register(barru, lines[0]?.NIK ?? '', await villageOf(world, '73.11'));
    await imported(parepare, listId, csvOf(lines));
    const { proposeDecree } = await parepare.ask<{ proposeDecree: { id: string } }>(
      'mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }',
      {
        input: {
          idempotencyKey: key(),
          listId,
          lineId,
          number: `SK ${key()}`,
          title: 'Penetapan',
          seats: 2,
          startsOn: '2024-05-01',
        },
      },
    );
    const found = (filter: object) =>
      province.ask<{ nikClaims: { nodes: Array<{ claimant: { fullName: string } }> } }>(
        'query ($filter: NikClaimFilter) { nikClaims(first: 50, filter: $filter) { nodes { claimant { fullName } } } }',
        { filter },
      );
    const one = { nikClaims: { nodes: [{ claimant: { fullName: lines[0]?.['Nama Lengkap'] } }] } };
    expect(await found({ decreeId: proposeDecree.id })).toEqual(one);
    expect(await found({ candidateListId: listId })).toEqual(one);
    const elsewhere = '0190a0a0-0000-7000-8000-000000000000';
    expect(await found({ decreeId: elsewhere })).toEqual({ nikClaims: { nodes: [] } });
  });

  it('keeps nobody else of a proposal from the decree: the approver leaves out who claims it, who waits for a seat with the reason', async () => {
    const { lineId } = await signedAgreement(world, parepare, 3);
    const listId = await newList(parepare, { lineId });
    const lines = [candidate(31), candidate(32), candidate(33)];
    await register(barru, lines[1]?.NIK ?? '', await villageOf(world, '73.11'));
    await imported(parepare, listId, csvOf(lines));
    const { proposeDecree } = await parepare.ask<{
      proposeDecree: { id: string; version: number; monthlyAmount: string };
    }>(
      'mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id version monthlyAmount } }',
      {
        input: {
          idempotencyKey: key(),
          listId,
          lineId,
          number: `SK ${key()}`,
          title: 'Penetapan',
          seats: 3,
          startsOn: '2024-05-01',
        },
      },
    );
    const approver = await world.user('APPROVER', { region: '73.72' });
    const enact =
      'mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { status seats leftOut monthlyAmount } }';
    const { id, version, monthlyAmount } = proposeDecree;
    const input = { id, version, decreedOn: '2024-05-20' };
    expect(await approver.refusal(enact, { input: { ...input, idempotencyKey: key() } })).toBe(
      'DECREE_NIK_TO_BE_MATCHED',
    );
    expect(
      await approver.ask(enact, { input: { ...input, idempotencyKey: key(), leavesOutUnmatched: true } }),
    ).toEqual({
      enactDecree: {
        status: 'ENACTED',
        seats: 2,
        leftOut: 1,
        monthlyAmount: String((BigInt(monthlyAmount) * 2n) / 3n),
      },
    });
    const { memberships } = await parepare.ask<{
      memberships: {
        nodes: Array<{ id: string; status: string; worker: { fullName: string } }>;
      };
    }>(
      'query ($id: ID!) { memberships(first: 10, filter: { decreeId: $id }) { nodes { id status worker { fullName } } } }',
      { id },
    );
    const left = memberships.nodes.filter(({ status }) => status === 'WITHDRAWN');
    expect(left.map(({ worker }) => worker.fullName)).toEqual([lines[1]?.['Nama Lengkap']]);
    expect(memberships.nodes.filter(({ status }) => status === 'ENROLLED')).toHaveLength(2);
    expect(
      await parepare.ask('query ($id: ID!) { membership(id: $id) { events { to reason } } }', {
        id: left[0]?.id,
      }),
    ).toEqual({
      membership: {
        events: expect.arrayContaining([{ to: 'WITHDRAWN', reason: 'NIK_UNMATCHED' }]) as object,
      },
    });
    expect(
      await parepare.ask(
        `query ($lineId: ID) { candidates(source: WAITING_LIST, lineId: $lineId, first: 10) { nodes { worker { fullName } } }
         quotaLines(first: 5, filter: { lineId: $lineId }) { nodes { waiting free } } }`,
        { lineId },
      ),
    ).toEqual({
      candidates: { nodes: [{ worker: { fullName: lines[1]?.['Nama Lengkap'] } }] },
      quotaLines: { nodes: [{ waiting: 1, free: 1 }] },
    });
    const alone = await parepare.ask<{ proposeDecree: { id: string; version: number } }>(
      'mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id version } }',
      {
        input: {
          idempotencyKey: key(),
          source: 'WAITING_LIST',
          lineId,
          number: `SK ${key()}`,
          title: 'Penetapan',
          seats: 1,
          startsOn: '2024-05-01',
        },
      },
    );
    const ofNobody = { ...input, ...alone.proposeDecree, idempotencyKey: key(), leavesOutUnmatched: true };
    expect(await approver.refusal(enact, { input: ofNobody })).toBe('DECREE_NIK_TO_BE_MATCHED');
  });

  it('is on the list of those who seem to try numbers out when somebody brings sixty within an hour', async () => {
    const tallies = '{ nikTallies { userName brought waiting } }';
    const officer = await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' });
    expect(await officer.ask(tallies)).toEqual({ nikTallies: [] });
    const lines = Array.from({ length: 61 }, (_, at) => candidate(1000 + at));
    const elsewhere = lines.map((line) => ({ ...line, 'Kode Wilayah': '73.11.01.1001' }));
    await imported(barru, await newList(barru), csvOf(elsewhere));
    const prober = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    await imported(prober, await newList(prober), csvOf(lines));
    for (const client of [officer, province])
      expect(await client.ask(tallies)).toMatchObject({ nikTallies: [{ brought: 61, waiting: 61 }] });
    expect(await parepare.refusal(tallies)).toBe('FORBIDDEN');
  });
});
