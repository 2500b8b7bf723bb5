import { CreatePayer } from '@lindung/domain/agreement/payer';
import { CreateBase, TextInput } from 'react-admin';
import { FormFrame } from '../form/FormFrame';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { payerOfForm } from './payer-of-form';
import { PayerRegionInput } from './PayerRegionInput';

/** Registers a payer of the own regency, or of a district or village in it. */
export function PayerCreate() {
  const words = useWords();
  const resolver = useCommandResolver(CreatePayer);
  return (
    <CreateBase redirect="show" transform={payerOfForm}>
      <FormFrame
        title={words('agreement.newPayer')}
        subtitle={words('agreement.payerHint')}
        resolver={resolver}
        defaultValues={{ level: 'REGENCY', regionId: null, employerNumber: '' }}
      >
        <TextInput source="name" isRequired fullWidth />
        <PayerRegionInput />
        <TextInput source="employerNumber" helperText={words('agreement.employerNumberHint')} />
      </FormFrame>
    </CreateBase>
  );
}
