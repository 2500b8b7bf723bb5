import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';

/** From when to when something holds, in words. */
export function usePeriodText() {
  const words = useWords();
  const format = useFormat();
  return ({ validFrom, validTo }: { readonly validFrom: string; readonly validTo: string | null }) =>
    validTo === null
      ? words('enrolment.memberships.since', { from: format.dayShort(validFrom) })
      : words('enrolment.memberships.period', {
          from: format.dayShort(validFrom),
          to: format.dayShort(validTo),
        });
}
