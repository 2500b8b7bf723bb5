import { Section } from '../fields/Section';
import { useWords } from '../i18n/useWords';
import type { RegionRecord } from '../providers/records';
import { BoundaryMap } from './BoundaryMap';
import { useBoundaries } from './useBoundaries';

/** The parts of a region on a map, each the way to its page; nothing where no boundary is known. */
export function PartsMap({ region }: { region: RegionRecord }) {
  const words = useWords();
  const { data } = useBoundaries({ parentId: region.id });
  if (!data || data.regions.length === 0) return null;
  return (
    <Section title={words('territory.mapOf')}>
      <BoundaryMap
        title={words('territory.mapOf')}
        sources={data.sources}
        regions={data.regions.map(({ region: { id, name }, shape }) => ({
          id,
          shape,
          label: name,
          to: `/regions/${id}/show`,
          colours: ({ palette }) => ({ ground: palette.tokens.seaTint }),
        }))}
      />
    </Section>
  );
}
