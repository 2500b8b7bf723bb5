import type { Ring, Shape } from '@lindung/domain/territory/boundary';
import { RegionLevel } from '@lindung/domain/territory/region-kind';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { feature as featureOf } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The smallest triangle, in square degrees, that is seen on a map of the level: half a pixel of a page of a thousand. */
const SMALLEST_TRIANGLE: Readonly<Record<RegionLevel, number>> = {
  PROVINCE: 1e-5,
  REGENCY: 5e-6,
  DISTRICT: 5e-7,
  VILLAGE: 2e-8,
};

/** Steps of a degree in which places are kept: about eleven metres. */
const STEPS = 10_000;
/** Places snapped to one grid before borders are looked for: neighbours that a file writes a little differently share theirs. */
const GRID = 1e5;

export interface LevelledShape {
  readonly level: RegionLevel;
  readonly shape: Shape;
}

const round = (degrees: number) => Math.round(degrees * STEPS) / STEPS;

/** Twice the area of a ring, in square degrees. */
const doubleArea = (ring: Ring): number => {
  let sum = 0;
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[at + 1] ?? [x, y];
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum);
};

const rounded = (ring: readonly (readonly number[])[]): Ring => {
  const places = ring.map(([x = 0, y = 0]) => [round(x), round(y)] as const);
  return places.filter(([x, y], at) => at === 0 || x !== places[at - 1]?.[0] || y !== places[at - 1]?.[1]);
};

const FEWEST_POINTS = 4;
const isDrawn = (ring: Ring) => ring.length >= FEWEST_POINTS && doubleArea(ring) > 0;

/** What is left of a simplified shape: what is still a polygon; of a region that is too small for the map its largest part as it was. */
function kept(simplified: readonly (readonly (readonly number[])[])[][], was: Shape): Shape {
  const shape = simplified.flatMap((polygon) => {
    const [outer, ...holes] = polygon.map(rounded);
    return outer && isDrawn(outer) ? [[outer, ...holes.filter(isDrawn)]] : [];
  });
  if (shape.length > 0) return shape;
  const largest = [...was].sort((a, b) => doubleArea(b[0] ?? []) - doubleArea(a[0] ?? []))[0];
  return largest?.[0] ? [[largest[0]]] : [];
}

const featureTo = (shape: Shape): Feature<MultiPolygon> => ({
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'MultiPolygon',
    coordinates: shape.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
  },
});

/**
 * Shapes with no more points than a map of their level shows, in the order given. Regions of one level that share a border share it
 * afterwards.
 */
export function simplifyShapes(shapes: readonly LevelledShape[]): readonly Shape[] {
  const simplified: Shape[] = shapes.map(({ shape }) => shape);
  for (const level of Object.values(RegionLevel)) {
    const places = shapes.flatMap((one, at) => (one.level === level ? [at] : []));
    if (places.length === 0) continue;
    const regions: FeatureCollection<MultiPolygon> = {
      type: 'FeatureCollection',
      features: places.map((at) => featureTo(shapes[at]?.shape ?? [])),
    };
    const drawn = topology({ regions }, GRID) as Topology<{ regions: GeometryCollection }>;
    const fewer = simplify(presimplify(drawn), SMALLEST_TRIANGLE[level]);
    for (const [no, geometry] of fewer.objects.regions.geometries.entries()) {
      const at = places[no];
      const was = at === undefined ? undefined : shapes[at]?.shape;
      if (at === undefined || !was || geometry.type !== 'MultiPolygon') continue;
      const now = featureOf(fewer, geometry).geometry;
      if (now.type === 'MultiPolygon') simplified[at] = kept(now.coordinates, was);
    }
  }
  return simplified;
}
