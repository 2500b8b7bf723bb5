import { sealTrail, verifyTrail } from '@lindung/db/access/trail-seal';
import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { Client, key, World } from './world.js';

const village = '73.72.04.1003';
const proposeRule =
  'mutation ($input: ProposeRetentionRuleInput!) { proposeRetentionRule(input: $input) { id status countsFrom atEnd version } }';
const decideRule =
  'mutation ($input: DecideRetentionRuleInput!) { decideRetentionRule(input: $input) { status decidedBy } }';
const place =
  'mutation ($input: PlaceLegalHoldInput!) { placeLegalHold(input: $input) { id scope isHolding worker { id fullName } region { code } } }';
const lift =
  'mutation ($input: LiftLegalHoldInput!) { liftLegalHold(input: $input) { isHolding liftedBy liftReason } }';
const holds =
  'query ($filter: LegalHoldFilter) { legalHolds(first: 10, filter: $filter) { nodes { id worker { fullName nikMasked occupation } } } }';

describe('how long data of persons are kept', () => {
  let world: World;
  let officer: Client;
  let dataOfficer: Client;
  let province: Client;
  let workerId: string;

  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    dataOfficer = await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' });
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const person = {
      fullName: 'Warga Contoh',
      birthDate: '1980-02-03',
      sex: 'FEMALE',
      occupation: 'Nelayan',
    };
    const { createWorker } = await officer.ask<{ createWorker: { id: string } }>(
      'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }',
      { input: { idempotencyKey: key(), ...person, villageId: String(await world.regionId(village)) } },
    );
    workerId = createWorker.id;
  });
  afterAll(() => world.close());

  const rule = (change: object = {}) => ({
    input: {
      idempotencyKey: key(),
      kind: 'MEMBERSHIP_ENDED',
      months: 120,
      citation: 'UU 27/2022 Pasal 43',
      certainty: 'TO_BE_VERIFIED',
      validFrom: '2024-06-01',
      ...change,
    },
  });
  const proposed = async (change: object = {}) =>
    (await dataOfficer.ask<{ proposeRetentionRule: { id: string } }>(proposeRule, rule(change)))
      .proposeRetentionRule;
  const deciding = (id: string, isGranted = true) => ({
    input: { idempotencyKey: key(), id, version: 1, isGranted, reason: 'Sesuai jadwal retensi' },
  });

  it('is proposed by the data protection officer and holds by the decision of the province, from its day on', async () => {
    const first = await proposed();
    expect(first).toMatchObject({ status: 'PROPOSED', countsFrom: 'LAST_MEMBERSHIP_END', atEnd: 'ERASED' });
    expect(await dataOfficer.refusal(decideRule, deciding(first.id))).toBe('FORBIDDEN');
    expect(await province.refusal(proposeRule, rule())).toBe('FORBIDDEN');
    expect(await dataOfficer.refusal(proposeRule, rule({ validFrom: '2024-05-30' }))).toBe(
      'RETENTION_RULE_DAY_PASSED',
    );
    const { decideRetentionRule } = await province.ask<{ decideRetentionRule: object }>(
      decideRule,
      deciding(first.id),
    );
    expect(decideRetentionRule).toMatchObject({ status: 'IN_FORCE' });

    const second = await proposed({ validFrom: '2024-07-01', months: 60 });
    await province.ask(decideRule, deciding(second.id));
    const { retentionRules } = await officer.ask<{ retentionRules: { nodes: object[] } }>(
      'query { retentionRules(first: 10, filter: { status: IN_FORCE }) { nodes { months validFrom validTo } } }',
    );
    expect(retentionRules.nodes).toEqual([
      { months: 60, validFrom: '2024-07-01', validTo: null },
      { months: 120, validFrom: '2024-06-01', validTo: '2024-06-30' },
    ]);
    const late = await proposed({ validFrom: '2024-06-15' });
    expect(await province.refusal(decideRule, deciding(late.id))).toBe('RETENTION_RULES_OVERLAP');
    await province.ask(decideRule, deciding(late.id, false));
  });

  it('stands beside what the program ends by itself, with the numbers by which it does', async () => {
    const { fixedRetention } = await officer.ask<{ fixedRetention: Array<{ kind: string; hours: number }> }>(
      'query { fixedRetention { kind hours atEnd } }',
    );
    expect(fixedRetention).toEqual(
      expect.arrayContaining([
        { kind: 'EXPORT', hours: 168, atEnd: 'DELETED' },
        { kind: 'SESSION', hours: 12, atEnd: 'DELETED' },
        { kind: 'NIK_TALLY', hours: 90 * 24, atEnd: 'DELETED' },
        { kind: 'TRAIL', hours: null, atEnd: 'KEPT' },
      ]),
    );
  });

  const holding = (change: object = {}) => ({
    input: {
      idempotencyKey: key(),
      scope: 'PERSON',
      workerId,
      reason: 'Klaim beasiswa anak peserta',
      documentNumber: 'KLM-1',
      ...change,
    },
  });

  it('is suspended by a hold, which the regency or the data protection officer places and the latter lifts', async () => {
    const { placeLegalHold: ofPerson } = await officer.ask<{ placeLegalHold: { id: string } }>(
      place,
      holding({ heldUntil: '2041-12-31' }),
    );
    expect(ofPerson).toMatchObject({ scope: 'PERSON', isHolding: true, worker: { id: workerId } });
    const { placeLegalHold: ofRegion } = await dataOfficer.ask<{ placeLegalHold: { id: string } }>(
      place,
      holding({ scope: 'REGION', workerId: null, regionId: String(await world.regionId('73.72.04')) }),
    );
    expect(ofRegion).toMatchObject({ region: { code: '73.72.04' }, worker: null });
    const ofWorker = { filter: { workerId } };
    const seen = await dataOfficer.ask<{ legalHolds: { nodes: object[] } }>(holds, ofWorker);
    expect(seen.legalHolds.nodes).toEqual([
      { id: ofRegion.id, worker: null },
      { id: ofPerson.id, worker: { fullName: 'Warga Contoh', nikMasked: null, occupation: null } },
    ]);
    const lifting = {
      input: { idempotencyKey: key(), id: ofPerson.id, version: 1, reason: 'Klaim dibayar' },
    };
    expect(await officer.refusal(lift, lifting)).toBe('FORBIDDEN');
    expect((await dataOfficer.ask<{ liftLegalHold: object }>(lift, lifting)).liftLegalHold).toMatchObject({
      isHolding: false,
      liftReason: 'Klaim dibayar',
    });
    const again = { input: { ...lifting.input, idempotencyKey: key(), version: 2 } };
    expect(await dataOfficer.refusal(lift, again)).toBe('LEGAL_HOLD_OVER');
    expect(await officer.refusal(place, holding({ heldUntil: '2024-05-30' }))).toBe('LEGAL_HOLD_DAY_PASSED');
  });

  it('leaves events that name the person who is held, and no text', async () => {
    const events = await asSuperuser(
      world,
      async (client) =>
        (
          await client.query<{ persons: string[]; details: object }>(
            `SELECT persons, details FROM audit_event WHERE operation IN ('placeLegalHold', 'liftLegalHold') AND persons IS NOT NULL`,
          )
        ).rows,
    );
    expect(events.map(({ persons }) => persons)).toEqual([[workerId], [workerId]]);
    expect(JSON.stringify(events)).not.toMatch(/Klaim/);
  });
});

describe('an erasure', () => {
  let world: World;
  let later: World;
  let officer: Client;
  let dataOfficer: Client;
  let province: Client;
  let workerId: string;
  const nik = '7372044302800001';

  beforeAll(async () => {
    world = await World.create();
    const places = {
      officer: await world.user('PROGRAMME_OFFICER', { region: '73.72' }),
      dataOfficer: await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' }),
      province: await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' }),
    };
    workerId = await register(places.officer);
    const { proposeRetentionRule: rule } = await places.dataOfficer.ask<{
      proposeRetentionRule: { id: string };
    }>(proposeRule, {
      input: {
        idempotencyKey: key(),
        kind: 'CANDIDATE_NEVER_ENROLLED',
        months: 12,
        citation: 'UU 27/2022 Pasal 43',
        certainty: 'TO_BE_VERIFIED',
        validFrom: '2024-06-01',
      },
    });
    await places.province.ask(decideRule, {
      input: { idempotencyKey: key(), id: rule.id, version: 1, isGranted: true, reason: 'Sesuai jadwal' },
    });
    // Rows bear the moment of the database's own clock: a day that lies behind every period.
    later = await world.onDay(businessDate('2090-01-01'));
    ({ officer, dataOfficer, province } = {
      officer: new Client(later, places.officer.headers),
      dataOfficer: new Client(later, places.dataOfficer.headers),
      province: new Client(later, places.province.headers),
    });
  });
  afterAll(() => world.close());

  const register = async (by: Client): Promise<string> => {
    const person = { fullName: 'Warga Lama', birthDate: '1980-02-03', sex: 'FEMALE', nik };
    const { createWorker } = await by.ask<{ createWorker: { id: string } }>(
      'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }',
      { input: { idempotencyKey: key(), ...person, villageId: String(await world.regionId(village)) } },
    );
    return createWorker.id;
  };
  const propose =
    'mutation ($input: ProposeErasureInput!) { proposeErasure(input: $input) { id status items } }';
  const decide =
    'mutation ($input: DecideErasureInput!) { decideErasure(input: $input) { status report { kind region { code } people erased spared } } }';

  it('is proposed as a list of who was shown to be due, and carried out by the province', async () => {
    const { erasureDueCounts } = await dataOfficer.ask<{ erasureDueCounts: object[] }>(
      'query { erasureDueCounts { kind region { code } people } }',
    );
    expect(erasureDueCounts).toEqual([
      { kind: 'CANDIDATE_NEVER_ENROLLED', region: { code: '73.72' }, people: 1 },
    ]);
    const { erasureDue } = await dataOfficer.ask<{ erasureDue: { nodes: object[] } }>(
      'query { erasureDue(first: 10) { totalCount nodes { kind worker { id fullName nikMasked } } } }',
    );
    expect(erasureDue).toEqual({
      totalCount: 1,
      nodes: [
        {
          kind: 'CANDIDATE_NEVER_ENROLLED',
          worker: { id: workerId, fullName: 'Warga Lama', nikMasked: null },
        },
      ],
    });
    const { placeLegalHold: placed } = await dataOfficer.ask<{ placeLegalHold: { id: string } }>(place, {
      input: {
        idempotencyKey: key(),
        scope: 'REGION',
        regionId: String(await world.regionId(village)),
        reason: 'Pemeriksaan khusus',
        documentNumber: 'LHP-1',
      },
    });
    const kept = await dataOfficer.ask(
      `query { erasureDueCounts { keptBy people } due: erasureDue(first: 10) { totalCount }
               kept: erasureDue(first: 10, filter: { isKept: true }) { nodes { keptBy worker { id } } } }`,
    );
    expect(kept).toEqual({
      erasureDueCounts: [{ keptBy: 'HOLD', people: 1 }],
      due: { totalCount: 0 },
      kept: { nodes: [{ keptBy: 'HOLD', worker: { id: workerId } }] },
    });
    await dataOfficer.ask(lift, {
      input: { idempotencyKey: key(), id: placed.id, version: 1, reason: 'Pemeriksaan selesai' },
    });
    const input = { idempotencyKey: key(), expected: 2, reason: 'Masa simpan habis' };
    expect(await dataOfficer.refusal(propose, { input })).toBe('ERASURE_DUE_CHANGED');
    expect(await officer.refusal(propose, { input })).toBe('FORBIDDEN');
    const { proposeErasure: run } = await dataOfficer.ask<{ proposeErasure: { id: string } }>(propose, {
      input: { ...input, idempotencyKey: key(), expected: 1 },
    });
    const another = { ...input, idempotencyKey: key(), expected: 1 };
    expect(await dataOfficer.refusal(propose, { input: another })).toBe('ERASURE_RUN_WAITS');
    const deciding = {
      input: { idempotencyKey: key(), id: run.id, version: 1, isGranted: true, reason: 'Sesuai jadwal' },
    };
    expect(await dataOfficer.refusal(decide, deciding)).toBe('FORBIDDEN');
    expect((await province.ask<{ decideErasure: object }>(decide, deciding)).decideErasure).toEqual({
      status: 'CARRIED_OUT',
      report: [
        { kind: 'CANDIDATE_NEVER_ENROLLED', region: { code: '73.72' }, people: 1, erased: 1, spared: 0 },
      ],
    });
    const { erasureItems } = await province.ask<{ erasureItems: { nodes: object[] } }>(
      'query ($id: ID!) { erasureItems(runId: $id, first: 10) { nodes { personId outcome sparedBy worker { id } } } }',
      { id: run.id },
    );
    expect(erasureItems.nodes).toEqual([
      { personId: workerId, outcome: 'ERASED', sparedBy: null, worker: null },
    ]);
  });

  it('leaves nobody to be found, and whoever comes again is somebody else', async () => {
    const found = await officer.ask(
      'query ($id: ID!, $nik: String) { worker(id: $id) { id } workers(first: 10, filter: { q: $nik }) { totalCount } }',
      { id: workerId, nik },
    );
    expect(found).toEqual({ worker: null, workers: { totalCount: 0 } });
    expect(await register(officer)).not.toBe(workerId);
  });

  it('says on its page what was done to it, to all who open the page', async () => {
    const { erasureRuns } = await province.ask<{ erasureRuns: { nodes: Array<{ id: string }> } }>(
      'query { erasureRuns(first: 1) { nodes { id } } }',
    );
    const done = async (client: Client) => {
      const { timeline } = await client.ask<{ timeline: { nodes: Array<{ operation: string }> } }>(
        'query ($id: ID!) { timeline(record: ERASURE_RUN, id: $id, first: 10) { nodes { operation } } }',
        { id: erasureRuns.nodes[0]?.id },
      );
      return timeline.nodes.map(({ operation }) => operation);
    };
    const auditor = await world.user('AUDITOR', { region: '73.72' });
    for (const client of [dataOfficer, province, auditor])
      expect(await done(client)).toEqual(['decideErasure', 'proposeErasure']);
    expect(await done(officer)).toEqual([]);
  });

  it('names whose data it took away, and leaves the trail as it was sealed', async () => {
    const { trailSigner } = world.services.keyRing;
    const events = await asSuperuser(
      world,
      async (client) =>
        (
          await client.query<{ persons: string[]; row_count: number }>(
            `SELECT persons, row_count FROM audit_event WHERE operation = 'decideErasure'`,
          )
        ).rows,
    );
    expect(events).toEqual([{ persons: [workerId], row_count: 1 }]);
    await sealTrail(world.services.database, trailSigner, new Date());
    expect(await verifyTrail(world.services.database, trailSigner)).toMatchObject({ fault: undefined });
  });
});
