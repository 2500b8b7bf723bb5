import type { OfficeRecord } from '../providers/records';

/** A day on which something about an office began or came to its end. */
export type OfficeMoment =
  | { readonly day: string; readonly version: OfficeRecord['versions'][number] }
  | { readonly day: string; readonly begins: readonly string[] }
  | { readonly day: string; readonly ends: readonly string[] }
  | { readonly day: string; readonly handover: OfficeRecord['handovers'][number] }
  | { readonly day: string; readonly isEnd: true };

type History = Pick<OfficeRecord, 'versions' | 'handovers' | 'closesOn'> & {
  readonly areas: ReadonlyArray<{
    readonly region: { readonly name: string };
    readonly validFrom: string;
    readonly validTo: string | null;
  }>;
};

/** Everything that has become of an office and is set to, the latest first; regions that begin or end together stand together. */
export function momentsOf({ versions, areas, handovers, closesOn }: History): OfficeMoment[] {
  const days = (of: ReadonlyArray<string | null>) => [...new Set(of)].filter((day) => day !== null);
  const names = (of: History['areas']) => of.map(({ region }) => region.name);
  return [
    ...(closesOn === null ? [] : [{ day: closesOn, isEnd: true as const }]),
    ...handovers.map((handover) => ({ day: handover.effectiveOn, handover })),
    ...versions.map((version) => ({ day: version.validFrom, version })),
    ...days(areas.map(({ validFrom }) => validFrom)).map((day) => ({
      day,
      begins: names(areas.filter(({ validFrom }) => validFrom === day)),
    })),
    ...days(areas.map(({ validTo }) => validTo)).map((day) => ({
      day,
      ends: names(areas.filter(({ validTo }) => validTo === day)),
    })),
  ].sort((a, b) => (a.day < b.day ? 1 : Number(a.day === b.day) - 1));
}
