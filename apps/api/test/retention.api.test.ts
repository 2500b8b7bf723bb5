import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { type Client, key, World } from './world.js';

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
