import { addMonths, yearMonth } from '@lindung/domain/shared/year-month';
import Add from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { LineInput } from '../enrolment/LineInput';
import { ExportButton } from '../exchange/ExportButton';
import { Rupiah } from '../fields/Amount';
import { EnumInput, EnumsInput } from '../form/EnumInput';
import { FoundRecordInput } from '../form/FoundRecordInput';
import { MonthInput } from '../form/MonthInput';
import { RegionInput } from '../form/RegionInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { BillRow, PayerRow } from '../providers/records';
import { BillStatusChips } from './BillStatusChips';
import { MonthCost } from './MonthCost';

/** Months to choose from, around the business day. */
const BACK = -36;
const AHEAD = 12;

/** The bills of the jurisdiction, the newest first. */
export function BillList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const thisMonth = yearMonth(useBusinessDay().slice(0, 7));
  const draw = can('drawBill') && (
    <Button variant="contained" component={Link} to="/bills/draw" startIcon={<Add />}>
      {words('contribution.draw')}
    </Button>
  );
  const actions = (
    <>
      {can('payerArrears') && (
        <Button component={Link} to="/bills/arrears">
          {words('contribution.standing.arrears')}
        </Button>
      )}
      {can('payerPunctuality') && (
        <Button component={Link} to="/bills/punctuality">
          {words('contribution.standing.punctuality')}
        </Button>
      )}
      {can('monthPaidTwice') && (
        <Button component={Link} to="/bills/doubles">
          {words('contribution.paidTwice.open')}
        </Button>
      )}
      {draw}
    </>
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      <ListPage<BillRow>
        resource="bills"
        subtitle={words('contribution.subtitle')}
        actions={actions}
        columns={[
          {
            id: 'number',
            label: words('resources.bills.fields.number'),
            isWhole: true,
            render: ({ number }) => number,
          },
          {
            id: 'month',
            label: words('resources.bills.fields.month'),
            isWhole: true,
            render: ({ month }) => format.month(month),
          },
          {
            id: 'region',
            label: words('resources.bills.fields.region'),
            render: ({ region }) => region.name,
          },
          {
            id: 'line',
            label: words('resources.bills.fields.line'),
            render: ({ line }) => `${label('MemberGroup', line.memberGroup)}, ${line.agreementNumber}`,
            isWideOnly: true,
          },
          {
            id: 'people',
            label: words('resources.bills.fields.people'),
            align: 'right',
            render: ({ people }) => format.number(people),
          },
          {
            id: 'amount',
            label: words('resources.bills.fields.amount'),
            align: 'right',
            render: ({ amount }) => <Rupiah amount={amount} />,
          },
          {
            id: 'dueOn',
            label: words('resources.bills.fields.dueOn'),
            isWhole: true,
            render: ({ dueOn }) => format.day(dueOn),
          },
          {
            id: 'status',
            label: words('resources.bills.fields.status'),
            render: (bill) => (
              <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, flexWrap: 'wrap' }}>
                <BillStatusChips bill={bill} />
              </Box>
            ),
          },
        ]}
        filters={[
          <MonthInput
            key="month"
            source="month"
            from={addMonths(thisMonth, BACK)}
            to={addMonths(thisMonth, AHEAD)}
            alwaysOn
          />,
          <EnumsInput
            key="status"
            source="status"
            of="BillStatus"
            only={['DRAFT', 'ISSUED', 'PAID', 'CANCELLED']}
            alwaysOn
          />,
          <MonthInput
            key="monthTo"
            source="monthTo"
            from={addMonths(thisMonth, BACK)}
            to={addMonths(thisMonth, AHEAD)}
          />,
          <EnumInput key="group" source="memberGroup" of="MemberGroup" />,
          <RegionInput key="regency" source="regencyId" level="REGENCY" />,
          <LineInput key="line" source="lineId" />,
          <FoundRecordInput
            key="payer"
            source="payerId"
            reference="payers"
            nameOf={(payer: PayerRow) => payer.name}
          />,
        ]}
        tools={<ExportButton resource="BILLS" />}
        empty={{
          title: words('contribution.empty'),
          hint: words(draw ? 'contribution.emptyHint' : 'contribution.emptyReader'),
          action: draw,
        }}
        to={({ id }) => `/bills/${id}/show`}
      />
      <MonthCost month={thisMonth} />
    </Box>
  );
}
