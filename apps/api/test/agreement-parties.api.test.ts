import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AgreementGround, sign } from './agreement-ground.js';
import { newBranch } from './planted.js';
import { key, World } from './world.js';

const parties = /* GraphQL */ `
  fragment Parties on Agreement {
    id
    version
    number
    place
    refundRule
    refundTerms
    minimumSeats
    underCount
    frame {
      number
    }
    parties {
      side
      region {
        code
      }
      office {
        id
      }
      signatory
      signatoryTitle
    }
    witnesses {
      name
      title
    }
    governmentSignatory
    governmentSignatoryTitle
    officeSignatory
    officeSignatoryTitle
  }
`;
const create = `${parties} mutation ($input: CreateAgreementInput!) { agreement: createAgreement(input: $input) { ...Parties } }`;
const update = `${parties} mutation ($input: UpdateAgreementInput!) { agreement: updateAgreement(input: $input) { ...Parties } }`;
const read = `${parties} query ($id: ID!) { agreement(id: $id) { ...Parties } }`;

interface Made {
  readonly id: string;
  readonly version: number;
  readonly number: string;
}

describe('the parties of an agreement', () => {
  let world: World;
  let barru: AgreementGround;
  let regionId: string;
  beforeAll(async () => {
    world = await World.create();
    barru = await AgreementGround.of(world, '73.11');
    regionId = String(await world.regionId('73.11'));
  });
  afterAll(() => world.close());

  const make = async (fields: object = {}): Promise<Made> =>
    (await barru.officer.ask<{ agreement: Made }>(create, { input: barru.content(fields) })).agreement;
  const refusal = async (document: string, input: object) => {
    const { errors } = await barru.officer.send(document, { input });
    return [errors?.[0]?.extensions.code, errors?.[0]?.extensions.field];
  };
  const regent = () => ({
    side: 'GOVERNMENT',
    regionId,
    signatory: 'Suardi Saleh',
    signatoryTitle: 'Bupati Barru',
  });
  const office = () => ({
    side: 'OFFICE',
    officeId: barru.officeId,
    signatory: 'Ishak',
    signatoryTitle: 'Kepala BPJS Ketenagakerjaan Makassar',
  });

  it('are as many as there are, in order, with names and titles of the day, witnesses and the place', async () => {
    const village = {
      side: 'GOVERNMENT',
      regionId: String(await world.regionId('73.11.01')),
      signatory: 'Camat',
    };
    const witnesses = [
      { name: 'Abustan', title: 'Sekretaris Daerah' },
      { name: 'Yossy Febrisia', title: 'Kepala Dinas Tenaga Kerja' },
      { name: 'Sahir Walid' },
    ];
    const made = await make({
      parties: [regent(), village, office()],
      witnesses,
      place: 'Kantor Bupati Barru',
    });
    const expected = {
      place: 'Kantor Bupati Barru',
      parties: [
        { side: 'GOVERNMENT', region: { code: '73.11' }, office: null, signatory: 'Suardi Saleh' },
        { side: 'GOVERNMENT', region: { code: '73.11.01' }, signatory: 'Camat', signatoryTitle: null },
        { side: 'OFFICE', region: null, office: { id: barru.officeId }, signatory: 'Ishak' },
      ],
      witnesses: [
        { name: 'Abustan' },
        { title: 'Kepala Dinas Tenaga Kerja' },
        { name: 'Sahir Walid', title: null },
      ],
      governmentSignatory: 'Suardi Saleh',
      governmentSignatoryTitle: 'Bupati Barru',
      officeSignatory: 'Ishak',
      officeSignatoryTitle: 'Kepala BPJS Ketenagakerjaan Makassar',
    };
    expect(await barru.officer.ask(read, { id: made.id })).toMatchObject({ agreement: expected });
    const input = { ...barru.content({ parties: [office(), regent()] }), id: made.id, version: made.version };
    expect(await barru.officer.ask(update, { input })).toMatchObject({
      agreement: { parties: [{ side: 'OFFICE' }, { side: 'GOVERNMENT' }], witnesses: [], place: null },
    });
  });

  it('are the region and the office when nobody else is named', async () => {
    expect(await make()).toMatchObject({
      parties: [
        { side: 'GOVERNMENT', region: { code: '73.11' }, signatory: null },
        { side: 'OFFICE', office: { id: barru.officeId } },
      ],
    });
  });

  it('are of the own area, open on the first day, on both sides, and nobody twice', async () => {
    const of = (...list: object[]) => barru.content({ parties: list });
    const foreign = { ...regent(), regionId: String(await world.regionId('73.72')) };
    expect(await refusal(create, of(foreign, office()))).toEqual(['NOT_FOUND', 'parties.0.regionId']);
    const nobody = { ...office(), officeId: '01900000-0000-7000-8000-000000000000' };
    expect(await refusal(create, of(regent(), office(), nobody))).toEqual([
      'NOT_FOUND',
      'parties.2.officeId',
    ]);
    expect(await refusal(create, of(regent()))).toEqual(['PARTY_SIDE_MISSING', 'parties']);
    expect(await refusal(create, of(regent(), office(), regent()))).toEqual(['PARTY_TWICE', 'parties']);
    const elsewhere = { ...office(), officeId: await newBranch(world, []) };
    expect(await refusal(create, of(regent(), elsewhere))).toEqual(['PARTY_SIGNING_OFFICE', 'parties']);
  });

  it('stay as they were once it is signed', async () => {
    const { id, version } = await make({ parties: [regent(), office()] });
    await barru.officer.ask(sign, { input: { idempotencyKey: key(), id, version, signedOn: '2024-05-13' } });
    const input = { ...barru.content(), id, version: version + 1 };
    expect(await refusal(update, input)).toEqual(['AGREEMENT_NOT_DRAFT', undefined]);
  });

  it('agree on what becomes of a surplus, or on nothing', async () => {
    expect(await make()).toMatchObject({ refundRule: 'NONE_AGREED', refundTerms: null });
    const terms = {
      refundRule: 'CREDIT_NEXT_MONTH',
      refundTerms: 'Pasal 7: diperhitungkan pada bulan berikutnya',
    };
    expect(await make(terms)).toMatchObject(terms);
  });
});

describe('an agreement under a memorandum', () => {
  let world: World;
  let gowa: AgreementGround;
  beforeAll(async () => {
    world = await World.create();
    gowa = await AgreementGround.of(world, '73.06');
  });
  afterAll(() => world.close());

  const make = async (fields: object): Promise<Made> =>
    (await gowa.officer.ask<{ agreement: Made }>(create, { input: gowa.content(fields) })).agreement;
  const memorandum = (fields: object = {}) => make({ kind: 'MOU', lines: [], minimumSeats: 100, ...fields });
  const signOn = ({ id, version }: Made, signedOn: string) => ({
    input: { idempotencyKey: key(), id, version, signedOn },
  });
  const refusal = async (document: string, variables: object) => {
    const { errors } = await gowa.officer.send(document, variables as { input: object });
    return [errors?.[0]?.extensions.code, errors?.[0]?.extensions.field];
  };
  const lines = (seats: number) => [gowa.line({ stages: [{ startsOn: '2024-05-13', seats }] })];

  it('is shown with it, both ways', async () => {
    const frame = await memorandum();
    const under = await make({ frameId: frame.id });
    expect(under).toMatchObject({ frame: { number: frame.number }, underCount: 0 });
    expect(await gowa.officer.ask(read, { id: frame.id })).toMatchObject({
      agreement: { underCount: 1, minimumSeats: 100, frame: null },
    });
    const listed = await gowa.officer.ask<{ agreements: { nodes: Made[] } }>(
      'query ($id: ID!) { agreements(first: 5, filter: { frameId: $id }) { nodes { id } } }',
      { id: frame.id },
    );
    expect(listed.agreements.nodes).toEqual([{ id: under.id }]);
  });

  it('is a PKS under a memorandum of its own regency', async () => {
    const frame = await memorandum();
    const barru = await AgreementGround.of(world, '73.11');
    const pks = await make({});
    const foreign = await barru.draft({ kind: 'MOU', lines: [] });
    const of = (fields: object) => ({ input: gowa.content(fields) });
    expect(await refusal(create, of({ frameId: pks.id }))).toEqual(['FRAME_NOT_MEMORANDUM', 'frameId']);
    expect(await refusal(create, of({ frameId: foreign.id }))).toEqual(['NOT_FOUND', 'frameId']);
    expect(await refusal(create, of({ frameId: frame.id, kind: 'MOU', lines: [] }))).toEqual([
      'FRAME_UNDER_MEMORANDUM',
      'frameId',
    ]);
    expect(await refusal(create, of({ minimumSeats: 100 }))).toEqual(['VALIDATION', 'minimumSeats']);
  });

  it('may exceed the seats that the memorandum asks for, and not fall short', async () => {
    const frame = await memorandum();
    expect(await refusal(create, { input: gowa.content({ frameId: frame.id, lines: lines(99) }) })).toEqual([
      'BELOW_FRAME_MINIMUM',
      'frameId',
    ]);
    await make({ frameId: frame.id, lines: lines(100) });
    await make({ frameId: frame.id, lines: lines(120) });
  });

  it('is signed after its memorandum', async () => {
    const frame = await memorandum();
    const under = await make({ frameId: frame.id, lines: lines(100) });
    expect(await refusal(sign, signOn(under, '2024-05-20'))).toEqual(['FRAME_NOT_SIGNED', 'signedOn']);
    await gowa.officer.ask(sign, signOn(frame, '2024-05-20'));
    expect(await refusal(sign, signOn(under, '2024-05-19'))).toEqual(['FRAME_NOT_SIGNED', 'signedOn']);
    await gowa.officer.ask(sign, signOn(under, '2024-05-20'));
  });
});
