import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  type Agreement,
  AgreementGround,
  create,
  createOffice,
  read,
  sign,
  update,
} from './agreement-ground.js';
import { emptyList, plantCandidates } from './planted.js';
import { type Client, key, World } from './world.js';

describe('agreements of Parepare', () => {
  let world: World;
  let parepare: AgreementGround;
  let barru: AgreementGround;
  let province: Client;
  beforeAll(async () => {
    world = await World.create();
    parepare = await AgreementGround.of(world, '73.72', {
      regionIds: [String(await world.regionId('73.72'))],
    });
    barru = await AgreementGround.of(world, '73.11');
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
  });
  afterAll(() => world.close());

  it('are drafted with the price of each line and why it is that price; a draft grants no seat', async () => {
    const draft = await parepare.draft({ number: 'PKS-1' });
    expect(draft).toMatchObject({
      status: 'DRAFT',
      signedOn: null,
      version: 1,
      quota: 744,
      seatsTaken: 0,
      region: { code: '73.72' },
      lines: [
        {
          agreementId: draft.id,
          agreementNumber: 'PKS-1',
          incomeBase: '1000000',
          monthFrom: '2024-05',
          monthTo: '2024-12',
          quota: 744,
          seatsTaken: 0,
          seatsAvailable: 0,
          monthlyAmount: '16800',
          payer: { region: { code: '73.72' } },
          stages: [{ startsOn: '2024-05-13', seats: 744, note: null }],
          why: [
            { programme: 'JKK', base: '1000000', ratePpm: 10_000, fixedAmount: null, amount: '10000' },
            { programme: 'JKM', base: '1000000', ratePpm: null, fixedAmount: '6800', amount: '6800' },
          ],
        },
      ],
    });
    const why = draft.lines[0]?.['why'] as Array<{ citation: string }> | undefined;
    expect(why?.map(({ citation }) => citation)).not.toContain('');
  });

  it('grant the seats of a stage from its own day on, not before', async () => {
    const agreement = await parepare.signed({
      lines: [
        parepare.line({
          stages: [
            { startsOn: '2024-05-13', seats: 500, note: 'tahap 1' },
            { startsOn: '2024-05-31', seats: 44 },
            { startsOn: '2024-06-01', seats: 200 },
          ],
        }),
      ],
    });
    expect(agreement).toMatchObject({
      status: 'ACTIVE',
      signedOn: '2024-05-13',
      quota: 744,
      lines: [{ quota: 744, seatsAvailable: 544 }],
    });
  });

  it('say as many seats available as a proposal that starts today would find', async () => {
    const { lines } = await parepare.signed({
      lines: [
        parepare.line({
          stages: [
            { startsOn: '2024-05-13', seats: 10 },
            { startsOn: '2024-07-01', seats: 5 },
          ],
        }),
      ],
    });
    const lineId = String(lines[0]?.['id']);
    const { officer } = parepare;
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 20);
    // Four who start with the second stage wait for its seats, and leave those of today to others.
    await officer.ask(`mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`, {
      input: {
        idempotencyKey: key(),
        listId,
        lineId,
        number: `SK ${key()}`,
        title: 'Penetapan',
        seats: 4,
        startsOn: '2024-07-01',
      },
    });
    const { proposalPreview } = await officer.ask<{ proposalPreview: { seatsAvailable: number } }>(
      `query ($listId: ID!, $lineId: ID!) { proposalPreview(listId: $listId, lineId: $lineId, startsOn: "2024-05-31") { seatsAvailable } }`,
      { listId, lineId },
    );
    const { agreements } = await officer.ask<{
      agreements: { nodes: Array<{ lines: Array<{ id: string; seatsAvailable: number }> }> };
    }>(`{ agreements(first: 50) { nodes { lines { id seatsAvailable } } } }`);
    const line = agreements.nodes.flatMap((each) => each.lines).find(({ id }) => id === lineId);
    expect([line?.seatsAvailable, proposalPreview.seatsAvailable]).toEqual([10, 10]);
  });

  it('keep lines and stages in the order in which they were entered', async () => {
    const groups = ['FISHER', 'HEALTH_CADRE', 'VULNERABLE_WORKER', 'NON_ASN'];
    const agreement = await parepare.draft({
      lines: groups.map((memberGroup) => parepare.line({ memberGroup })),
    });
    expect(agreement.lines.map((line) => line['memberGroup'])).toEqual(groups);
  });

  it('are replaced as a whole while they are drafts, and a stale version is refused', async () => {
    const draft = await parepare.draft();
    const lines = [parepare.line({ decileTo: 2, stages: [{ startsOn: '2024-06-01', seats: 10 }] })];
    const input = { ...parepare.content({ lines }), id: draft.id, version: draft.version };
    const { updateAgreement } = await parepare.officer.ask<{ updateAgreement: Agreement }>(update, { input });
    expect(updateAgreement).toMatchObject({ version: 2, quota: 10, lines: [{ decileTo: 2, quota: 10 }] });
    expect(updateAgreement.lines).toHaveLength(1);
    const again = await parepare.officer.send(update, { input: { ...input, idempotencyKey: key() } });
    expect(again.errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      field: 'version',
      params: { current: 2 },
    });
  });

  it('are neither changed nor signed once more after the signing', async () => {
    const { id, version } = await parepare.signed();
    const changed = { ...parepare.content(), id, version };
    expect(await parepare.officer.refusal(update, { input: changed })).toBe('AGREEMENT_NOT_DRAFT');
    const signing = { idempotencyKey: key(), id, version, signedOn: '2024-05-13' };
    expect(await parepare.officer.refusal(sign, { input: signing })).toBe('AGREEMENT_NOT_DRAFT');
    const { agreement } = await parepare.officer.ask<{ agreement: Agreement }>(read, { id });
    expect(agreement).toMatchObject({ version, status: 'ACTIVE', quota: 744 });
  });

  it('are signed once when the same request comes twice at the same time', async () => {
    const { id, version } = await parepare.draft();
    const input = { idempotencyKey: key(), id, version, signedOn: '2024-05-13' };
    const answers = await Promise.all([1, 2].map(() => parepare.officer.ask(sign, { input })));
    for (const { signAgreement } of answers)
      expect(signAgreement).toMatchObject({ id, lines: [{ seatsAvailable: 744 }] });
  });

  it('refuse to be signed on a day that has not come, or without a line', async () => {
    const { id, version } = await parepare.draft();
    const tomorrow = { idempotencyKey: key(), id, version, signedOn: '2024-06-01' };
    expect(await parepare.officer.refusal(sign, { input: tomorrow })).toBe('AGREEMENT_SIGNED_IN_FUTURE');
    const empty = await parepare.draft({ lines: [] });
    const signing = {
      idempotencyKey: key(),
      id: empty.id,
      version: empty.version,
      signedOn: '2024-05-13',
    };
    expect(await parepare.officer.refusal(sign, { input: signing })).toBe('AGREEMENT_WITHOUT_LINES');
  });

  it.each([
    ['a line outside the months of the agreement', { monthTo: '2025-01' }, 'LINE_MONTHS_OUTSIDE_AGREEMENT'],
    [
      'a stage outside the months of its line',
      { stages: [{ startsOn: '2025-01-01', seats: 1 }] },
      'STAGE_OUTSIDE_LINE',
    ],
    ['a line without a mandatory programme', { programmes: ['JKK'] }, 'LINE_NOT_PRICEABLE'],
    ['a base that the law does not know', { incomeBase: '1000001' }, 'LINE_NOT_PRICEABLE'],
    ['half a range of deciles', { decileTo: null }, 'VALIDATION'],
    [
      'two stages on one day',
      {
        stages: [
          { startsOn: '2024-05-13', seats: 1 },
          { startsOn: '2024-05-13', seats: 2 },
        ],
      },
      'VALIDATION',
    ],
  ])('refuse %s', async (_what, fields, code) => {
    const input = parepare.content({ lines: [parepare.line(fields)] });
    expect(await parepare.officer.refusal(create, { input })).toBe(code);
  });

  it('refuse a payer of another region and an office that does not exist like ones that are not there', async () => {
    const refusalOf = async (fields: object) => {
      const { errors } = await parepare.officer.send(create, { input: parepare.content(fields) });
      return [errors?.[0]?.extensions.code, errors?.[0]?.extensions.field];
    };
    const nobody = '01900000-0000-7000-8000-000000000000';
    expect(await refusalOf({ lines: [parepare.line(), parepare.line({ payerId: barru.payerId })] })).toEqual([
      'NOT_FOUND',
      'lines.1.payerId',
    ]);
    expect(await refusalOf({ lines: [parepare.line({ payerId: nobody })] })).toEqual([
      'NOT_FOUND',
      'lines.0.payerId',
    ]);
    expect(await refusalOf({ signingOfficeId: nobody })).toEqual(['NOT_FOUND', 'signingOfficeId']);
  });

  it('are signed by an office that is open: on their first day, and when it signs', async () => {
    const { createOffice: office } = await province.ask<{ createOffice: { id: string; version: number } }>(
      createOffice,
      {
        input: {
          idempotencyKey: key(),
          name: `KC ${key()}`,
          kind: 'BRANCH',
          validFrom: '2020-01-01',
          regionIds: [],
        },
      },
    );
    const by = { signingOfficeId: office.id };
    const { id, version } = await parepare.draft(by);
    await province.ask('mutation ($input: CloseOfficeInput!) { closeOffice(input: $input) { closesOn } }', {
      input: {
        idempotencyKey: key(),
        ...office,
        lastDay: '2024-05-20',
        reason: 'Digabung dengan cabang lain',
      },
    });
    const refusalOf = async (document: string, input: object) => {
      const { errors } = await parepare.officer.send(document, { input });
      return [errors?.[0]?.extensions.code, errors?.[0]?.extensions.field];
    };
    const after = { ...by, validFrom: '2024-05-21', lines: [] };
    const late = parepare.content({ ...after, kind: 'MOU' });
    expect(await refusalOf(create, late)).toEqual(['OFFICE_CLOSED', 'signingOfficeId']);
    expect(await refusalOf(update, { ...late, idempotencyKey: key(), id, version })).toEqual([
      'OFFICE_CLOSED',
      'signingOfficeId',
    ]);
    const signing = { id, version, idempotencyKey: key() };
    expect(await refusalOf(sign, { ...signing, signedOn: '2024-05-21' })).toEqual([
      'OFFICE_CLOSED',
      'signedOn',
    ]);
    await parepare.officer.ask(sign, {
      input: { ...signing, idempotencyKey: key(), signedOn: '2024-05-20' },
    });
  });

  it('bear a number once in a region, and another region may bear it too', async () => {
    await parepare.draft({ number: 'SAMA-1' });
    expect(await parepare.officer.refusal(create, { input: parepare.content({ number: ' SAMA-1 ' }) })).toBe(
      'AGREEMENT_NUMBER_TAKEN',
    );
    await barru.draft({ number: 'SAMA-1' });
  });

  it('take no status, owner or day of signing from the input', async () => {
    for (const field of ['status', 'regencyId', 'signedOn', 'createdBy', 'quota']) {
      const input = { ...parepare.content(), [field]: field === 'quota' ? 1 : '73.11' };
      expect(await parepare.officer.refusal(create, { input })).toBe('BAD_USER_INPUT');
    }
  });

  it('leave an event of each step in the trail, with the seats and without the content', async () => {
    const agreement = await parepare.signed({ title: 'Judul yang tidak dicatat' });
    const auditor = await world.user('AUDITOR', { region: '73.72' });
    const { auditEvents } = await auditor.ask<{ auditEvents: { nodes: Array<{ details: string }> } }>(
      `query ($id: String!) { auditEvents(first: 10, filter: { objectType: "AGREEMENT", objectId: $id }) {
         nodes { operation actorRole region { code } details } } }`,
      { id: agreement.id },
    );
    expect(auditEvents.nodes).toMatchObject([
      { operation: 'signAgreement', actorRole: 'PROGRAMME_OFFICER', region: { code: '73.72' } },
      { operation: 'createAgreement', actorRole: 'PROGRAMME_OFFICER', region: { code: '73.72' } },
    ]);
    expect(auditEvents.nodes[0]?.details).toContain('744');
    expect(JSON.stringify(auditEvents)).not.toContain('Judul');
  });
});
