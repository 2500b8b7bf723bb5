import { WithdrawPaymentStep } from '@lindung/domain/contribution/payment-step';
import { Box, Typography } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { Rupiah } from '../fields/Amount';
import { Chip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { BillRecord } from '../providers/records';
import { RecordStepButton } from './RecordStepButton';

/** The payment code, the papers and the instalments of a bill, the earliest first, and what of the amount is left. */
export function PaymentSteps({ bill }: { bill: BillRecord }) {
  const words = useWords();
  const can = useCan();
  const mayRecord = can('recordPaymentStep') && bill.status === 'ISSUED';
  if (bill.status === 'DRAFT' || (bill.paymentSteps.length === 0 && !mayRecord)) return null;
  return (
    <Section
      title={words('contribution.steps.title')}
      hint={words('contribution.steps.hint')}
      {...(mayRecord ? { actions: <RecordStepButton bill={bill} /> } : {})}
    >
      <Facts columns={3}>
        <Fact label={words('resources.bills.fields.paidAmount')}>
          <Rupiah amount={bill.paidAmount} />
        </Fact>
        <Fact label={words('contribution.steps.left')}>
          <Rupiah amount={String(BigInt(bill.amount) - BigInt(bill.paidAmount))} />
        </Fact>
      </Facts>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, mt: 1.5, display: 'grid', gap: 1.25 }}>
        {bill.paymentSteps.map((step) => (
          <Box component="li" key={step.id}>
            <Step bill={bill} step={step} mayWithdraw={mayRecord} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Step({
  bill,
  step,
  mayWithdraw,
}: {
  bill: BillRecord;
  step: BillRecord['paymentSteps'][number];
  mayWithdraw: boolean;
}) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { id, kind, number, datedOn, expiresOn, isExpired, amount, enteredBy, enteredAt } = step;
  const { withdrawnAt, withdrawnBy, withdrawReason } = step;
  const isWithdrawn = withdrawnAt !== null;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography component="span" sx={{ fontWeight: 650 }}>
          {label('PaymentStepKind', kind)} {number}
        </Typography>
        {amount !== null && <Rupiah amount={amount} />}
        {expiresOn !== null && (
          <Chip tone={isExpired ? 'waiting' : 'good'}>
            {words(isExpired ? 'contribution.steps.expired' : 'contribution.steps.expires', {
              day: format.day(expiresOn),
            })}
          </Chip>
        )}
        {isWithdrawn && <Chip tone="quiet">{words('contribution.steps.withdrawn')}</Chip>}
        {mayWithdraw && !isWithdrawn && (
          <ReasonButton
            resource="bills"
            label={words('contribution.steps.withdraw')}
            title={words('contribution.steps.withdrawTitle', {
              step: label('PaymentStepKind', kind),
              number,
            })}
            consequence={words('contribution.steps.withdrawConsequence')}
            done={words('contribution.steps.withdrawnDone')}
            command={WithdrawPaymentStep}
            send={(dataProvider, reason) =>
              dataProvider.withdrawPaymentStep({ id: bill.id, version: bill.version, stepId: id, reason })
            }
          />
        )}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {words('contribution.steps.entered', {
          day: format.day(datedOn),
          name: enteredBy,
          moment: format.moment(enteredAt),
        })}
        {isWithdrawn && ` · ${withdrawnBy ?? ''}, ${format.moment(withdrawnAt)}: ${withdrawReason ?? ''}`}
      </Typography>
    </>
  );
}
