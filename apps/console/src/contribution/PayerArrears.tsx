import { ExportButton } from '../exchange/ExportButton';
import { Rupiah } from '../fields/Amount';
import { RegionInput } from '../form/RegionInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import { listUrl } from '../list/list-url';
import type { PayerArrearsRow } from '../providers/records';

/** What each payer owes although its day is over, the longest first; a row leads to its unpaid bills. */
export function PayerArrears() {
  const words = useWords();
  const format = useFormat();
  const field = (name: 'payer' | 'oldestMonth' | 'daysLate' | 'months' | 'people' | 'amount' | 'fine') =>
    words(`resources.payerArrears.fields.${name}`);
  return (
    <ListPage<PayerArrearsRow>
      resource="payerArrears"
      subtitle={words('contribution.standing.arrearsSubtitle')}
      columns={[
        { id: 'payer', label: field('payer'), render: ({ payer }) => payer.name },
        {
          id: 'oldestMonth',
          label: field('oldestMonth'),
          render: ({ oldestMonth, oldestDueOn }) =>
            words('contribution.standing.since', {
              month: format.month(oldestMonth),
              day: format.day(oldestDueOn),
            }),
        },
        {
          id: 'daysLate',
          label: field('daysLate'),
          align: 'right',
          render: ({ daysLate }) => format.number(daysLate),
        },
        {
          id: 'months',
          label: field('months'),
          align: 'right',
          render: ({ months }) => format.number(months),
        },
        {
          id: 'people',
          label: field('people'),
          align: 'right',
          render: ({ people }) => format.number(people),
        },
        {
          id: 'amount',
          label: field('amount'),
          align: 'right',
          render: ({ amount }) => <Rupiah amount={amount} />,
        },
        {
          id: 'fine',
          label: field('fine'),
          align: 'right',
          render: ({ fine }) =>
            fine === '0' ? words('contribution.standing.noFine') : <Rupiah amount={fine} />,
        },
      ]}
      filters={[<RegionInput key="regency" source="regencyId" level="REGENCY" alwaysOn />]}
      tools={<ExportButton resource="PAYER_ARREARS" />}
      empty={{ title: words('contribution.standing.noArrears') }}
      to={({ payer }) => listUrl('bills', { status: ['ISSUED'], payerId: payer.id })}
    />
  );
}
