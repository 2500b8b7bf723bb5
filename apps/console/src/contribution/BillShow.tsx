import { canBillBecome } from '@lindung/domain/contribution/bill-status';
import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan, useSession } from '../auth/SessionContext';
import { Rupiah } from '../fields/Amount';
import { Fact, Facts } from '../fields/Facts';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { BillRecord } from '../providers/records';
import { BillCells } from './BillCells';
import { BillLines } from './BillLines';
import { BillStatusChips } from './BillStatusChips';
import { CancelBillButton } from './CancelBillButton';
import { DeclineBillButton } from './DeclineBillButton';
import { IssueBillButton } from './IssueBillButton';
import { PaymentSteps } from './PaymentSteps';
import { RecordPaymentButton } from './RecordPaymentButton';
import { ReversePaymentButton } from './ReversePaymentButton';

/** A bill: how much for whom by when, why that much, whether it is paid, and each person in it. */
export function BillShow() {
  return <RecordPage<BillRecord> resource="bills">{(bill) => <BillDetails bill={bill} />}</RecordPage>;
}

function BillDetails({ bill }: { bill: BillRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const { line, payer, region } = bill;
  const userId = useSession()?.user?.id;
  const mayCheck = bill.status === 'DRAFT' && bill.issuedById !== userId;

  return (
    <>
      <PageHeader
        title={bill.number}
        badge={<BillStatusChips bill={bill} />}
        subtitle={`${format.month(bill.month)} · ${label('MemberGroup', line.memberGroup)} · ${region.name}`}
        actions={
          <>
            {can('reverseBillPayment') && bill.status === 'PAID' && <ReversePaymentButton bill={bill} />}
            {mayCheck && can('declineBill') && <DeclineBillButton bill={bill} />}
            {mayCheck && can('issueBill') && <IssueBillButton bill={bill} />}
            {can('cancelBill') && canBillBecome(bill.status, 'CANCELLED') && <CancelBillButton bill={bill} />}
            {can('recordBillPayment') && canBillBecome(bill.status, 'PAID') && (
              <RecordPaymentButton bill={bill} />
            )}
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('contribution.previewTitle', { month: format.month(bill.month) })}>
          <Figures>
            <Figure label={words('resources.bills.fields.amount')}>
              <Rupiah amount={bill.amount} />
            </Figure>
            <Figure
              label={words('resources.bills.fields.people')}
              note={
                bill.nikWaiting > 0 &&
                words('contribution.nikWaiting', { count: format.number(bill.nikWaiting) })
              }
            >
              {format.number(bill.people)}
            </Figure>
            <Figure
              label={words('resources.bills.fields.dueOn')}
              note={
                bill.lateFinePpm > 0 &&
                `${words('resources.bills.fields.lateFinePpm')}: ${format.rate(bill.lateFinePpm)}`
              }
            >
              {format.day(bill.dueOn)}
            </Figure>
          </Figures>
        </Section>
        <Section title={words('contribution.cells')}>
          <BillCells cells={bill.cells} />
        </Section>
        <Section title={words('contribution.state')}>
          <Facts columns={3}>
            <Fact label={words('resources.bills.fields.line')}>
              <MuiLink component={Link} to={`/agreements/${line.agreementId}/show`}>
                {line.agreementNumber}
              </MuiLink>
            </Fact>
            <Fact label={words('resources.bills.fields.payer')}>
              {payer.name}
              <Typography variant="caption" color="textSecondary" component="div">
                {payer.employerNumber}
              </Typography>
            </Fact>
            <Fact label={words('resources.bills.fields.issuedAt')}>
              {words('contribution.issued', { day: format.moment(bill.issuedAt), name: bill.issuedBy })}
            </Fact>
            {bill.checkedBy !== null && bill.checkedAt !== null && (
              <Fact label={words('resources.bills.fields.checkedAt')}>
                {words('contribution.issued', { day: format.moment(bill.checkedAt), name: bill.checkedBy })}
              </Fact>
            )}
            {bill.status === 'CANCELLED' && (
              <Fact label={words('resources.bills.fields.cancelReason')}>{bill.cancelReason}</Fact>
            )}
            {bill.status === 'PAID' && (
              <>
                <Fact label={words('resources.bills.fields.paidOn')}>
                  {bill.paidOn && format.day(bill.paidOn)}
                </Fact>
                <Fact label={words('resources.bills.fields.paymentReference')}>{bill.paymentReference}</Fact>
              </>
            )}
            {bill.reversals.map(({ paidOn, reference, reversedAt, reversedBy, reason }) => (
              <Fact key={reversedAt} label={words('contribution.reversal')}>
                {words('contribution.reversalOf', { reference, day: format.day(paidOn) })}
                <Typography variant="caption" color="textSecondary" component="div">
                  {words('contribution.reversedBy', { day: format.moment(reversedAt), name: reversedBy })}
                  {': '}
                  {reason}
                </Typography>
              </Fact>
            ))}
          </Facts>
        </Section>
        <PaymentSteps bill={bill} />
        {can('billLines') && <BillLines bill={bill} />}
        <RecordTimeline record="BILL" id={bill.id} />
      </Box>
    </>
  );
}
