import { ChangeAccountState } from '@lindung/domain/access/account-state';
import { ReasonButton } from '../form/ReasonButton';
import { useWords } from '../i18n/useWords';
import type { UserRow } from '../providers/records';

/** Closes the account of another user, or opens a closed one again, with the reason. */
export function AccountStateButton({ user: { id, name, active } }: { user: UserRow }) {
  const words = useWords();
  const step = active ? 'close' : 'reopen';
  return (
    <ReasonButton
      resource="users"
      size="small"
      label={words(`access.users.${step}`)}
      title={words(`access.users.${step}Title`, { name })}
      consequence={words(`access.users.${step}Consequence`)}
      hint={words('access.secondFactor.takeAwayHint')}
      done={words(active ? 'access.users.closed' : 'access.users.reopened')}
      command={ChangeAccountState}
      send={(dataProvider, reason) =>
        active
          ? dataProvider.closeAccount({ userId: id, reason })
          : dataProvider.reopenAccount({ userId: id, reason })
      }
    />
  );
}
