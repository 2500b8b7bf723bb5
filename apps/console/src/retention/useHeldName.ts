import { useWords } from '../i18n/useWords';
import type { LegalHoldRow } from '../providers/records';

type Held = Pick<LegalHoldRow, 'scope' | 'worker' | 'agreement' | 'region'>;

/** What a hold is on, by its name. */
export function useHeldName() {
  const words = useWords();
  return ({ scope, worker, agreement, region }: Held): string => {
    if (scope === 'REGION') return region?.name ?? '';
    if (scope === 'AGREEMENT') return agreement?.number ?? '';
    return worker?.fullName ?? words('retention.holds.outside');
  };
}
