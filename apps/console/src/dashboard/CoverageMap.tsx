import { Box, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { BoundaryMap } from '../territory/BoundaryMap';
import { useBoundaries } from '../territory/useBoundaries';
import { useMapSize } from '../territory/useMapSize';
import { CoverageLegend } from './CoverageLegend';
import { coverageStep } from './coverage-step';
import { type RegencyTiles, TileMap, TileRow } from './TileMap';
import { useTileWords } from './useTileWords';

/** The regencies where they lie on the day, as polygons where a boundary is known and as tiles elsewhere. */
export function CoverageMap({ asOf, ...tiles }: RegencyTiles & { readonly asOf: string | undefined }) {
  const { data } = useBoundaries({ asOf });
  const isDrawn = data !== undefined && data.regions.length > 0;
  return (
    <>
      {isDrawn ? <DrawnRegencies {...tiles} boundaries={data} /> : <TileMap {...tiles} />}
      <CoverageLegend />
      <MapSize asOf={asOf} />
    </>
  );
}

/** How many regions the map of the day has: on other days there were others. */
function MapSize({ asOf }: { asOf: string | undefined }) {
  const words = useWords();
  const format = useFormat();
  const { data } = useMapSize(asOf);
  if (!data) return null;
  const count = ({ totalCount }: { totalCount: number | null }) => format.number(totalCount ?? 0);
  return (
    <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 0.75 }}>
      {words('insight.mapSize', {
        regencies: count(data.regencies),
        districts: count(data.districts),
        villages: count(data.villages),
      })}
    </Typography>
  );
}

type Boundaries = NonNullable<ReturnType<typeof useBoundaries>['data']>;

function DrawnRegencies({
  regencies,
  chosenCode,
  to,
  boundaries,
}: RegencyTiles & { boundaries: Boundaries }) {
  const words = useWords();
  const tileWords = useTileWords();
  const shapes = new Map(boundaries.regions.map(({ region, shape }) => [region.id, shape]));
  const drawn = regencies.flatMap((regency) => {
    const { region, figure } = regency;
    const shape = shapes.get(region.id);
    if (!shape) return [];
    const { label, caption } = tileWords(regency);
    const share = figure.shareHundredths;
    return {
      id: region.id,
      shape,
      label,
      ...(share === null ? {} : { caption }),
      to: to(region.code),
      isChosen: region.code === chosenCode,
      colours:
        share === null ? undefined : ({ palette }: Theme) => palette.tokens.scale[coverageStep(share)] ?? {},
    };
  });
  const others = regencies.filter(({ region }) => !shapes.has(region.id));
  return (
    <>
      <BoundaryMap title={words('insight.coverageTitle')} regions={drawn} sources={boundaries.sources} />
      {others.length > 0 && (
        <Box sx={{ mt: 1.5 }}>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 0.75 }}>
            {words('territory.withoutBoundary')}
          </Typography>
          <TileRow regencies={others} chosenCode={chosenCode} to={to} />
        </Box>
      )}
    </>
  );
}
