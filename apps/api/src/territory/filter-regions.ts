import { type Conditions, prefixRange } from '@lindung/db/read/conditions';

/** What a list of regions may be asked for. */
interface RegionConditions {
  readonly q?: string | null;
  readonly level?: string | null;
  readonly parentId?: string | null;
  readonly kind?: string | null;
  readonly ids?: readonly string[] | null;
}

export function filterRegions(conditions: Conditions, filter: RegionConditions | null): void {
  conditions
    .addIf(filter?.kind, 'v.kind = ?')
    .addIf(filter?.parentId, 'v.parent_id = ?::int')
    .addIf(filter?.ids, 'v.region_id = ANY (?::int[])')
    .addIf(filter?.level, 'EXISTS (SELECT FROM region r WHERE r.id = v.region_id AND r.level = ?)');
  const q = filter?.q?.trim().toLowerCase();
  if (!q) return;
  const [from, to] = prefixRange(q);
  conditions.add(
    '((v.sort_name >= ? AND v.sort_name < ?) OR (v.code >= ? AND v.code < ?))',
    from,
    to,
    from,
    to,
  );
}
