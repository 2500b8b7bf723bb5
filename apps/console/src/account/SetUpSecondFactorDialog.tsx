import { ConfirmSecondFactor, StartSecondFactor } from '@lindung/domain/access/second-factor';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { ScanSecret } from '../auth/ScanSecret';
import { useSessionKeeper } from '../auth/SessionContext';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { BegunSecondFactor } from '../providers/records';
import { CodesDialog } from './CodesDialog';
import { ProofInputs } from './ProofInputs';

interface SetUpSecondFactorDialogProps {
  /** There is one already, which counts until the new one is confirmed. */
  readonly isSet: boolean;
  readonly onClose: () => void;
}

/** Sets up a second factor, or one on another telephone: password, picture, first code, recovery codes. Open while it is shown. */
export function SetUpSecondFactorDialog({ isSet, onClose }: SetUpSecondFactorDialogProps) {
  const [begun, setBegun] = useState<BegunSecondFactor>();
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes) return <CodesDialog codes={codes} onClose={onClose} />;
  return begun ? (
    <ConfirmStep begun={begun} onClose={onClose} onConfirmed={setCodes} />
  ) : (
    <ProofStep isSet={isSet} onClose={onClose} onBegun={setBegun} />
  );
}

interface ProofStepProps extends SetUpSecondFactorDialogProps {
  readonly onBegun: (begun: BegunSecondFactor) => void;
}

function ProofStep({ isSet, onClose, onBegun }: ProofStepProps) {
  const words = useWords();
  const keeper = useSessionKeeper();
  const resolver = useCommandResolver(StartSecondFactor);
  const { run, isRunning, error } = useAction(
    (_dataProvider, command: StartSecondFactor) => keeper.startSecondFactor(command),
    { rereads: 'nothing', onDone: onBegun },
  );
  return (
    <FormDialog
      resource="users"
      title={words(isSet ? 'access.secondFactor.replace' : 'access.secondFactor.setUp')}
      consequence={words(
        isSet ? 'access.secondFactor.replaceConsequence' : 'access.secondFactor.neededSteps',
      )}
      confirmLabel={words('access.secondFactor.start')}
      defaultValues={isSet ? { password: '', code: '' } : { password: '' }}
      resolver={resolver}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={(values) => run(StartSecondFactor.parse(values))}
    >
      <ProofInputs withCode={isSet} />
    </FormDialog>
  );
}

interface ConfirmStepProps {
  readonly begun: BegunSecondFactor;
  readonly onClose: () => void;
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void;
}

function ConfirmStep({ begun, onClose, onConfirmed }: ConfirmStepProps) {
  const words = useWords();
  const keeper = useSessionKeeper();
  const resolver = useCommandResolver(ConfirmSecondFactor);
  const { run, isRunning, error } = useAction(
    async (_dataProvider, { code }: ConfirmSecondFactor) => {
      const { recoveryCodes, enter } = await keeper.confirmSecondFactor(code);
      enter();
      return recoveryCodes;
    },
    {
      rereads: ['ownSecondFactor', 'ownSessions'],
      done: () => words('access.secondFactor.confirmed'),
      onDone: onConfirmed,
    },
  );
  return (
    <FormDialog
      resource="users"
      title={words('access.secondFactor.setUp')}
      confirmLabel={words('access.secondFactor.confirm')}
      defaultValues={{ code: '' }}
      resolver={resolver}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={(values) => run(ConfirmSecondFactor.parse(values))}
    >
      <ScanSecret {...begun} />
      <TextInput
        source="code"
        label={words('access.secondFactor.code')}
        helperText={words('access.secondFactor.confirmHint')}
        isRequired
        autoComplete="one-time-code"
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        fullWidth
      />
    </FormDialog>
  );
}
