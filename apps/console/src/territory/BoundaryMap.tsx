import { Box, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useWords } from '../i18n/useWords';
import type { BoundaryMap as Boundaries } from '../providers/records';
import type { MapRegion } from './ShapeMap';

/** Comes when there is something to draw: the first page is read without it. */
const ShapeMap = lazy(async () => ({ default: (await import('./ShapeMap')).ShapeMap }));

interface BoundaryMapProps {
  readonly title: string;
  readonly regions: readonly MapRegion[];
  readonly sources: Boundaries['sources'];
}

/** The map of regions, with who drew it. */
export function BoundaryMap({ title, regions, sources }: BoundaryMapProps) {
  const words = useWords();
  return (
    <>
      <Suspense fallback={<Box sx={{ aspectRatio: '3 / 4', maxWidth: 440 }} />}>
        <ShapeMap title={title} regions={regions} />
      </Suspense>
      {sources.map(({ source, licence, edition }) => (
        <Typography
          key={`${source} ${edition}`}
          variant="caption"
          color="textSecondary"
          component="p"
          sx={{ mt: 0.75, overflowWrap: 'anywhere' }}
        >
          {words('territory.mapSource', { source, edition, licence })}
        </Typography>
      ))}
    </>
  );
}
