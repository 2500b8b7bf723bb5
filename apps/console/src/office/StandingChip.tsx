import { useBusinessDay } from '../auth/SessionContext';
import { Chip } from '../fields/Chip';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { OfficeRow } from '../providers/records';

/** From when an office stands that is still to open, or until when one that is to close or has; nothing for others. */
export function StandingChip({ office }: { office: Pick<OfficeRow, 'validFrom' | 'closesOn'> }) {
  const words = useWords();
  const format = useFormat();
  const today = useBusinessDay();
  const { validFrom, closesOn } = office;
  if (closesOn !== null && closesOn < today)
    return <Chip tone="quiet">{words('office.closedOn', { day: format.day(closesOn) })}</Chip>;
  if (closesOn !== null)
    return <Chip tone="waiting">{words('office.closesOn', { day: format.day(closesOn) })}</Chip>;
  if (validFrom > today)
    return <Chip tone="waiting">{words('office.opensOn', { day: format.day(validFrom) })}</Chip>;
  return null;
}
