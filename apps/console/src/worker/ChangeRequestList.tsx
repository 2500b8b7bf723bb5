import { isPersonFact } from '@lindung/domain/worker/person-fact';
import { StatusChip } from '../fields/Chip';
import { factLabel } from '../fields/PersonChange';
import { EnumInput } from '../form/EnumInput';
import { RegionInput } from '../form/RegionInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { ChangeRequestRow } from '../providers/records';

const WAITING = { status: 'OPEN' };

/** Proposed changes of persons: at first those that wait, the longest before the others. */
export function ChangeRequestList() {
  const words = useWords();
  const format = useFormat();
  const field = (name: 'worker' | 'status' | 'fields' | 'proposedBy' | 'proposedAt') =>
    words(`resources.changeRequests.fields.${name}`);
  return (
    <ListPage<ChangeRequestRow>
      resource="changeRequests"
      subtitle={words('changeRequest.subtitle')}
      filterDefaultValues={WAITING}
      columns={[
        {
          id: 'worker',
          label: field('worker'),
          render: ({ worker }) =>
            worker
              ? [worker.fullName, worker.village?.name].filter(Boolean).join(' · ')
              : words('changeRequest.movedAway'),
        },
        {
          id: 'fields',
          label: field('fields'),
          isWhole: true,
          render: ({ fields }) =>
            fields
              .filter(isPersonFact)
              .map((fact) => words(factLabel(fact)))
              .join(', '),
        },
        {
          id: 'status',
          label: field('status'),
          render: ({ status }) => <StatusChip of="ChangeRequestStatus" code={status} />,
        },
        {
          id: 'proposedAt',
          label: field('proposedAt'),
          render: ({ proposedAt }) => format.moment(proposedAt),
        },
        {
          id: 'proposedBy',
          label: field('proposedBy'),
          isWideOnly: true,
          render: ({ proposedBy }) => proposedBy ?? '',
        },
      ]}
      filters={[
        <EnumInput key="status" source="status" of="ChangeRequestStatus" alwaysOn />,
        <RegionInput key="villageId" source="villageId" level="VILLAGE" />,
      ]}
      empty={{ title: words('changeRequest.empty'), hint: words('changeRequest.emptyHint') }}
      to={({ id }) => `/changeRequests/${id}/show`}
    />
  );
}
