import { CreateUser } from '@lindung/domain/access/user';
import { CreateBase, PasswordInput, TextInput } from 'react-admin';
import { TypedPasswordStrength } from '../auth/PasswordStrength';
import { FormFrame, InputRow } from '../form/FormFrame';
import { inputOf } from '../form/inputOf';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';

/** Opens an account with a first password; its page then asks for an assignment. */
export function UserCreate() {
  const words = useWords();
  const resolver = useCommandResolver(CreateUser);
  return (
    <CreateBase redirect="show" transform={(values: Record<string, unknown>) => inputOf(CreateUser, values)}>
      <FormFrame
        title={words('access.users.create')}
        subtitle={words('access.users.createHint')}
        resolver={resolver}
      >
        <InputRow>
          <TextInput source="name" isRequired autoComplete="off" />
          <TextInput
            source="username"
            isRequired
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            helperText={words('app.validation.username')}
          />
        </InputRow>
        <PasswordInput
          source="password"
          isRequired
          autoComplete="new-password"
          helperText={words('access.users.passwordHint')}
          fullWidth
        />
        <TypedPasswordStrength source="password" />
      </FormFrame>
    </CreateBase>
  );
}
