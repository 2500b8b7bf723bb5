import type { Conditions } from '@lindung/db/read/conditions';

/** What a list of offices may be asked for. */
interface OfficeConditions {
  readonly q?: string | null;
  readonly kind?: string | null;
  readonly servesRegionId?: string | null;
  readonly ids?: readonly string[] | null;
  readonly upcoming?: boolean | null;
  readonly closed?: boolean | null;
}

/** Offices that are still to open, and those that are closed, are asked for as such, or by their ids. */
export function filterOffices(conditions: Conditions, filter: OfficeConditions | null): void {
  conditions
    .addIf(filter?.kind, 'v.kind = ?')
    .addIf(filter?.ids, 'v.office_id = ANY (?::uuid[])')
    .addIf(
      filter?.servesRegionId,
      `EXISTS (SELECT FROM office_area oa WHERE oa.office_id = v.office_id AND oa.region_id = ?::int
        AND oa.valid_from <= $1::date AND (oa.valid_to IS NULL OR oa.valid_to >= $1::date))`,
    );
  if (filter?.upcoming === true) conditions.add('v.valid_from > $1::date');
  else if (filter?.closed === true) conditions.add('v.valid_to < $1::date');
  else if (!filter?.ids)
    conditions.add('v.valid_from <= $1::date AND (v.valid_to IS NULL OR v.valid_to >= $1::date)');
  const q = filter?.q?.trim().toLowerCase();
  if (q) conditions.add('position(? IN v.sort_name) > 0', q);
}
