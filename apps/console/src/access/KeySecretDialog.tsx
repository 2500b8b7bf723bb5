import { useWords } from '../i18n/useWords';
import { SecretDialog } from './SecretDialog';

/** The one time that a key's secret is seen. */
export function KeySecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const words = useWords();
  return (
    <SecretDialog
      secret={secret}
      title={words('access.clients.keyCreated')}
      warning={words('access.clients.keyOnce')}
      label={words('access.clients.key')}
      copy={words('access.clients.copy')}
      copied={words('access.clients.copied')}
      copyByHand={words('access.clients.copyByHand')}
      kept={words('access.clients.iSavedIt')}
      onClose={onClose}
    />
  );
}
