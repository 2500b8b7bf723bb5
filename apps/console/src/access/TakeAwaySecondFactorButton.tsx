import { TakeAwaySecondFactor } from '@lindung/domain/access/second-factor';
import { ReasonButton } from '../form/ReasonButton';
import { useWords } from '../i18n/useWords';
import type { UserRow } from '../providers/records';

/** Takes a lost second factor from another user, with the reason. */
export function TakeAwaySecondFactorButton({ user: { id, name } }: { user: UserRow }) {
  const words = useWords();
  return (
    <ReasonButton
      resource="users"
      size="small"
      label={words('access.secondFactor.takeAway')}
      title={words('access.secondFactor.takeAwayTitle', { name })}
      consequence={words('access.secondFactor.takeAwayConsequence')}
      hint={words('access.secondFactor.takeAwayHint')}
      done={words('access.secondFactor.takenAway')}
      command={TakeAwaySecondFactor}
      send={(dataProvider, reason) => dataProvider.takeAwaySecondFactor({ userId: id, reason })}
    />
  );
}
