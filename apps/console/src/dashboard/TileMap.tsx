import { TILE_GRID } from '@lindung/domain/territory/tile-grid';
import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import type { Coverage } from '../providers/records';
import { coverageStep } from './coverage-step';
import { shortRegencyName } from './short-regency-name';
import { useTileWords } from './useTileWords';

type Regency = Coverage['regencies'][number];

/** Regencies, which of them is chosen, and what each opens. */
export interface RegencyTiles {
  readonly regencies: readonly Regency[];
  readonly chosenCode?: string | undefined;
  readonly to: (code: string) => string;
}

const COLUMNS = 4;

const grid = {
  display: 'grid',
  gridTemplateColumns: `repeat(${COLUMNS}, 1fr)`,
  gap: 0.75,
  maxWidth: 440,
  listStyle: 'none',
  m: 0,
  p: 0,
} as const;

/**
 * The regencies as equal tiles in the place where they lie, from the north down; the Tab key walks them in that order. A regency
 * that has no place yet, or had none on a day before, stands below.
 */
export function TileMap({ regencies, chosenCode, to }: RegencyTiles) {
  const placed = regencies
    .flatMap((regency) => {
      const position = TILE_GRID[regency.region.code];
      return position ? [{ regency, position }] : [];
    })
    .sort((a, b) => a.position.row - b.position.row || a.position.column - b.position.column);
  const others = regencies.filter(({ region }) => TILE_GRID[region.code] === undefined);

  return (
    <>
      <Box component="ul" sx={grid}>
        {placed.map(({ regency, position }) => (
          <Box
            component="li"
            key={regency.region.id}
            sx={{ gridColumn: position.column + 1, gridRow: position.row + 1, minWidth: 0 }}
          >
            <Tile
              regency={regency}
              to={to(regency.region.code)}
              isChosen={regency.region.code === chosenCode}
            />
          </Box>
        ))}
      </Box>
      {others.length > 0 && (
        <Box sx={{ mt: 1.5 }}>
          <TileRow regencies={others} chosenCode={chosenCode} to={to} />
        </Box>
      )}
    </>
  );
}

/** Regencies as tiles, one after the other. */
export function TileRow({ regencies, chosenCode, to }: RegencyTiles) {
  return (
    <Box component="ul" sx={grid}>
      {regencies.map((regency) => (
        <Box component="li" key={regency.region.id} sx={{ minWidth: 0 }}>
          <Tile
            regency={regency}
            to={to(regency.region.code)}
            isChosen={regency.region.code === chosenCode}
          />
        </Box>
      ))}
    </Box>
  );
}

function Tile({ regency, to, isChosen }: { regency: Regency; to: string; isChosen: boolean }) {
  const { region, figure } = regency;
  const name = shortRegencyName(region.name);
  const share = figure.shareHundredths;
  const { label, caption } = useTileWords()(regency);
  return (
    <Box
      component={Link}
      to={to}
      title={label}
      aria-label={label}
      aria-current={isChosen || undefined}
      sx={[
        {
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          height: '100%',
          // As low as a name and a share allow: nine rows of tiles stand beside one short table.
          minHeight: 46,
          aspectRatio: { xs: '1.15 / 1', sm: 'auto' },
          borderRadius: '9px',
          px: { xs: 0.5, lg: 1 },
          py: 0.75,
          fontSize: { xs: '0.65rem', sm: '0.72rem' },
          fontWeight: 700,
          lineHeight: 1.15,
          textDecoration: 'none',
          overflow: 'hidden',
        },
        share === null
          ? { color: 'text.secondary', border: '1px dashed', borderColor: 'tokens.edge' }
          : (theme) => {
              const step = theme.palette.tokens.scale[coverageStep(share)];
              return { backgroundColor: step?.ground, color: step?.ink };
            },
        isChosen &&
          ((theme) => ({ outline: `3px solid ${theme.palette.tokens.goldLine}`, outlineOffset: 1 })),
      ]}
    >
      <span>{name}</span>
      <Box
        component="b"
        sx={{
          fontSize: share === null ? { xs: '0.65rem', sm: '0.75rem' } : { xs: '0.8rem', sm: '1rem' },
          letterSpacing: '-0.02em',
          whiteSpace: 'nowrap',
        }}
      >
        {caption}
      </Box>
    </Box>
  );
}
