import type { AgreementLine } from '../providers/records';
import { levelOfKind } from './party-values';

/** A share as the form has it; the level says among which regions one is chosen. */
export interface ShareValues {
  readonly level?: string;
  readonly regionId?: string | null;
  readonly seats?: number | null;
}

/** The shares of a line as they are entered. */
export const shareValues = (
  shares: ReadonlyArray<Pick<AgreementLine['shares'][number], 'region' | 'seats'>>,
) => shares.map(({ region, seats }) => ({ level: levelOfKind(region.kind), regionId: region.id, seats }));

/** What of shares the server takes. */
export const shareInputs = (shares: readonly ShareValues[] | null | undefined) =>
  (shares ?? []).map(({ regionId, seats }) => ({ regionId: regionId ?? '', seats: seats ?? 0 }));
