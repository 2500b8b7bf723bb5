import { NumberInput } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { StatusChip } from '../fields/Chip';
import { EnumInput } from '../form/EnumInput';
import { RegionInput } from '../form/RegionInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { DuplicatePairRow } from '../providers/records';
import { SearchDuplicatesButton } from './SearchDuplicatesButton';

/** Records that may be one person, the surest first. */
export function DuplicatePairList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const field = (name: 'one' | 'other' | 'score' | 'reasons' | 'state' | 'foundAt') =>
    words(`resources.duplicatePairs.fields.${name}`);
  const person = ({ fullName, village, regency }: DuplicatePairRow['one']) =>
    [fullName, village?.name ?? regency?.name].filter(Boolean).join(' · ');
  return (
    <ListPage<DuplicatePairRow>
      resource="duplicatePairs"
      subtitle={words('duplicate.subtitle')}
      actions={can('startDuplicateSearch') && <SearchDuplicatesButton />}
      countOnRequest
      columns={[
        { id: 'one', label: field('one'), render: ({ one }) => person(one) },
        { id: 'other', label: field('other'), render: ({ other }) => person(other) },
        {
          id: 'score',
          label: field('score'),
          align: 'right',
          render: ({ score }) => words('duplicate.percent', { score: format.number(score) }),
        },
        {
          id: 'reasons',
          label: field('reasons'),
          render: ({ reasons }) => reasons.map((reason) => label('DuplicateReason', reason)).join(', '),
        },
        {
          id: 'state',
          label: field('state'),
          render: ({ state }) => <StatusChip of="DuplicateState" code={state} />,
        },
      ]}
      filters={[
        <EnumInput key="state" source="state" of="DuplicateState" alwaysOn />,
        <EnumInput key="reason" source="reason" of="DuplicateReason" label={field('reasons')} />,
        <NumberInput key="minScore" source="minScore" min={1} max={100} />,
        <RegionInput key="villageId" source="villageId" level="VILLAGE" />,
      ]}
      empty={{ title: words('duplicate.empty'), hint: words('duplicate.emptyHint') }}
      to={({ id }) => `/duplicatePairs/${id}/show`}
    />
  );
}
