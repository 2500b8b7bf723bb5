import { RenewRecoveryCodes } from '@lindung/domain/access/second-factor';
import { useState } from 'react';
import { useSessionKeeper } from '../auth/SessionContext';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { CodesDialog } from './CodesDialog';
import { ProofInputs } from './ProofInputs';

/** Makes new recovery codes and shows them once. Open while it is shown. */
export function RenewCodesDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const keeper = useSessionKeeper();
  const resolver = useCommandResolver(RenewRecoveryCodes);
  const [codes, setCodes] = useState<readonly string[]>();
  const { run, isRunning, error } = useAction(
    (_dataProvider, command: RenewRecoveryCodes) => keeper.renewRecoveryCodes(command),
    { rereads: ['ownSecondFactor'], onDone: setCodes },
  );
  if (codes) return <CodesDialog codes={codes} onClose={onClose} />;
  return (
    <FormDialog
      resource="users"
      title={words('access.secondFactor.renew')}
      consequence={words('access.secondFactor.renewConsequence')}
      confirmLabel={words('access.secondFactor.renew')}
      defaultValues={{ password: '', code: '' }}
      resolver={resolver}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={(values) => run(RenewRecoveryCodes.parse(values))}
    >
      <ProofInputs withCode />
    </FormDialog>
  );
}
