import { CreateApiClient } from '@lindung/domain/access/api-client';
import { CreateBase, TextInput } from 'react-admin';
import { FormFrame } from '../form/FormFrame';
import { inputOf } from '../form/inputOf';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';

/** Registers a partner's application; its page then asks for a key. */
export function ApiClientCreate() {
  const words = useWords();
  const resolver = useCommandResolver(CreateApiClient);
  return (
    <CreateBase
      redirect="show"
      transform={(values: Record<string, unknown>) => inputOf(CreateApiClient, values)}
    >
      <FormFrame
        title={words('access.clients.create')}
        subtitle={words('access.clients.createHint')}
        resolver={resolver}
      >
        <TextInput source="name" isRequired fullWidth autoComplete="off" />
        <TextInput source="organisation" isRequired fullWidth autoComplete="organization" />
      </FormFrame>
    </CreateBase>
  );
}
