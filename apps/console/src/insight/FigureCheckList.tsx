import { RegionInput } from '../form/RegionInput';
import { YesNoInput } from '../form/YesNoInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { FigureCheckRow } from '../providers/records';
import { FaultChip } from './FaultChip';

const LAST = { isLast: true };

/** The nightly comparison of figures with their ledgers: at first the last one of each regency. */
export function FigureCheckList() {
  const words = useWords();
  const format = useFormat();
  const field = (name: 'region' | 'onDay' | 'checkedAt' | 'faultCount') =>
    words(`resources.figureChecks.fields.${name}`);
  return (
    <ListPage<FigureCheckRow>
      resource="figureChecks"
      subtitle={words('figureCheck.subtitle')}
      filterDefaultValues={LAST}
      columns={[
        { id: 'region', label: field('region'), render: ({ region }) => region.name },
        { id: 'onDay', label: field('onDay'), render: ({ onDay }) => format.day(onDay) },
        {
          id: 'checkedAt',
          label: field('checkedAt'),
          isWideOnly: true,
          render: ({ checkedAt }) => format.moment(checkedAt),
        },
        {
          id: 'faultCount',
          label: field('faultCount'),
          render: ({ faultCount }) => <FaultChip faultCount={faultCount} />,
        },
      ]}
      filters={[
        <YesNoInput key="isLast" source="isLast" alwaysOn />,
        <YesNoInput key="hasFaults" source="hasFaults" alwaysOn />,
        <RegionInput key="region" source="regionId" level="REGENCY" />,
      ]}
      empty={{ title: words('figureCheck.empty'), hint: words('figureCheck.emptyHint') }}
      to={({ id }) => `/figureChecks/${id}/show`}
    />
  );
}
