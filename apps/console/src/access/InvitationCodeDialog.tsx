import { useWords } from '../i18n/useWords';
import type { InvitedUser } from '../providers/records';
import { SecretDialog } from './SecretDialog';

/** The one time that the code of an invitation is seen. */
export function InvitationCodeDialog({
  invited: { user, code },
  onClose,
}: {
  invited: InvitedUser;
  onClose: () => void;
}) {
  const words = useWords();
  return (
    <SecretDialog
      secret={code}
      title={words('access.users.codeOf', { name: user.name, username: user.username })}
      warning={words('access.users.codeOnce')}
      label={words('access.invitation.code')}
      copy={words('access.users.copyCode')}
      copied={words('access.users.codeCopied')}
      copyByHand={words('access.users.codeByHand')}
      kept={words('access.users.handedOver')}
      onClose={onClose}
    />
  );
}
