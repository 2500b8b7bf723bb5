import { useBusinessDay } from '../auth/SessionContext';
import { Chip } from '../fields/Chip';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';

/** From when an office works that is still to open; nothing for one that has. */
export function OpensChip({ validFrom }: { validFrom: string }) {
  const words = useWords();
  const format = useFormat();
  const today = useBusinessDay();
  if (validFrom <= today) return null;
  return <Chip tone="waiting">{words('office.opensOn', { day: format.day(validFrom) })}</Chip>;
}
