import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import type { BoundedRegion } from './boundary.js';
import { matchBoundaries, readBoundaries, type ReadBoundaries } from './read-boundaries.js';

type Places = ReadonlyArray<readonly unknown[]>;
const square = (x: number, y: number): Places => [
  [x, y],
  [x + 0.1, y],
  [x + 0.1, y + 0.1],
  [x, y],
];
const feature = (code: unknown, ...rings: readonly unknown[]) => ({
  type: 'Feature',
  properties: { Kode: code },
  geometry: { type: 'Polygon', coordinates: rings },
});
const file = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
const read = (value: unknown): ReadBoundaries => {
  const result = readBoundaries(value);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const issuesOf = (value: unknown) => read(value).issues;

describe('a file of boundaries', () => {
  it('is read feature by feature: code, polygons, points', () => {
    const two = { type: 'MultiPolygon', coordinates: [[square(120, -4)], [square(121, -4)]] };
    const answer = read(
      file(feature('7372', square(119, -4)), { properties: { code: '73.05' }, geometry: two }),
    );
    expect(answer).toMatchObject({ total: 2, points: 12, issues: [] });
    expect(answer.features.map(({ no, code, shape }) => [no, code, shape.length])).toEqual([
      [1, '73.72', 1],
      [2, '73.05', 2],
    ]);
  });

  it.each([
    [
      'a ring that is not closed',
      square(119, -4)
        .slice(0, 3)
        .concat([[119, -4.1]]),
      'SHAPE_RING_OPEN',
      'geometry.coordinates[0]',
    ],
    ['a ring of too few points', square(119, -4).slice(0, 3), 'SHAPE_RING_SHORT', 'geometry.coordinates[0]'],
    [
      'what is no number',
      [[119, null], ...square(119, -4)],
      'SHAPE_NOT_A_NUMBER',
      'geometry.coordinates[0][0]',
    ],
    [
      'what is no finite number',
      [[119, Number.POSITIVE_INFINITY], ...square(119, -4)],
      'SHAPE_NOT_A_NUMBER',
      'geometry.coordinates[0][0]',
    ],
    ['latitude before longitude', square(-4, 119), 'SHAPE_SWAPPED', 'geometry.coordinates[0][0]'],
    ['a place in another province', square(106.8, -6.2), 'SHAPE_OUTSIDE', 'geometry.coordinates[0][0]'],
    ['metres', square(780_000, 9_400_000), 'SHAPE_OUTSIDE', 'geometry.coordinates[0][0]'],
    ['no polygon', 'x', 'SHAPE_MISSING', 'geometry.coordinates[0]'],
  ])('says of %s where it stands', (_, ring, code, field) => {
    expect(issuesOf(file(feature('73.72', square(119, -4)), feature('73.05', ring)))).toMatchObject([
      { line: 2, code, field },
    ]);
  });

  it('refuses what has more points than any map needs, the region and the file', () => {
    const ring = (points: number) => [...Array.from({ length: points }, () => [119, -4]), [119, -4]];
    expect(issuesOf(file(feature('73.72', ring(60_000))))).toMatchObject([{ line: 1, code: 'SHAPE_POINTS' }]);
    expect(readBoundaries(file(...[1, 2, 3, 4, 5, 6].map(() => feature('73.72', ring(55_000)))))).toEqual({
      ok: false,
      error: { code: 'BOUNDARY_FILE_POINTS', most: 300_000 },
    });
  });

  it('refuses what is no collection of features, and coordinates of another system', () => {
    const refusal = (value: unknown) => {
      const result = readBoundaries(value);
      return result.ok ? undefined : result.error.code;
    };
    for (const value of [
      null,
      [],
      {},
      file(),
      { type: 'Topology', features: [feature('73', square(119, -4))] },
    ])
      expect(refusal(value)).toBe('BOUNDARY_FILE_INVALID');
    const crs = (name: string) => ({
      ...file(feature('73.72', square(119, -4))),
      crs: { type: 'name', properties: { name } },
    });
    expect(refusal(crs('urn:ogc:def:crs:EPSG::32750'))).toBe('BOUNDARY_FILE_CRS');
    expect(refusal(crs('urn:ogc:def:crs:OGC:1.3:CRS84'))).toBeUndefined();
  });

  it('names no code, an unreadable one, and geometry that is none', () => {
    expect(
      issuesOf(
        file({ properties: {}, geometry: null }, feature('x', square(119, -4)), {
          properties: { code: '73.72' },
        }),
      ),
    ).toMatchObject([
      { line: 1, code: 'ROW_CODE_INVALID', field: 'properties.code' },
      { line: 2, code: 'ROW_CODE_INVALID', field: 'properties.Kode', value: 'x' },
      { line: 3, code: 'SHAPE_MISSING', field: 'geometry.type' },
    ]);
  });
});

describe('features and their regions', () => {
  const region = (saidCode: string, id: number, more: Partial<BoundedRegion> = {}): BoundedRegion => ({
    saidCode,
    id,
    level: 'DISTRICT',
    stands: true,
    successors: null,
    since: businessDate('2015-07-01'),
    shape: null,
    shapeSince: null,
    ...more,
  });
  const shape = [[square(119, -4) as never]];
  const match = (codes: readonly string[], regions: readonly BoundedRegion[], day = '2024-01-01') =>
    matchBoundaries(
      codes.map((code, at) => ({ no: at + 1, code: code as never, shape })),
      regions,
      businessDate(day),
    );

  it('are found by codes of now and of before, each once, and never by one of a region that has ended', () => {
    const { matched, issues } = match(
      ['73.05.11', '73.05.04', '73.05.99', '73.05.08', '73.05.11'],
      [
        region('73.05.11', 1),
        region('73.05.04', 2),
        region('73.05.08', 3, { stands: false, successors: '73.05.09 Galesong' }),
      ],
    );
    expect(matched.map(({ no, region: { id } }) => [no, id])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(issues).toMatchObject([
      { line: 3, code: 'ROW_CODE_UNKNOWN', value: '73.05.99' },
      { line: 4, code: 'ROW_CODE_ENDED', value: '73.05.08: 73.05.09 Galesong' },
      { line: 5, code: 'ROW_CODE_TWICE' },
    ]);
  });

  it('hold from no day before the region stood, and never before what holds already', () => {
    const young = region('73.05.11', 1, { since: businessDate('2023-01-01') });
    expect(match(['73.05.11'], [young], '2020-01-01').matched).toMatchObject([{ validFrom: '2023-01-01' }]);
    const drawn = region('73.05.11', 1, { shape, shapeSince: businessDate('2024-02-01') });
    expect(match(['73.05.11'], [drawn], '2024-01-31').issues).toMatchObject([{ code: 'ROW_CHANGED_LATER' }]);
    expect(match(['73.05.11'], [drawn], '2024-02-01').matched).toHaveLength(1);
  });
});
