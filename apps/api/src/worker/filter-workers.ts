import { type Conditions, prefixRange } from '@lindung/db/read/conditions';
import { parseNik } from '@lindung/domain/worker/nik';

import type { Services } from '../request-context.js';
import type { WorkerFilter } from './worker-filter.type.js';

/** The conditions of the filter; a NIK is looked up by its blind index and by nothing less than all 16 digits. */
export function filterWorkers(
  conditions: Conditions,
  filter: WorkerFilter | null,
  { keyRing }: Services,
): void {
  conditions
    .addIf(filter?.villageId, 'p.village_id = ?::int')
    .addIf(filter?.districtId, 'p.district_id = ?::int')
    .addIf(filter?.regencyId, 'p.regency_id = ?::int')
    .addIf(filter?.status, 'p.status = ?')
    .addIf(filter?.hasNik, '(p.nik_index IS NOT NULL) = ?::boolean')
    .addIf(filter?.ids, 'p.id = ANY (?::uuid[])');
  const q = filter?.q?.trim();
  if (!q) return;
  const nik = parseNik(q);
  if (nik.ok) conditions.add('p.nik_index = ?::bytea', keyRing.nikIndex(nik.value));
  else conditions.add('p.sort_name >= ? AND p.sort_name < ?', ...prefixRange(q.toLowerCase()));
}
