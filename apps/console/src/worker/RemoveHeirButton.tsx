import { RemoveHeir } from '@lindung/domain/worker/heir';
import { ReasonButton } from '../form/ReasonButton';
import { useWords } from '../i18n/useWords';
import type { HeirOfWorker } from '../providers/records';

/** Takes an heir off, for a reason that is kept. */
export function RemoveHeirButton({ heir: { id, version, fullName } }: { heir: HeirOfWorker }) {
  const words = useWords();
  return (
    <ReasonButton
      resource="workers"
      size="small"
      variant="text"
      label={words('heir.remove')}
      title={words('heir.removeTitle', { name: fullName })}
      consequence={words('heir.removeConsequence')}
      done={words('heir.removed')}
      command={RemoveHeir}
      send={(dataProvider, reason) => dataProvider.removeHeir({ id, version, reason })}
    />
  );
}
