import { useCan } from '../auth/SessionContext';
import { Chip, StatusChip } from '../fields/Chip';
import { EnumInput } from '../form/EnumInput';
import { YesNoInput } from '../form/YesNoInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { PersonRequestRow } from '../providers/records';

/** What persons ask about their data, what is due first before the others. */
export function PersonRequestList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const field = (name: 'worker' | 'kind' | 'status' | 'receivedAt' | 'dueAt') =>
    words(`resources.personRequests.fields.${name}`);
  return (
    <ListPage<PersonRequestRow>
      resource="personRequests"
      subtitle={words('worker.request.subtitle')}
      columns={[
        {
          id: 'worker',
          label: field('worker'),
          render: ({ worker }) => worker?.fullName ?? words('worker.request.movedAway'),
        },
        { id: 'kind', label: field('kind'), render: ({ kind }) => label('PersonRequestKind', kind) },
        {
          id: 'status',
          label: field('status'),
          render: ({ status, isLate }) => (
            <>
              <StatusChip of="PersonRequestStatus" code={status} />{' '}
              {isLate && <Chip tone="risk">{words('worker.request.late')}</Chip>}
            </>
          ),
        },
        { id: 'dueAt', label: field('dueAt'), isWhole: true, render: ({ dueAt }) => format.moment(dueAt) },
        {
          id: 'receivedAt',
          label: field('receivedAt'),
          isWideOnly: true,
          render: ({ receivedAt }) => format.moment(receivedAt),
        },
      ]}
      filters={[
        <EnumInput key="status" source="status" of="PersonRequestStatus" alwaysOn />,
        <EnumInput key="kind" source="kind" of="PersonRequestKind" alwaysOn />,
        <YesNoInput key="isLate" source="isLate" alwaysOn />,
      ]}
      empty={{
        title: words('worker.request.empty'),
        hint: words(can('createPersonRequest') ? 'worker.request.emptyHint' : 'worker.request.emptyReader'),
      }}
      to={({ id }) => `/personRequests/${id}/show`}
    />
  );
}
