import { CreateBudgetLine } from '@lindung/domain/budget/budget-line';
import { Alert } from '@mui/material';
import { CreateBase, NumberInput, TextInput } from 'react-admin';
import { PayerRegionInput } from '../agreement/PayerRegionInput';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormFrame, InputRow } from '../form/FormFrame';
import { inputOf } from '../form/inputOf';
import { RupiahInput } from '../form/RupiahInput';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';

/** The own region's budget names no region. */
const budgetOfForm = (values: Record<string, unknown>): Record<string, unknown> =>
  inputOf(CreateBudgetLine, {
    ...values,
    regionId: values['level'] === 'REGENCY' ? null : values['regionId'],
  });

/** Enters a line of a budget from its paper; the ceiling holds when a second person has confirmed it. */
export function BudgetLineCreate() {
  const words = useWords();
  const today = useBusinessDay();
  const isRegency = useCan()('fundAgreementLine');
  const resolver = useCommandResolver(CreateBudgetLine);
  return (
    <CreateBase redirect="show" transform={budgetOfForm}>
      <FormFrame
        title={words('budget.create')}
        subtitle={words('budget.ceilingWaits')}
        resolver={resolver}
        defaultValues={{
          level: 'REGENCY',
          regionId: null,
          year: Number(today.slice(0, 4)),
          fundingSource: isRegency ? 'APBD_REGENCY' : 'APBDES',
          documentDate: today,
        }}
      >
        {isRegency && (
          <>
            <PayerRegionInput />
            <Alert severity="info" sx={{ mb: 2 }}>
              {words('budget.wardHint')}
            </Alert>
          </>
        )}
        <InputRow>
          <NumberInput source="year" isRequired min={2000} max={2099} />
          <EnumInput source="fundingSource" of="FundingSource" isRequired />
        </InputRow>
        <InputRow>
          <TextInput source="accountCode" isRequired autoComplete="off" />
          <TextInput source="activityCode" autoComplete="off" />
        </InputRow>
        <TextInput source="name" isRequired fullWidth autoComplete="off" />
        <RupiahInput source="ceiling" isRequired />
        <InputRow>
          <TextInput source="documentNumber" isRequired autoComplete="off" />
          <DayInput source="documentDate" isRequired />
        </InputRow>
        <TextInput source="note" fullWidth autoComplete="off" />
      </FormFrame>
    </CreateBase>
  );
}
