import { err, ok, type Result } from '../shared/result.js';
import { withoutNik } from '../worker/nik-in-text.js';
import type { BoundaryFileError, BoundedRegion, Position, Ring, Shape } from './boundary.js';
import { parseRegionCode, type RegionCode } from './region-code.js';
import type { RegionRowIssue, RegionRowIssueCode } from './region-edition.js';
import type { BusinessDate } from '../shared/business-date.js';

/** Most points of a file and of one region: more than any map of the province needs. */
const MOST_POINTS = 300_000;
const MOST_POINTS_OF_REGION = 60_000;
const MOST_FEATURES = 10_000;

/** What the province lies in with all its islands, and some sea around. */
const EXTENT = { west: 116, south: -8.5, east: 123.5, north: -1 } as const;

/** A ring is a triangle at least, and its first point once more. */
const FEWEST_POINTS = 4;

/** What files call the property that holds the code. */
const CODE_NAMES = new Set([
  'code',
  'kode',
  'kodewilayah',
  'kodekemendagri',
  'regioncode',
  'kdppum',
  'kdepum',
  'kdcpum',
]);

/** A feature whose shape can be drawn. */
export interface ReadFeature {
  readonly no: number;
  readonly code: RegionCode;
  readonly shape: Shape;
}

/** Features that can be taken, and what stands against each other one. */
export interface ReadBoundaries {
  readonly features: readonly ReadFeature[];
  readonly total: number;
  readonly points: number;
  readonly issues: readonly RegionRowIssue[];
}

type Problem = Omit<RegionRowIssue, 'line'>;
const problem = (code: RegionRowIssueCode, field: string, value: unknown): Problem => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return { code, field, value: withoutNik(text) ? text.slice(0, 60) : '' };
};

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isInside = (x: number, y: number) =>
  x >= EXTENT.west && x <= EXTENT.east && y >= EXTENT.south && y <= EXTENT.north;

const isPlace = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.length >= 2 &&
  value.slice(0, 2).every((part) => typeof part === 'number' && Number.isFinite(part));

/** Passes a ring that is closed, of finite numbers and inside of the province. */
function readRing(value: unknown, field: string): Result<Ring, Problem> {
  if (!Array.isArray(value)) return err(problem('SHAPE_MISSING', field, value));
  const ring: Position[] = [];
  for (const [at, place] of value.entries()) {
    const where = `${field}[${at}]`;
    if (!isPlace(place)) return err(problem('SHAPE_NOT_A_NUMBER', where, place));
    const [x, y] = place;
    if (!isInside(x, y))
      return err(problem(isInside(y, x) ? 'SHAPE_SWAPPED' : 'SHAPE_OUTSIDE', where, [x, y]));
    ring.push([x, y]);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || ring.length < FEWEST_POINTS)
    return err(problem('SHAPE_RING_SHORT', field, ring.length));
  if (first[0] !== last[0] || first[1] !== last[1]) return err(problem('SHAPE_RING_OPEN', field, last));
  return ok(ring);
}

/** Passes the polygons of a geometry. @param count is told of each ring before it is looked at */
function readShape(geometry: unknown, count: (points: number) => boolean): Result<Shape, Problem> {
  const type = isObject(geometry) ? geometry['type'] : undefined;
  const coordinates = isObject(geometry) ? geometry['coordinates'] : undefined;
  const at = 'geometry.coordinates';
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!Array.isArray(polygons) || polygons.length === 0)
    return err(problem('SHAPE_MISSING', 'geometry.type', type ?? geometry));
  const shape: Ring[][] = [];
  for (const [no, polygon] of polygons.entries()) {
    const where = type === 'Polygon' ? at : `${at}[${no}]`;
    if (!Array.isArray(polygon) || polygon.length === 0) return err(problem('SHAPE_MISSING', where, polygon));
    const rings: Ring[] = [];
    for (const [ringNo, given] of polygon.entries()) {
      if (Array.isArray(given) && !count(given.length))
        return err(problem('SHAPE_POINTS', 'geometry', `> ${MOST_POINTS_OF_REGION}`));
      const ring = readRing(given, `${where}[${ringNo}]`);
      if (!ring.ok) return ring;
      rings.push(ring.value);
    }
    shape.push(rings);
  }
  return ok(shape);
}

function readCode(properties: unknown): Result<RegionCode, Problem> {
  const found = isObject(properties)
    ? Object.entries(properties).find(([name]) =>
        CODE_NAMES.has(name.toLowerCase().replaceAll(/[^a-z]/g, '')),
      )
    : undefined;
  const [name, value] = found ?? ['code', ''];
  const code = parseRegionCode(
    typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '',
  );
  return code.ok ? code : err(problem('ROW_CODE_INVALID', `properties.${name}`, value));
}

/** Whether coordinates are meant as GeoJSON means them; old files could name another system. */
const systemOf = (file: Json): string | undefined => {
  const crs = file['crs'];
  if (!isObject(crs)) return undefined;
  const name = isObject(crs['properties']) ? crs['properties']['name'] : crs['type'];
  return typeof name === 'string' ? name : '?';
};

/**
 * Reads a FeatureCollection of polygons by codes, each feature for itself. Nothing of it is trusted: numbers, rings, places and
 * how many points there are.
 */
export function readBoundaries(file: unknown): Result<ReadBoundaries, BoundaryFileError> {
  const given = isObject(file) && file['type'] === 'FeatureCollection' ? file['features'] : undefined;
  if (!isObject(file) || !Array.isArray(given) || given.length === 0 || given.length > MOST_FEATURES)
    return err({ code: 'BOUNDARY_FILE_INVALID' });
  const crs = systemOf(file);
  if (crs !== undefined && !/(?:CRS84|EPSG:{1,2}4326)$/i.test(crs))
    return err({ code: 'BOUNDARY_FILE_CRS', crs: withoutNik(crs) ? crs.slice(0, 60) : '' });
  const features: ReadFeature[] = [];
  const issues: RegionRowIssue[] = [];
  let points = 0;
  for (const [at, feature] of given.entries()) {
    const no = at + 1;
    const code = readCode(isObject(feature) ? feature['properties'] : undefined);
    let ownPoints = 0;
    const shape = readShape(isObject(feature) ? feature['geometry'] : undefined, (more) => {
      ownPoints += more;
      points += more;
      return ownPoints <= MOST_POINTS_OF_REGION;
    });
    if (points > MOST_POINTS) return err({ code: 'BOUNDARY_FILE_POINTS', most: MOST_POINTS });
    if (!code.ok) issues.push({ line: no, ...code.error });
    else if (!shape.ok) issues.push({ line: no, ...shape.error });
    else features.push({ no, code: code.value, shape: shape.value });
  }
  return ok({ features, total: given.length, points, issues });
}

/** A feature and the region that it draws, from the first day on which it can hold. */
export interface MatchedFeature {
  readonly no: number;
  readonly region: BoundedRegion;
  readonly shape: Shape;
  readonly validFrom: BusinessDate;
}

/**
 * Finds the region of each feature. A code of before means its region, as long as that stands: the land of one that has ended is
 * part of others.
 */
export function matchBoundaries(
  features: readonly ReadFeature[],
  regions: readonly BoundedRegion[],
  validFrom: BusinessDate,
): { readonly matched: readonly MatchedFeature[]; readonly issues: readonly RegionRowIssue[] } {
  const byCode = new Map(regions.map((region) => [region.saidCode, region]));
  const seen = new Set<number>();
  const issues: RegionRowIssue[] = [];
  const matched = features.flatMap(({ no, code, shape }) => {
    const report = (issue: RegionRowIssueCode, value: string = code) => {
      issues.push({ line: no, ...problem(issue, 'properties.code', value) });
      return [];
    };
    const region = byCode.get(code);
    if (!region) return report('ROW_CODE_UNKNOWN');
    if (!region.stands) return report('ROW_CODE_ENDED', `${code}: ${region.successors ?? '-'}`);
    if (region.level === 'PROVINCE') return report('SHAPE_LEVEL');
    if (seen.has(region.id)) return report('ROW_CODE_TWICE');
    seen.add(region.id);
    const from = validFrom < region.since ? region.since : validFrom;
    if (region.shapeSince !== null && region.shapeSince > from) return report('ROW_CHANGED_LATER');
    return [{ no, region, shape, validFrom: from }];
  });
  return { matched, issues };
}
