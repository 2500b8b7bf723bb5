import type { RegionLevel } from '@lindung/domain/territory/region-kind';
import { TextField } from '@mui/material';
import { SimpleTreeView, TreeItem } from '@mui/x-tree-view';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { useWords } from '../i18n/useWords';
import type { RegionRow } from '../providers/records';
import { regionText } from './region-text';

/** No region has more parts: thirty at the most, by far. */
const MOST_PARTS = 200;
const MOST_FOUND = 25;
const CODE_ORDER = { field: 'code', order: 'ASC' } as const;

interface RegionTreeProps {
  /** On which level a region is chosen: those above it open and are not chosen. */
  readonly level: RegionLevel;
  /** The region that everything offered lies in; without one the whole province. */
  readonly withinId: string | undefined;
  readonly onChoose: (id: string) => void;
}

/**
 * Regions as a tree, from the province down to a level; the parts of one come when it is opened. The arrows walk it, a letter goes on
 * to the next name that begins with it, and the search above finds any region by the beginnings of words over where it lies.
 */
export function RegionTree(props: RegionTreeProps) {
  const words = useWords();
  const [q, setQ] = useState('');
  const [opened, setOpened] = useState<readonly string[]>();
  const sought = q.trim();
  const { level, withinId, onChoose } = props;
  const { data: roots } = useGetList<RegionRow>('regions', {
    filter: withinId === undefined ? { level: 'PROVINCE' } : { ids: [withinId] },
    pagination: { page: 1, perPage: 1 },
    sort: CODE_ORDER,
  });
  const [root] = roots ?? [];
  const isOpen = opened ?? (root ? [itemOf(root)] : []);
  return (
    <>
      <TextField
        label={words('app.form.searchRegion')}
        value={q}
        onChange={({ target }) => setQ(target.value)}
        type="search"
        size="small"
        fullWidth
        autoFocus
        sx={{ my: 1, flex: 'none' }}
      />
      <SimpleTreeView
        aria-label={words('app.form.regions')}
        expandedItems={[...isOpen]}
        onExpandedItemsChange={(_, items) => setOpened(items)}
        selectedItems={null}
        onSelectedItemsChange={(_, item) => {
          const [of, id] = item?.split(' ') ?? [];
          if (of === level && id !== undefined) onChoose(id);
        }}
        sx={{ height: { sm: '55vh' }, flex: { xs: '1 1 0', sm: 'none' }, minHeight: 0, overflowY: 'auto' }}
      >
        {sought === '' ? (
          root && <Branch region={root} level={level} opened={isOpen} />
        ) : (
          <Found q={sought} level={level} withinId={withinId} />
        )}
      </SimpleTreeView>
    </>
  );
}

const itemOf = ({ level, id }: RegionRow) => `${level} ${id}`;

function Branch({
  region,
  level,
  opened,
}: {
  readonly region: RegionRow;
  readonly level: RegionLevel;
  readonly opened: readonly string[];
}) {
  const words = useWords();
  const item = itemOf(region);
  const isLeaf = region.level === level || region.childCount === 0;
  const { data: parts } = useGetList<RegionRow>(
    'regions',
    { filter: { parentId: region.id }, pagination: { page: 1, perPage: MOST_PARTS }, sort: CODE_ORDER },
    { enabled: !isLeaf && opened.includes(item) },
  );
  return (
    <TreeItem itemId={item} label={region.name}>
      {isLeaf
        ? null
        : (parts?.map((part) => <Branch key={part.id} region={part} level={level} opened={opened} />) ?? (
            <TreeItem itemId={`${item} waits`} label={words('app.loading')} disabled />
          ))}
    </TreeItem>
  );
}

function Found({ q, level, withinId }: { readonly q: string } & Pick<RegionTreeProps, 'level' | 'withinId'>) {
  const words = useWords();
  const { data } = useGetList<RegionRow>('regions', {
    filter: { q, level, ...(withinId === undefined ? {} : { withinId }) },
    pagination: { page: 1, perPage: MOST_FOUND },
    sort: CODE_ORDER,
  });
  if (data?.length === 0) return <TreeItem itemId="none" label={words('app.form.noRegion')} disabled />;
  return data?.map((region) => (
    <TreeItem key={region.id} itemId={itemOf(region)} label={regionText(region)} />
  ));
}
