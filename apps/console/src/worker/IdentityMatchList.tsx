import { useCan } from '../auth/SessionContext';
import { Chip, StatusChip } from '../fields/Chip';
import { EnumInput } from '../form/EnumInput';
import { RegionInput } from '../form/RegionInput';
import { YesNoInput } from '../form/YesNoInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { IdentityMatchRow } from '../providers/records';
import { AskAgainButton } from './AskAgainButton';
import { useMatchText } from './useMatchText';

/** Of whom the population register has said what, who has been so longest first: who waits, where nothing else is asked for. */
export function IdentityMatchList() {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const matchText = useMatchText();
  const field = (name: 'worker' | 'village' | 'status' | 'agrees' | 'since') =>
    words(`resources.identityMatches.fields.${name}`);
  return (
    <ListPage<IdentityMatchRow>
      resource="identityMatches"
      subtitle={words('worker.match.subtitle')}
      countOnRequest
      columns={[
        {
          id: 'worker',
          label: field('worker'),
          isWhole: true,
          render: ({ worker }) => worker?.fullName ?? '',
        },
        { id: 'village', label: field('village'), render: ({ worker }) => worker?.village?.name ?? '' },
        {
          id: 'status',
          label: field('status'),
          render: ({ status, proposedBy }) => (
            <>
              <StatusChip of="IdentityMatchStatus" code={status} />{' '}
              {proposedBy !== null && status !== 'MATCHED' && (
                <Chip tone="waiting">{words('resources.identityMatches.fields.isProposed')}</Chip>
              )}
            </>
          ),
        },
        { id: 'agrees', label: field('agrees'), render: matchText, isWideOnly: true },
        { id: 'since', label: field('since'), render: ({ since }) => format.moment(since), isWideOnly: true },
        ...(can('askIdentityAgain')
          ? [
              {
                id: 'again',
                label: words('worker.match.again'),
                isWhole: true,
                render: (match: IdentityMatchRow) => <AskAgainButton match={match} />,
              },
            ]
          : []),
      ]}
      filters={[
        <EnumInput key="status" source="status" of="IdentityMatchStatus" alwaysOn />,
        <RegionInput key="village" source="villageId" level="VILLAGE" alwaysOn />,
        <RegionInput key="district" source="districtId" level="DISTRICT" />,
        <RegionInput key="regency" source="regencyId" level="REGENCY" />,
        <YesNoInput key="isProposed" source="isProposed" />,
      ]}
      empty={{ title: words('worker.match.empty') }}
      to={({ id }) => `/workers/${id}/show`}
    />
  );
}
