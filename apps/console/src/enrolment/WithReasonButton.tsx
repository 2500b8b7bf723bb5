import { CancelDecree, ReturnDecree } from '@lindung/domain/enrolment/decree';
import { ReasonButton } from '../form/ReasonButton';
import { useWords } from '../i18n/useWords';
import type { DecreeRow } from '../providers/records';

const ACTS = {
  return: { command: ReturnDecree, send: 'returnDecree', done: 'enrolment.decrees.returned' },
  cancel: { command: CancelDecree, send: 'cancelDecree', done: 'enrolment.decrees.cancelled' },
} as const;

/** Returns a proposal to its proposer, or takes it back; either needs a reason, and frees the seats that it still has. */
export function WithReasonButton({ decree, act }: { decree: DecreeRow; act: keyof typeof ACTS }) {
  const words = useWords();
  const { command, send, done } = ACTS[act];
  const { id, version } = decree;
  const hasFreedSeats = decree.status === 'RETURNED';
  return (
    <ReasonButton
      resource="decrees"
      label={words(`enrolment.decrees.${act}`)}
      title={words(`enrolment.decrees.${act}Title`)}
      consequence={words(`enrolment.decrees.${hasFreedSeats ? 'cancelReturned' : act}Consequence`)}
      done={words(done)}
      command={command}
      send={(dataProvider, reason) => dataProvider[send]({ id, version, reason })}
    />
  );
}
