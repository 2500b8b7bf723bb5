import { Box } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { geoIdentity, geoPath } from 'd3-geo';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import type { BoundaryMap } from '../providers/records';

/** A region on the map: where it lies, what it says, and what it opens. */
export interface MapRegion {
  readonly id: string;
  readonly shape: BoundaryMap['regions'][number]['shape'];
  readonly label: string;
  /** A few characters in the middle of the region, where there is room for them. */
  readonly caption?: string;
  readonly to: string;
  readonly isChosen?: boolean;
  /** Colours of ground and ink; without them the region is drawn by a dashed line alone. */
  readonly colours?: ((theme: Theme) => { readonly ground?: string; readonly ink?: string }) | undefined;
}

const WIDTH = 400;
/** The widest and highest that is still a map beside a page of text. */
const MOST_HEIGHT = 560;
const ROOM_OF_CAPTION = 34;
/** A region that is smaller gets a disc, which can be seen and hit. */
const SMALLEST = 16;
const DISC = 8;

/** Regions as polygons; each is a link, and the Tab key walks them from the north down, small ones that lie on others last. */
export function ShapeMap({ title, regions }: { title: string; regions: readonly MapRegion[] }) {
  const { height, places } = useMemo(() => place(regions), [regions]);
  return (
    <Box
      component="svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="group"
      aria-label={title}
      sx={{
        display: 'block',
        width: '100%',
        maxWidth: 440,
        height: 'auto',
        '& path, & circle': { stroke: (theme) => theme.palette.background.paper, strokeWidth: 0.8 },
        '& a:hover path, & a:hover circle': { filter: 'brightness(0.94)' },
        '& a:focus-visible': { outline: 'none' },
        '& a:is(:focus-visible, [aria-current]) :is(path, circle)': {
          stroke: (theme) => theme.palette.tokens.goldLine,
          strokeWidth: 2.5,
          strokeDasharray: 'none',
        },
        '& text': { fontSize: 10, fontWeight: 700, textAnchor: 'middle', dominantBaseline: 'middle' },
      }}
    >
      {places.map(({ region, outline, middle: [x, y], hasRoom, isSmall }) => (
        <Box
          key={region.id}
          component={Link}
          to={region.to}
          aria-label={region.label}
          aria-current={region.isChosen === true || undefined}
          sx={(theme) => {
            const colours = region.colours?.(theme);
            return colours
              ? { '& path, & circle': { fill: colours.ground }, '& text': { fill: colours.ink } }
              : {
                  '& path, & circle': {
                    fill: theme.palette.background.default,
                    stroke: theme.palette.text.secondary,
                    strokeDasharray: '3 2',
                  },
                  '& text': { fill: theme.palette.text.secondary },
                };
          }}
        >
          <path d={outline}>
            <title>{region.label}</title>
          </path>
          {isSmall && <circle cx={x} cy={y} r={DISC} />}
          {hasRoom && region.caption !== undefined && (
            <text x={x} y={y} aria-hidden>
              {region.caption}
            </text>
          )}
        </Box>
      ))}
    </Box>
  );
}

/** Draws the regions into the width. A province near the equator is flat enough for degrees as they are. */
function place(regions: readonly MapRegion[]) {
  const features = regions.map(({ shape }) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: {
      type: 'MultiPolygon',
      coordinates: shape.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
    } satisfies MultiPolygon,
  }));
  const all: FeatureCollection<MultiPolygon> = { type: 'FeatureCollection', features };
  const flat = geoIdentity().reflectY(true);
  const projection = flat.fitExtent(
    [
      [3, 3],
      [WIDTH - 3, MOST_HEIGHT - 3],
    ],
    all,
  );
  const path = geoPath(projection);
  const [[, top], [, bottom]] = path.bounds(all);
  projection.translate([projection.translate()[0], projection.translate()[1] - top + 3]);
  const places = regions.flatMap((region, at) => {
    const feature = features[at];
    if (!feature) return [];
    const [[west, north], [east, south]] = path.bounds(feature);
    return {
      region,
      outline: path(feature) ?? '',
      middle: path.centroid(feature),
      hasRoom: east - west > ROOM_OF_CAPTION && south - north > ROOM_OF_CAPTION / 2,
      isSmall: east - west < SMALLEST && south - north < SMALLEST,
      north,
    };
  });
  return {
    height: Math.ceil(bottom - top + 6),
    places: places.sort((a, b) => Number(a.isSmall) - Number(b.isSmall) || a.north - b.north),
  };
}
