import { useCan } from '../auth/SessionContext';
import { Chip, StatusChip } from '../fields/Chip';
import { EnumInput } from '../form/EnumInput';
import { YesNoInput } from '../form/YesNoInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { IncidentRow } from '../providers/records';
import { OpenIncidentButton } from './OpenIncidentButton';
import { useIncidentWords } from './useIncidentWords';

/** Failures of protection, what is due first before the others. */
export function IncidentList() {
  const words = useWords();
  const say = useIncidentWords();
  const format = useFormat();
  const can = useCan();
  const field = (name: 'title' | 'status' | 'dueAt' | 'noticedAt' | 'openedBy') =>
    words(`resources.incidents.fields.${name}`);
  return (
    <ListPage<IncidentRow>
      resource="incidents"
      subtitle={say('subtitle')}
      actions={can('openIncident') && <OpenIncidentButton />}
      columns={[
        { id: 'title', label: field('title'), render: ({ title }) => title },
        {
          id: 'status',
          label: field('status'),
          render: ({ status, isLate }) => (
            <>
              <StatusChip of="IncidentStatus" code={status} />{' '}
              {isLate && <Chip tone="risk">{say('late')}</Chip>}
            </>
          ),
        },
        { id: 'dueAt', label: field('dueAt'), isWhole: true, render: ({ dueAt }) => format.moment(dueAt) },
        {
          id: 'noticedAt',
          label: field('noticedAt'),
          isWideOnly: true,
          render: ({ noticedAt }) => format.moment(noticedAt),
        },
        { id: 'openedBy', label: field('openedBy'), isWideOnly: true, render: ({ openedBy }) => openedBy },
      ]}
      filters={[
        <EnumInput key="status" source="status" of="IncidentStatus" alwaysOn />,
        <YesNoInput key="isLate" source="isLate" alwaysOn />,
        <YesNoInput key="awaitsNotice" source="awaitsNotice" />,
      ]}
      empty={{ title: say('empty'), hint: say('emptyHint') }}
      to={({ id }) => `/incidents/${id}/show`}
    />
  );
}
