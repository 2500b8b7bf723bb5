import { type Conditions, prefixRange } from '@lindung/db/read/conditions';
import { searchByGroups } from '@lindung/db/territory/region-search';
import { searchGroups, soughtOf } from '@lindung/domain/territory/region-search';

/** What a list of regions may be asked for. */
interface RegionConditions {
  readonly q?: string | null;
  readonly level?: string | null;
  readonly parentId?: string | null;
  readonly withinId?: string | null;
  readonly kind?: string | null;
  readonly ids?: readonly string[] | null;
}

export function filterRegions(conditions: Conditions, filter: RegionConditions | null): void {
  conditions
    .addIf(filter?.kind, 'v.kind = ?')
    .addIf(filter?.parentId, 'v.parent_id = ?::int')
    .addIf(filter?.withinId, '?::int IN (v.region_id, v.parent_id, v.district_id, v.regency_id)')
    .addIf(filter?.ids, 'v.region_id = ANY (?::int[])')
    .addIf(filter?.level, 'EXISTS (SELECT FROM region r WHERE r.id = v.region_id AND r.level = ?)');
  const q = soughtOf(filter?.q ?? '');
  if (q === '') return;
  const groups = searchGroups(q);
  if (groups) {
    searchByGroups(conditions, groups);
    return;
  }
  const [from, to] = prefixRange(q);
  const plain = q.replaceAll(/[^a-z0-9]/g, '');
  const [plainFrom, plainTo] = prefixRange(plain);
  conditions.add(
    `((v.sort_name >= ? AND v.sort_name < ?) OR (v.code >= ? AND v.code < ?) OR v.region_id IN (
      SELECT al.region_id FROM region_alias al WHERE al.plain >= ? AND al.plain < ? AND al.valid_to IS NULL AND ? <> ''
      UNION ALL SELECT b.region_id FROM region_bps_code b WHERE b.code >= ? AND b.code < ? AND b.valid_to IS NULL AND ? ~ '^[0-9]{2,}$'))`,
    from,
    to,
    from,
    to,
    plainFrom,
    plainTo,
    plain,
    plainFrom,
    plainTo,
    plain,
  );
}
