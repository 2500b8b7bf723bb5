import { Chip } from '../fields/Chip';
import { RegionInput } from '../form/RegionInput';
import { YesNoInput } from '../form/YesNoInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { VillageCheckRow } from '../providers/records';

/** The checks of lists by their villages, in the order of these. */
export function VillageCheckList() {
  const words = useWords();
  const format = useFormat();
  const field = <K extends CheckField>(name: K) => words(`resources.villageChecks.fields.${name}`);
  const count = (name: CheckCount) => ({
    id: name,
    label: field(name),
    align: 'right' as const,
    render: ({ tally }: VillageCheckRow) => format.number(tally[name]),
  });
  return (
    <ListPage<VillageCheckRow>
      resource="villageChecks"
      subtitle={words('villageCheck.subtitle')}
      columns={[
        { id: 'listName', label: field('listName'), render: ({ listName }) => listName },
        { id: 'village', label: field('village'), render: ({ village }) => village.name },
        {
          id: 'isOpen',
          label: words('villageCheck.minutes'),
          render: ({ minutes }) => (
            <Chip tone={minutes ? 'good' : 'waiting'}>
              {minutes
                ? words('villageCheck.filed', { at: format.moment(minutes.filedAt) })
                : words('villageCheck.open')}
            </Chip>
          ),
        },
        count('people'),
        count('unjudged'),
        count('confirmed'),
        count('rejected'),
        count('doubtful'),
        count('settled'),
      ]}
      filters={[
        <YesNoInput key="isOpen" source="isOpen" alwaysOn />,
        <YesNoInput key="waitsForDistrict" source="waitsForDistrict" />,
        <RegionInput key="villageId" source="villageId" level="VILLAGE" />,
      ]}
      empty={{ title: words('villageCheck.empty'), hint: words('villageCheck.emptyHint') }}
      to={({ id }) => `/villageChecks/${id}/show`}
    />
  );
}

type CheckCount = 'people' | 'unjudged' | 'confirmed' | 'rejected' | 'doubtful' | 'settled';
type CheckField = CheckCount | 'listName' | 'village';
