import { addMonths, yearMonth } from '@lindung/domain/shared/year-month';
import { useBusinessDay } from '../auth/SessionContext';
import { ExportButton } from '../exchange/ExportButton';
import { Rupiah } from '../fields/Amount';
import { FoundRecordInput } from '../form/FoundRecordInput';
import { MonthInput } from '../form/MonthInput';
import { RegionInput } from '../form/RegionInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import { listUrl } from '../list/list-url';
import type { PayerPunctualityRow, PayerRow } from '../providers/records';

/** Months to choose from, back from the business day. */
const BACK = -60;

/** Which share of its bills each payer paid by their day, month by month. */
export function PayerPunctuality() {
  const words = useWords();
  const format = useFormat();
  const thisMonth = yearMonth(useBusinessDay().slice(0, 7));
  const months = { from: addMonths(thisMonth, BACK), to: thisMonth };
  const field = (
    name: 'payer' | 'month' | 'shareHundredths' | 'late' | 'unpaid' | 'amount' | 'onTimeAmount',
  ) => words(`resources.payerPunctuality.fields.${name}`);
  return (
    <ListPage<PayerPunctualityRow>
      resource="payerPunctuality"
      subtitle={words('contribution.standing.punctualitySubtitle')}
      columns={[
        { id: 'payer', label: field('payer'), render: ({ payer }) => payer.name },
        { id: 'month', label: field('month'), isWhole: true, render: ({ month }) => format.month(month) },
        {
          id: 'share',
          label: field('shareHundredths'),
          render: ({ shareHundredths, onTime, bills }) =>
            words('contribution.standing.share', {
              share: format.percent(shareHundredths),
              onTime: format.number(onTime),
              bills: format.number(bills),
            }),
        },
        { id: 'late', label: field('late'), align: 'right', render: ({ late }) => format.number(late) },
        {
          id: 'unpaid',
          label: field('unpaid'),
          align: 'right',
          render: ({ unpaid }) => format.number(unpaid),
        },
        {
          id: 'amount',
          label: field('amount'),
          align: 'right',
          render: ({ amount }) => <Rupiah amount={amount} />,
        },
        {
          id: 'onTimeAmount',
          label: field('onTimeAmount'),
          align: 'right',
          render: ({ onTimeAmount }) => <Rupiah amount={onTimeAmount} />,
        },
      ]}
      filters={[
        <MonthInput key="from" source="monthFrom" {...months} alwaysOn />,
        <MonthInput key="to" source="monthTo" {...months} alwaysOn />,
        <FoundRecordInput
          key="payer"
          source="payerId"
          reference="payers"
          nameOf={(payer: PayerRow) => payer.name}
        />,
        <RegionInput key="regency" source="regencyId" level="REGENCY" />,
      ]}
      tools={<ExportButton resource="PAYER_PUNCTUALITY" />}
      empty={{ title: words('contribution.standing.noPunctuality') }}
      to={({ month, payer }) => listUrl('bills', { month, payerId: payer.id })}
    />
  );
}
