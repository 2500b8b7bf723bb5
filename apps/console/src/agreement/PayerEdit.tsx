import { UpdatePayer } from '@lindung/domain/agreement/payer';
import { TextInput, useRecordContext } from 'react-admin';
import { EditPage } from '../form/EditPage';
import { FormFrame } from '../form/FormFrame';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { PayerRow } from '../providers/records';

/** Gives a payer another name. */
export function PayerEdit() {
  return (
    <EditPage command={UpdatePayer}>
      <PayerForm />
    </EditPage>
  );
}

function PayerForm() {
  const words = useWords();
  const resolver = useCommandResolver(UpdatePayer);
  const payer = useRecordContext<PayerRow>();
  if (!payer) return <Waiting />;
  return (
    <FormFrame
      title={words('agreement.editPayer')}
      subtitle={payer.region.name}
      resolver={resolver}
      record={payer}
    >
      <TextInput source="name" isRequired fullWidth />
    </FormFrame>
  );
}
