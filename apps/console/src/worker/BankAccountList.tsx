import { StatusChip } from '../fields/Chip';
import { EnumInput } from '../form/EnumInput';
import { RegionInput } from '../form/RegionInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { BankAccountRow } from '../providers/records';
import { useBankText } from './useBankText';

const WAITING = { status: 'OPEN' };

/** Bank accounts of persons: at first those that wait, the longest before the others. */
export function BankAccountList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const bank = useBankText();
  const field = (name: 'worker' | 'numberMasked' | 'status' | 'warnings' | 'proposedBy' | 'proposedAt') =>
    words(`resources.bankAccounts.fields.${name}`);
  return (
    <ListPage<BankAccountRow>
      resource="bankAccounts"
      subtitle={words('bankAccount.subtitle')}
      filterDefaultValues={WAITING}
      columns={[
        {
          id: 'worker',
          label: field('worker'),
          render: ({ worker }) => [worker?.fullName, worker?.village?.name].filter(Boolean).join(' · '),
        },
        {
          id: 'numberMasked',
          label: field('numberMasked'),
          isWhole: true,
          render: (account) => `${bank(account)} ${account.numberMasked}`,
        },
        {
          id: 'status',
          label: field('status'),
          render: ({ status }) => <StatusChip of="BankAccountStatus" code={status} />,
        },
        {
          id: 'warnings',
          label: field('warnings'),
          render: ({ warnings }) =>
            warnings.map((warning) => label('BankAccountWarning', warning)).join('; '),
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
        <EnumInput key="status" source="status" of="BankAccountStatus" alwaysOn />,
        <RegionInput key="villageId" source="villageId" level="VILLAGE" />,
      ]}
      empty={{ title: words('bankAccount.empty'), hint: words('bankAccount.emptyHint') }}
      to={({ id }) => `/bankAccounts/${id}/show`}
    />
  );
}
