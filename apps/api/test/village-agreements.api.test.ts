import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AgreementGround, update } from './agreement-ground.js';
import { key, World } from './world.js';

const preview = /* GraphQL */ `
  query ($input: VillageAgreementsInput!) {
    villageAgreementsPreview(input: $input) {
      agreements
      workers
      months
      monthlyAmount
      amountEach
      amount
      planned {
        villageCode
        number
        signatory
        isNewPayer
      }
      refused {
        villageCode
        reason
      }
    }
  }
`;
const create = `mutation ($input: CreateVillageAgreementsInput!) { createVillageAgreements(input: $input) { id underCount } }`;
const signMany = `mutation ($input: SignVillageAgreementsInput!) { signVillageAgreements(input: $input) { underCount } }`;
const under = /* GraphQL */ `
  query ($frameId: ID!) {
    agreements(first: 200, filter: { frameId: $frameId }) {
      totalCount
      nodes {
        id
        version
        number
        status
        quota
        region {
          code
        }
        governmentSignatory
        parties {
          side
          region {
            code
          }
        }
        lines {
          id
          fundingSource
          payer {
            id
            name
            region {
              code
            }
          }
        }
      }
    }
  }
`;

interface Preview {
  readonly agreements: number;
  readonly planned: ReadonlyArray<{
    villageCode: string;
    number: string;
    isNewPayer: boolean;
    signatory: string | null;
  }>;
  readonly refused: ReadonlyArray<{ villageCode: string; reason: string }>;
}
interface Under {
  readonly totalCount: number;
  readonly nodes: ReadonlyArray<{
    readonly id: string;
    readonly version: number;
    readonly number: string;
    readonly status: string;
    readonly quota: number;
    readonly region: { readonly code: string };
    readonly governmentSignatory: string | null;
    readonly lines: ReadonlyArray<{ readonly payer: { readonly id: string; readonly name: string } }>;
  }>;
}

describe('agreements of all villages under one memorandum', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  /** A regency with a memorandum, signed unless told otherwise, that asks for 100 seats. */
  const regency = async (code: string, fields: object = {}, isSigned = true) => {
    const ground = await AgreementGround.of(world, code);
    const of = { kind: 'MOU', lines: [], minimumSeats: 100, validFrom: '2024-01-01', ...fields };
    const frame = isSigned ? await ground.signed(of, '2024-04-23') : await ground.draft(of);
    // A number is borne once in a regency, and the tests share theirs.
    const prefix = frame.id.slice(-6);
    const input = (changes: object = {}) => ({
      frameId: frame.id,
      numberPattern: `${prefix}/{nomor}/{kode desa}`,
      title: 'Perlindungan pekerja rentan Desa {desa}',
      validFrom: '2024-01-01',
      validTo: '2024-12-31',
      signingOfficeId: ground.officeId,
      memberGroup: 'VULNERABLE_WORKER',
      segment: 'NON_WAGE',
      programmes: ['JKK', 'JKM'],
      fundingSource: 'APBDES',
      incomeBase: '1000000',
      monthFrom: '2024-01',
      monthTo: '2024-12',
      seats: 100,
      ...changes,
    });
    const { officer } = ground;
    return {
      ground,
      frame,
      prefix,
      input,
      preview: async (changes: object = {}): Promise<Preview> =>
        (await officer.ask<{ villageAgreementsPreview: Preview }>(preview, { input: input(changes) }))
          .villageAgreementsPreview,
      create: (changes: object = {}, idempotencyKey = key()) =>
        officer.send<{ createVillageAgreements: { underCount: number } }>(create, {
          input: { idempotencyKey, agreements: 121, ...input(changes) },
        }),
      under: async (): Promise<Under> =>
        (await officer.ask<{ agreements: Under }>(under, { frameId: frame.id })).agreements,
    };
  };
  const refusalOf = ({ errors }: { errors?: ReadonlyArray<{ extensions: Record<string, unknown> }> }) => [
    errors?.[0]?.extensions['code'],
    errors?.[0]?.extensions['field'],
  ];

  it('are 121 in Gowa, with their totals before, each editable after, and the act sent twice makes no more', async () => {
    const gowa = await regency('73.06');
    const shown = await gowa.preview();
    expect(shown).toMatchObject({
      agreements: 121,
      workers: 12_100,
      months: 12,
      monthlyAmount: '1680000',
      amountEach: '20160000',
      amount: '2439360000',
    });
    expect(shown.planned[0]).toMatchObject({
      villageCode: '73.06.01.2004',
      number: `${gowa.prefix}/001/73.06.01.2004`,
    });
    expect(shown.planned.every(({ isNewPayer }) => isNewPayer)).toBe(true);
    expect(shown.refused).toHaveLength(46);
    expect(new Set(shown.refused.map(({ reason }) => reason))).toEqual(new Set(['WARD_WITHOUT_BUDGET']));

    const once = key();
    for (const answer of await Promise.all([gowa.create({}, once), gowa.create({}, once)]))
      expect(answer).toMatchObject({ data: { createVillageAgreements: { underCount: 121 } } });
    const made = await gowa.under();
    expect(made.totalCount).toBe(121);
    expect(made.nodes[0]).toMatchObject({
      number: `${gowa.prefix}/001/73.06.01.2004`,
      status: 'DRAFT',
      quota: 100,
      region: { code: '73.06.01.2004' },
      parties: [{ side: 'GOVERNMENT', region: { code: '73.06.01.2004' } }, { side: 'OFFICE' }],
      lines: [{ fundingSource: 'APBDES', payer: { region: { code: '73.06.01.2004' } } }],
    });
    expect(new Set(made.nodes.flatMap(({ lines }) => lines.map(({ payer }) => payer.id))).size).toBe(121);

    const [first] = made.nodes;
    const { ground } = gowa;
    const line = (seats: number) =>
      ground.line({
        payerId: first?.lines[0]?.payer.id,
        fundingSource: 'APBDES',
        stages: [{ startsOn: '2024-05-13', seats }],
      });
    const edited = (seats: number) => ({
      input: {
        ...ground.content({ frameId: gowa.frame.id, validFrom: '2024-01-01', lines: [line(seats)] }),
        id: first?.id,
        version: first?.version,
      },
    });
    expect(refusalOf(await ground.officer.send(update, edited(99)))).toEqual([
      'BELOW_FRAME_MINIMUM',
      'frameId',
    ]);
    await ground.officer.ask(update, edited(120));
    expect((await gowa.under()).nodes.some(({ quota }) => quota === 120)).toBe(true);
  });

  it('come to 15,120,000 each and 1,829,520,000 in all from April to December', async () => {
    const gowa = await regency('73.06');
    const april = { monthFrom: '2024-04', validFrom: '2024-04-01' };
    expect(await gowa.preview(april)).toMatchObject({
      agreements: 121,
      months: 9,
      amountEach: '15120000',
      amount: '1829520000',
    });
  });

  it('are made once when two officers make them at the same time, and the other is told', async () => {
    const gowa = await regency('73.06');
    const answers = await Promise.all([gowa.create(), gowa.create()]);
    const codes = answers.map((answer) => refusalOf(answer)[0]).filter((code) => code !== undefined);
    expect(codes).toEqual(['VILLAGE_AGREEMENTS_CHANGED']);
    expect((await gowa.under()).totalCount).toBe(121);
    expect((await gowa.preview()).refused.map(({ reason }) => reason)).toContain('UNDER_FRAME_ALREADY');
  });

  it('are signed on one day, all that were chosen or none, each as it was seen', async () => {
    const gowa = await regency('73.06');
    await gowa.create();
    const { nodes } = await gowa.under();
    const chosen = nodes.slice(0, 3).map(({ id, version }) => ({ id, version }));
    const input = (fields: object) => ({
      input: {
        idempotencyKey: key(),
        frameId: gowa.frame.id,
        agreements: chosen,
        signedOn: '2024-04-24',
        ...fields,
      },
    });
    const { officer } = gowa.ground;
    const stale = [...chosen.slice(0, 2), { id: chosen[2]?.id, version: 7 }];
    expect(refusalOf(await officer.send(signMany, input({ agreements: stale })))[0]).toBe('CONFLICT');
    expect(refusalOf(await officer.send(signMany, input({ signedOn: '2024-04-22' })))[0]).toBe(
      'FRAME_NOT_SIGNED',
    );
    expect((await gowa.under()).nodes.every(({ status }) => status === 'DRAFT')).toBe(true);
    await officer.ask(signMany, input({}));
    const signed = (await gowa.under()).nodes.filter(({ status }) => status === 'ACTIVE');
    expect(signed.map(({ id }) => id).toSorted()).toEqual(chosen.map(({ id }) => id).toSorted());
    const timeline = await officer.ask<{ timeline: { nodes: Array<{ operation: string }> } }>(
      'query ($id: ID!) { timeline(first: 5, record: AGREEMENT, id: $id) { nodes { operation } } }',
      { id: chosen[0]?.id },
    );
    expect(timeline.timeline.nodes.map(({ operation }) => operation)).toEqual([
      'signVillageAgreements',
      'createVillageAgreements',
    ]);
    const stranger = await gowa.ground.draft();
    const foreign = [{ id: stranger.id, version: stranger.version }];
    expect(refusalOf(await officer.send(signMany, input({ agreements: foreign })))).toEqual([
      'NOT_FOUND',
      'agreements.0.id',
    ]);
  });

  it('keep the payer that a village has, and name who signs for it', async () => {
    const maros = await regency('73.09');
    const all = await maros.preview();
    const [village = '', ward = ''] = [all.planned[0]?.villageCode, all.refused[0]?.villageCode];
    const ids = await Promise.all([village, ward].map(async (code) => String(await world.regionId(code))));
    await maros.ground.officer.ask(
      'mutation ($input: CreatePayerInput!) { createPayer(input: $input) { id } }',
      {
        input: { idempotencyKey: key(), name: 'Pemdes yang ada', regionId: ids[0] },
      },
    );
    const chosen = {
      villageIds: ids,
      signatories: [{ code: village, name: 'Daeng Rewa', title: 'Kepala Desa' }],
    };
    expect(await maros.preview(chosen)).toMatchObject({
      agreements: 1,
      planned: [{ signatory: 'Daeng Rewa', isNewPayer: false }],
      refused: [{ villageCode: ward, reason: 'WARD_WITHOUT_BUDGET' }],
    });
    const one = { ...chosen, agreements: 1 };
    const unknown = { ...one, signatories: [{ code: '73.09.01.9999', name: 'Entah' }] };
    expect(refusalOf(await maros.create(unknown))[0]).toBe('SIGNATORY_VILLAGE_UNKNOWN');
    expect((await maros.create(one)).errors).toBeUndefined();
    expect((await maros.under()).nodes).toMatchObject([
      { governmentSignatory: 'Daeng Rewa', lines: [{ payer: { name: 'Pemdes yang ada' } }] },
    ]);
  });

  it('stand under a signed memorandum of the own regency, with seats enough and numbers apart', async () => {
    const gowa = await regency('73.06');
    expect(refusalOf(await gowa.create({ seats: 99 }))).toEqual(['BELOW_FRAME_MINIMUM', 'seats']);
    expect(refusalOf(await gowa.create({ numberPattern: 'PKS' }))).toEqual(['VALIDATION', 'numberPattern']);
    const foreign = { villageIds: [String(await world.regionId('73.11.01.1001'))] };
    expect(refusalOf(await gowa.create({ ...foreign, agreements: 1 }))).toEqual(['NOT_FOUND', 'villageIds']);
    const other = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    expect(refusalOf(await other.send(preview, { input: gowa.input() }))).toEqual(['NOT_FOUND', 'frameId']);
    const unsigned = await regency('73.06', {}, false);
    expect(refusalOf(await unsigned.create())).toEqual(['FRAME_NOT_SIGNED', 'frameId']);
  });

  it('are 166 of 50 workers in Luwu Utara, 10,080,000 each and 1,673,280,000 in all', async () => {
    const utara = await regency('73.22', { minimumSeats: null });
    expect(await utara.preview({ seats: 50 })).toMatchObject({
      agreements: 166,
      workers: 8_300,
      amountEach: '10080000',
      amount: '1673280000',
    });
    expect((await utara.preview({ seats: 50 })).refused).toHaveLength(7);
    expect((await utara.create({ seats: 50, agreements: 166 })).errors).toBeUndefined();
  });
});
