import type { FundingSource } from '@lindung/domain/agreement/funding-source';
import { villageMoneyProblem } from '@lindung/domain/agreement/village-budget';
import { Alert, Button } from '@mui/material';
import { useGetOne, useWrappedSource } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useWords } from '../i18n/useWords';
import type { PayerRow } from '../providers/records';

/** Says beside a line that its payer has no village's money to spend, and offers the budget of the regency or city. */
export function WardBudgetHint() {
  const words = useWords();
  const { setValue } = useFormContext();
  const [source, payer] = [useWrappedSource('fundingSource'), useWrappedSource('payerId')];
  const [fundingSource, payerId] = useWatch({ name: [source, payer] }) as [FundingSource?, string?];
  const { data } = useGetOne<PayerRow>('payers', { id: payerId ?? '' }, { enabled: Boolean(payerId) });
  const problem = fundingSource && data && villageMoneyProblem(fundingSource, data.region.kind);
  if (!problem) return null;
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2 }}
      action={
        <Button
          color="inherit"
          size="small"
          onClick={() => setValue(source, 'APBD_REGENCY', { shouldDirty: true, shouldValidate: true })}
        >
          {words('agreement.useRegionalBudget')}
        </Button>
      }
    >
      {words(
        problem === 'WARD_WITHOUT_BUDGET' ? 'agreement.wardHasNoBudget' : 'agreement.villageMoneyOfVillage',
        { region: data.region.name },
      )}
    </Alert>
  );
}
