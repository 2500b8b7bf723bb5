import { isOccupationCode, OCCUPATION_CODES, type OccupationCode } from '@lindung/domain/worker/occupation';
import { useMemo } from 'react';
import { useEnumLabel } from '../i18n/useWords';

/** The occupations with their codes, for a choice among them. */
export function useOccupations(): Array<{ readonly id: OccupationCode; readonly name: string }> {
  const label = useEnumLabel();
  return useMemo(
    () => OCCUPATION_CODES.map((code) => ({ id: code, name: `${code} ${label('Occupation', code)}` })),
    [label],
  );
}

/** An occupation as somebody says it, with its code: Nelayan (6222 …). */
export function useOccupationText() {
  const label = useEnumLabel();
  return (said: string | null, code: string | null): string | null => {
    if (said === null || code === null) return said;
    return `${said} (${isOccupationCode(code) ? `${code} ${label('Occupation', code)}` : code})`;
  };
}
