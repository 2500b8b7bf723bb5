import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AgreementGround, create, createPayer, sign } from './agreement-ground.js';
import { type Client, key, World } from './world.js';

const details = /* GraphQL */ `
  fragment Details on Payer {
    id
    name
    version
    employerNumber
    employerNumbers {
      id
      number
      validFrom
      validTo
    }
    region {
      code
      kind
    }
  }
`;
const mutation = (name: string, type: string) =>
  `${details} mutation ($input: ${type}!) { payer: ${name}(input: $input) { ...Details } }`;
const add = mutation('createPayer', 'CreatePayerInput');
const rename = mutation('updatePayer', 'UpdatePayerInput');
const addNumber = mutation('addEmployerNumber', 'AddEmployerNumberInput');
const endNumber = mutation('endEmployerNumber', 'EndEmployerNumberInput');
const read = `${details} query ($id: ID!) { payer(id: $id) { ...Details } }`;

interface Payer {
  readonly id: string;
  readonly version: number;
  readonly employerNumber: string;
  readonly employerNumbers: ReadonlyArray<{ id: string; number: string }>;
}

describe('payers', () => {
  let world: World;
  let officer: Client;
  let other: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.06' });
    other = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
  });
  afterAll(() => world.close());

  const send = async (client: Client, document: string, input: object): Promise<Payer> =>
    (await client.ask<{ payer: Payer }>(document, { input: { idempotencyKey: key(), ...input } })).payer;
  const refusal = async (client: Client, document: string, input: object) => {
    const { errors } = await client.send(document, { input: { idempotencyKey: key(), ...input } });
    return [errors?.[0]?.extensions.code, errors?.[0]?.extensions.field];
  };
  const regionOf = async (code: string) => String(await world.regionId(code));

  it('belong to the region of the officer and bear an employer number that nobody else bears', async () => {
    const made = await send(officer, add, { employerNumber: 'abc12345', name: 'Dinas Tenaga Kerja' });
    expect(made).toMatchObject({ employerNumber: 'ABC12345', region: { code: '73.06' } });
    expect(await refusal(other, add, { employerNumber: 'ABC12345', name: 'Dinas lain' })).toEqual([
      'EMPLOYER_NUMBER_TAKEN',
      'employerNumber',
    ]);
    expect(
      await officer.refusal(createPayer, {
        input: { idempotencyKey: key(), employerNumber: '1234567', name: 'Pendek' },
      }),
    ).toBe('VALIDATION');
  });

  it('may be of a district or a village of the own area, and have no number yet', async () => {
    const [district, village] = [await regionOf('73.06.01'), await regionOf('73.06.01.2005')];
    const made = await send(officer, add, { name: 'Desa', regionId: village });
    expect(made).toMatchObject({
      employerNumber: '',
      employerNumbers: [],
      region: { code: '73.06.01.2005', kind: 'VILLAGE' },
    });
    expect(await send(officer, add, { name: 'Kecamatan', regionId: district })).toMatchObject({
      region: { code: '73.06.01', kind: 'DISTRICT' },
    });
    const foreign = { name: 'Desa', regionId: await regionOf('73.11.01') };
    expect(await refusal(officer, add, foreign)).toEqual(['NOT_FOUND', 'regionId']);
    expect(await refusal(officer, add, { name: 'Provinsi', regionId: await regionOf('73') })).toEqual([
      'NOT_FOUND',
      'regionId',
    ]);
  });

  it('bear several numbers, each for its time, and one ends once', async () => {
    const made = await send(officer, add, { employerNumber: 'LAMA0001', name: 'Bagian Umum' });
    const payerId = made.id;
    const two = await send(officer, addNumber, {
      payerId,
      employerNumber: 'BARU0001',
      validFrom: '2024-05-01',
    });
    expect(two.employerNumbers.map(({ number }) => number)).toEqual(['LAMA0001', 'BARU0001']);
    const [old, fresh] = two.employerNumbers;
    const ended = await send(officer, endNumber, { id: old?.id, validTo: '2024-04-30' });
    expect(ended).toMatchObject({
      employerNumber: 'BARU0001',
      employerNumbers: [
        { number: 'LAMA0001', validFrom: null, validTo: '2024-04-30' },
        { number: 'BARU0001', validFrom: '2024-05-01', validTo: null },
      ],
    });
    expect(await refusal(officer, endNumber, { id: old?.id, validTo: '2024-05-31' })).toEqual([
      'EMPLOYER_NUMBER_ENDED',
      'validTo',
    ]);
    expect(await refusal(officer, endNumber, { id: fresh?.id, validTo: '2024-04-01' })).toEqual([
      'EMPLOYER_NUMBER_ENDS_BEFORE',
      'validTo',
    ]);
    const again = { payerId, employerNumber: 'LAMA0001', validFrom: '2024-04-30' };
    expect(await refusal(officer, addNumber, again)).toEqual(['EMPLOYER_NUMBER_TAKEN', 'employerNumber']);
    const later = await send(officer, addNumber, { ...again, validFrom: '2024-05-01' });
    expect(later.employerNumbers).toHaveLength(3);
  });

  it('change their name, and the page says who did', async () => {
    const made = await send(officer, add, { name: 'Kesra' });
    const named = { id: made.id, version: 1, name: 'Bagian Kesra' };
    expect(await send(officer, rename, named)).toMatchObject({ name: 'Bagian Kesra', version: 2 });
    const timeline = await officer.ask<{ timeline: { nodes: object[] } }>(
      'query ($id: ID!) { timeline(first: 5, record: PAYER, id: $id) { nodes { operation details } } }',
      { id: made.id },
    );
    expect(timeline.timeline.nodes).toMatchObject([
      { operation: 'updatePayer' },
      { operation: 'createPayer' },
    ]);
    expect(await officer.ask(read, { id: made.id })).toMatchObject({ payer: { name: 'Bagian Kesra' } });
    expect(await other.ask(read, { id: made.id })).toEqual({ payer: null });
  });

  it('are found by a part of the name or the beginning of a number, within the own region alone', async () => {
    await send(officer, add, { employerNumber: 'XY000001', name: 'Bagian Hukum' });
    const found = /* GraphQL */ `
      query ($q: String) {
        payers(first: 10, filter: { q: $q }) {
          totalCount
          nodes {
            employerNumber
          }
        }
      }
    `;
    for (const q of ['hukum', 'xy0']) {
      expect(await officer.ask(found, { q })).toEqual({
        payers: { totalCount: 1, nodes: [{ employerNumber: 'XY000001' }] },
      });
    }
    expect(await other.ask(found, {})).toEqual({ payers: { totalCount: 0, nodes: [] } });
  });
});

describe('the money of a village', () => {
  let world: World;
  let gowa: AgreementGround;
  beforeAll(async () => {
    world = await World.create();
    gowa = await AgreementGround.of(world, '73.06');
  });
  afterAll(() => world.close());

  const payerOf = async (code: string): Promise<string> => {
    const input = { idempotencyKey: key(), name: code, regionId: String(await world.regionId(code)) };
    return (await gowa.officer.ask<{ createPayer: { id: string } }>(createPayer, { input })).createPayer.id;
  };
  const refusalOf = async (payerId: string, fundingSource: string, fields: object = {}) => {
    const lines = [gowa.line(), gowa.line({ payerId, fundingSource })];
    const { errors } = await gowa.officer.send(create, { input: gowa.content({ lines, ...fields }) });
    return [errors?.[0]?.extensions.code, errors?.[0]?.extensions.field];
  };
  const villageMoney = ['APBDES', 'VILLAGE_FUND', 'VILLAGE_ALLOCATION'] as const;

  it('is not a ward’s, which is offered the budget of the regency', async () => {
    const ward = await payerOf('73.06.01.1001');
    for (const source of villageMoney)
      expect(await refusalOf(ward, source)).toEqual(['WARD_WITHOUT_BUDGET', 'lines.1.fundingSource']);
    const { errors } = await gowa.officer.send(create, {
      input: gowa.content({ lines: [gowa.line({ payerId: ward, fundingSource: 'APBDES' })] }),
    });
    expect(errors?.[0]?.message).toContain('APBD kabupaten/kota');
    expect(await refusalOf(ward, 'APBD_REGENCY')).toEqual([undefined, undefined]);
  });

  it('is neither a district’s nor a regency’s', async () => {
    const district = await payerOf('73.06.01');
    for (const payerId of [district, gowa.payerId])
      expect(await refusalOf(payerId, 'APBDES')).toEqual([
        'VILLAGE_MONEY_OF_VILLAGE',
        'lines.1.fundingSource',
      ]);
    expect(await refusalOf(district, 'APBD_REGENCY')).toEqual([undefined, undefined]);
  });

  it('is a village’s, and signed', async () => {
    const village = await payerOf('73.06.01.2005');
    for (const fundingSource of villageMoney) {
      const made = await gowa.draft({ lines: [gowa.line({ payerId: village, fundingSource })] });
      const input = { idempotencyKey: key(), id: made.id, version: 1, signedOn: '2024-05-13' };
      expect(await gowa.officer.ask(sign, { input })).toMatchObject({ signAgreement: { status: 'ACTIVE' } });
    }
  });
});
