import { TILE_GRID } from '@lindung/domain/territory/tile-grid';
import { Box, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { Coverage } from '../providers/records';
import { coverageStep } from './coverage-step';
import { shortRegencyName } from './short-regency-name';

type Regency = Coverage['regencies'][number];

interface TileMapProps {
  readonly regencies: readonly Regency[];
  readonly chosenCode?: string | undefined;
  readonly to: (code: string) => string;
}

/** The regencies as equal tiles in the place where they lie, from the north down; the Tab key walks them in that order. */
export function TileMap({ regencies, chosenCode, to }: TileMapProps) {
  const placed = regencies
    .flatMap((regency) => {
      const position = TILE_GRID[regency.region.code];
      return position ? [{ regency, position }] : [];
    })
    .sort((a, b) => a.position.row - b.position.row || a.position.column - b.position.column);

  return (
    <>
      <Box
        component="ul"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(4, 1fr)',
          gap: 0.75,
          maxWidth: 440,
          listStyle: 'none',
          m: 0,
          p: 0,
        }}
      >
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
      <Legend />
    </>
  );
}

function Tile({ regency, to, isChosen }: { regency: Regency; to: string; isChosen: boolean }) {
  const words = useWords();
  const format = useFormat();
  const { region, figure } = regency;
  const name = shortRegencyName(region.name);
  const share = figure.shareHundredths;
  const label =
    share === null || figure.potential === null
      ? words('insight.tileUnknown', { name: region.name, protected: format.number(figure.protected) })
      : words('insight.tileLabel', {
          name: region.name,
          share: format.percent(share),
          protected: format.number(figure.protected),
          potential: format.number(figure.potential),
        });
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
        {share === null
          ? words('insight.tilePeople', format.counted(figure.protected))
          : format.percent(share)}
      </Box>
    </Box>
  );
}

function Legend() {
  const words = useWords();
  const format = useFormat();
  return (
    <Typography
      component="div"
      variant="caption"
      color="textSecondary"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, mt: 1.5 }}
    >
      {format.percent(0)}
      {[0, 1, 2, 3, 4, 5].map((step) => (
        <Box
          key={step}
          sx={{
            width: 26,
            height: 10,
            borderRadius: '3px',
            bgcolor: (theme) => theme.palette.tokens.scale[step]?.ground,
          }}
        />
      ))}
      {`≥ ${format.percent(4_800)}`}
      <Box
        sx={{
          width: 22,
          height: 12,
          ml: 1.5,
          borderRadius: '3px',
          border: '1px dashed',
          borderColor: 'tokens.edge',
        }}
      />
      {words('insight.legendUnknown')}
    </Typography>
  );
}
