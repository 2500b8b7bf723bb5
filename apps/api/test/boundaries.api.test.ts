import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { putFile } from './candidate-file.js';
import { type Client, key, World } from './world.js';

const preview = `query ($input: BoundariesPreviewInput!) { boundariesPreview(input: $input) {
  features added changed unchanged points pointsKept regencies districts villages refusedRows issues { line code field value } } }`;
const importBoundaries = `mutation ($input: ImportBoundariesInput!) { importBoundaries(input: $input) {
  id kind source licence edition lines added changed unchanged refused issues { line code } } }`;
const map = `query ($parentId: ID, $asOf: Date) { boundaries(parentId: $parentId, asOf: $asOf) {
  regions { region { code } shape } sources { source licence edition } } }`;
const changeRegions = `mutation ($input: ChangeRegionsInput!) { changeRegions(input: $input) { id } }`;

type Places = ReadonlyArray<readonly [number, number]>;
interface Drawn {
  readonly boundaries: {
    readonly regions: ReadonlyArray<{ region: { code: string }; shape: readonly (readonly Places[])[] }>;
    readonly sources: readonly object[];
  };
}

/** Two neighbours share the line between them; each side has more points than a map shows. */
const strip = (west: number, east: number): Places => {
  const north = -4;
  const south = -4.2;
  const wavy = (from: number, to: number, x: number) =>
    Array.from({ length: 50 }, (_, at): [number, number] => [
      x + (at % 2) * 0.00002,
      from + ((to - from) * at) / 49,
    ]);
  const line = [...wavy(north, south, west), ...wavy(south, north, east)];
  return [...line, line[0] ?? [west, north]];
};
const feature = (code: string, ring: unknown) => ({
  type: 'Feature',
  properties: { code },
  geometry: { type: 'Polygon', coordinates: [ring] },
});

describe('boundaries of regions', () => {
  let world: World;
  let province: Client;
  beforeAll(async () => {
    world = await World.create();
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
  });
  afterAll(() => world.close());

  const said = { validFrom: '2024-05-01', source: 'Contoh', licence: 'CC BY 4.0', edition: '2024' };
  const sent = async (content: string) =>
    (await putFile(province, Buffer.from(content), { name: 'batas.geojson' })).body.id;
  const fileOf = (...features: readonly unknown[]) =>
    sent(JSON.stringify({ type: 'FeatureCollection', features }));
  const bring = (fileId: string, more: object = {}) =>
    province.ask<{ importBoundaries: Record<string, unknown> }>(importBoundaries, {
      input: { idempotencyKey: key(), ...said, ...more, fileId },
    });
  const drawn = async (asOf: string | null = null, reader = province) =>
    (await reader.ask<Drawn>(map, { parentId: String(await world.regionId('73.72')), asOf })).boundaries;

  it('are shown before they are kept, each feature that cannot be taken with what is wrong', async () => {
    const fileId = await fileOf(
      feature('73.72.01', strip(119.6, 119.7)),
      feature('73.72.02', strip(119.7, 119.8)),
      feature('73.99', strip(119.8, 119.9)),
      feature('73.72.03', strip(119.9, 120).slice(1)),
      feature('73.72.04', strip(-4, -3.9)),
    );
    const input = { ...said, fileId };
    const { boundariesPreview } = await province.ask<{ boundariesPreview: Record<string, unknown> }>(
      preview,
      {
        input,
      },
    );
    expect(boundariesPreview).toMatchObject({
      features: 5,
      added: 2,
      changed: 0,
      unchanged: 0,
      regencies: 0,
      districts: 2,
      refusedRows: 3,
      issues: [
        { line: 3, code: 'ROW_CODE_UNKNOWN', field: 'properties.code', value: '73.99' },
        { line: 4, code: 'SHAPE_RING_OPEN', field: 'geometry.coordinates[0]' },
        { line: 5, code: 'SHAPE_OUTSIDE', field: 'geometry.coordinates[0][0]' },
      ],
    });
    expect((await drawn()).regions).toEqual([]);

    expect((await bring(fileId)).importBoundaries).toMatchObject({
      kind: 'BOUNDARIES',
      licence: 'CC BY 4.0',
      edition: '2024',
      lines: 5,
      added: 2,
      refused: 3,
    });
    expect((await bring(fileId)).importBoundaries).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  });

  it('are kept with the points that a map shows, and neighbours share the line between them', async () => {
    const { regions, sources } = await drawn();
    expect(regions.map(({ region: { code } }) => code)).toEqual(['73.72.01', '73.72.02']);
    expect(sources).toEqual([{ source: 'Contoh', licence: 'CC BY 4.0', edition: '2024' }]);
    const [one = [], two = []] = regions.map(({ shape }) => shape.flat(2).map((place) => place.join(' ')));
    expect(one.length).toBeLessThan(12);
    expect(two.filter((place) => one.includes(place)).length).toBeGreaterThanOrEqual(2);
  });

  it('are everybody’s to see, and the province’s to bring', async () => {
    const operator = await world.user('VILLAGE_OPERATOR', { region: '73.72.04.1003' });
    expect((await drawn(null, operator)).regions).toHaveLength(2);
    const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const input = { ...said, fileId: await fileOf(feature('73.72.01', strip(119.6, 119.7))) };
    expect(await officer.refusal(preview, { input })).toBe('FORBIDDEN');
    expect(await officer.refusal(importBoundaries, { input: { ...input, idempotencyKey: key() } })).toBe(
      'FORBIDDEN',
    );
  });

  it('hold from their day until others or a change of the map come, and a new name moves no border', async () => {
    expect((await drawn('2024-04-30')).regions).toEqual([]);
    const change = async (kind: string, code: string, successors: object[], more: object = {}) =>
      province.ask(changeRegions, {
        input: {
          idempotencyKey: key(),
          kind,
          effectiveOn: '2024-05-20',
          source: 'Perda Contoh',
          predecessorIds: [String(await world.regionId(code))],
          predecessorStays: false,
          successors,
          ...more,
        },
      });
    const renamed = {
      regionId: String(await world.regionId('73.72.01')),
      code: '73.72.01',
      name: 'Bacukiki Lama',
    };
    await change('RENAME', '73.72.01', [renamed]);
    await change('SPLIT', '73.72.02', [{ code: '73.72.90', name: 'Pecahan' }], { predecessorStays: true });
    const codes = async (asOf: string) => (await drawn(asOf)).regions.map(({ region: { code } }) => code);
    expect(await codes('2024-05-19')).toEqual(['73.72.01', '73.72.02']);
    expect(await codes('2024-05-20')).toEqual(['73.72.01']);

    // The borders of both districts move with a village that goes from one to the other.
    await bring(await fileOf(feature('73.72.03', strip(119.9, 120))));
    const moving = { regionId: String(await world.regionId('73.72.03.1001')), name: 'Pindahan' };
    const moved = [{ ...moving, code: '73.72.04.1090' }];
    await change('MOVE', '73.72.03.1001', moved, { effectiveOn: '2024-05-25' });
    expect(await codes('2024-05-24')).toEqual(['73.72.01', '73.72.03']);
    expect(await codes('2024-05-25')).toEqual(['73.72.01']);

    // A file that comes late doesn't bring the old borders back.
    await bring(await fileOf(feature('73.72.04', strip(120, 120.1))), { validFrom: '2024-05-21' });
    expect(await codes('2024-05-24')).toEqual(['73.72.01', '73.72.03', '73.72.04']);
    expect(await codes('2024-05-25')).toEqual(['73.72.01']);
    await bring(await fileOf(feature('73.72.04', strip(120, 120.2))), { validFrom: '2024-05-25' });
    expect(await codes('2024-05-25')).toEqual(['73.72.01', '73.72.04']);
  });

  it.each([
    ['no JSON', '{"type":"FeatureCollection","features":[NaN]}', 'BOUNDARY_FILE_INVALID'],
    ['nested without end', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'BOUNDARY_FILE_NESTED'],
    ['no collection', '{"type":"Topology","objects":{}}', 'BOUNDARY_FILE_INVALID'],
    ['larger than ten megabytes', `"${'x'.repeat(10 * 1024 * 1024)}"`, 'FILE_TOO_LARGE'],
    [
      'of a million points',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          feature(
            '73.72.01',
            Array.from({ length: 1_000_000 }, () => [1, 2]),
          ),
        ],
      }),
      'BOUNDARY_FILE_POINTS',
    ],
  ])('are not taken from a file that is %s', async (_, content, code) => {
    expect(await province.refusal(preview, { input: { ...said, fileId: await sent(content) } })).toBe(code);
  });
});
