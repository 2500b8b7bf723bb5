import { Box } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { StatusChip } from '../fields/Chip';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { ErasureRunRow } from '../providers/records';
import { DueToday } from './DueToday';

/** What is due today, and every run: who proposed it, who decided it, and what it erased. */
export function ErasureRunList() {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const field = (name: 'dueOn' | 'status' | 'items' | 'erased' | 'proposedBy' | 'decidedBy') =>
    words(`resources.erasureRuns.fields.${name}`);
  const erased = ({ report }: ErasureRunRow) => report.reduce((sum, count) => sum + count.erased, 0);
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      <div>
        <ListPage<ErasureRunRow>
          resource="erasureRuns"
          subtitle={words('retention.erasure.subtitle')}
          columns={[
            {
              id: 'dueOn',
              label: field('dueOn'),
              isWhole: true,
              render: ({ dueOn }) => format.dayShort(dueOn),
            },
            {
              id: 'status',
              label: field('status'),
              render: ({ status }) => <StatusChip of="ErasureRunStatus" code={status} />,
            },
            {
              id: 'items',
              label: field('items'),
              align: 'right',
              render: ({ items }) => format.number(items),
            },
            {
              id: 'erased',
              label: field('erased'),
              align: 'right',
              render: (run) => format.number(erased(run)),
            },
            { id: 'proposedBy', label: field('proposedBy'), render: ({ proposedBy }) => proposedBy },
            { id: 'decidedBy', label: field('decidedBy'), render: ({ decidedBy }) => decidedBy },
          ]}
          empty={{ title: words('retention.erasure.empty'), hint: words('retention.erasure.emptyHint') }}
          to={({ id }) => `/erasureRuns/${id}/show`}
        />
      </div>
      {can('erasureDueCounts') && <DueToday />}
    </Box>
  );
}
