import { Chip } from '../fields/Chip';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';

/** Whether the figures of a check agree with their ledgers, and if not, how many do not. */
export function FaultChip({ faultCount }: { faultCount: number }) {
  const words = useWords();
  const format = useFormat();
  return faultCount === 0 ? (
    <Chip tone="good">{words('figureCheck.green')}</Chip>
  ) : (
    <Chip tone="risk">{words('figureCheck.red', format.counted(faultCount))}</Chip>
  );
}
