import { PasswordInput, TextInput } from 'react-admin';
import { useSession } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';

/** The own password once more and, with a second factor, a code of it. */
export function ProofInputs({ withCode }: { withCode: boolean }) {
  const words = useWords();
  const user = useSession()?.user;
  return (
    <>
      {/* Tells a password manager whose password it is. */}
      <input type="text" autoComplete="username" value={user?.username ?? ''} readOnly hidden />
      <PasswordInput
        source="password"
        label={words('access.currentPassword')}
        isRequired
        autoComplete="current-password"
        fullWidth
      />
      {withCode && (
        <TextInput
          source="code"
          label={words('access.secondFactor.code')}
          isRequired
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          fullWidth
        />
      )}
    </>
  );
}
