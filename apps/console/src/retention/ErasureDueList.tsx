import { useFormat } from '../i18n/useFormat';
import { useCan } from '../auth/SessionContext';
import { EnumInput } from '../form/EnumInput';
import { RegionInput } from '../form/RegionInput';
import { YesNoInput } from '../form/YesNoInput';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { ErasureDueRow } from '../providers/records';
import { PlaceHoldButton } from './PlaceHoldButton';

/** Whose data are due today, or are kept and by what; whoever must be kept is held from here. */
export function ErasureDueList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const field = (name: 'worker' | 'kind' | 'region' | 'dueOn' | 'keptBy') =>
    words(`resources.erasureDue.fields.${name}`);
  return (
    <ListPage<ErasureDueRow>
      resource="erasureDue"
      subtitle={words('retention.erasure.dueSubtitle')}
      columns={[
        { id: 'worker', label: field('worker'), render: ({ worker }) => worker?.fullName ?? '' },
        { id: 'kind', label: field('kind'), render: ({ kind }) => label('RetentionKind', kind) },
        { id: 'region', label: field('region'), render: ({ region }) => region?.name },
        { id: 'dueOn', label: field('dueOn'), isWhole: true, render: ({ dueOn }) => format.dayShort(dueOn) },
        {
          id: 'keptBy',
          label: field('keptBy'),
          render: ({ keptBy }) => keptBy && label('ErasureKeeper', keptBy),
        },
        ...(can('placeLegalHold')
          ? [
              {
                id: 'hold',
                label: words('retention.holds.place'),
                render: ({ worker }: ErasureDueRow) =>
                  worker && (
                    <PlaceHoldButton on={{ scope: 'PERSON', workerId: worker.id, name: worker.fullName }} />
                  ),
              },
            ]
          : []),
      ]}
      filters={[
        <EnumInput key="kind" source="kind" of="RetentionKind" alwaysOn />,
        <RegionInput key="regencyId" source="regencyId" level="REGENCY" alwaysOn />,
        <YesNoInput key="isKept" source="isKept" alwaysOn />,
      ]}
      empty={{ title: words('retention.erasure.nothingDue') }}
    />
  );
}
