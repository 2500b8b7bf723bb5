import { ChangePassword } from '@lindung/domain/access/user';
import { PasswordInput } from 'react-admin';
import { TypedPasswordStrength } from '../auth/PasswordStrength';
import { useSession, useSessionKeeper } from '../auth/SessionContext';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';

const EMPTY = { currentPassword: '', newPassword: '' };

/** The old password and a new one; every other session of the person ends. Open while it is shown. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const keeper = useSessionKeeper();
  const user = useSession()?.user ?? undefined;
  const resolver = useCommandResolver(ChangePassword);
  const { run, isRunning, error } = useAction(
    (_dataProvider, command: ChangePassword) => keeper.changePassword(command),
    { rereads: 'nothing', done: () => words('access.passwordChanged'), onDone: onClose },
  );
  return (
    <FormDialog
      resource="users"
      title={words('access.changePassword')}
      consequence={words('access.passwordConsequence')}
      confirmLabel={words('access.changePassword')}
      defaultValues={EMPTY}
      resolver={resolver}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={(values) => run(ChangePassword.parse(values))}
    >
      {/* Tells a password manager whose password it is. */}
      <input type="text" autoComplete="username" value={user?.username ?? ''} readOnly hidden />
      <PasswordInput
        source="currentPassword"
        label={words('access.currentPassword')}
        isRequired
        autoComplete="current-password"
        fullWidth
      />
      <PasswordInput
        source="newPassword"
        label={words('access.newPassword')}
        isRequired
        autoComplete="new-password"
        helperText={words('access.newPasswordHint')}
        fullWidth
      />
      <TypedPasswordStrength source="newPassword" account={user} />
    </FormDialog>
  );
}
