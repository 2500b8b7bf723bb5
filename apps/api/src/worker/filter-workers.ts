import { type Conditions, prefixRange } from '@lindung/db/read/conditions';
import type { Grant } from '@lindung/domain/access/grant';
import { type Nik, parseNik } from '@lindung/domain/worker/nik';

import type { WorkerFilter } from './worker-filter.type.js';

/** The NIK that is searched for, where the policy lets the role find people by theirs; to others 16 digits are a text like any. */
export function soughtNik(filter: WorkerFilter | null, { findsByNik }: Grant): Nik | undefined {
  const nik = findsByNik === true ? parseNik(filter?.q ?? '') : undefined;
  return nik?.ok === true ? nik.value : undefined;
}

/** What a filter finds for the role that asks: by a blind index instead of a name, and who shares a family card. */
interface Finding {
  readonly nikIndex?: Buffer | undefined;
  readonly seesFamilyCards?: boolean;
}

/** The conditions of the filter. */
export function filterWorkers(
  conditions: Conditions,
  filter: WorkerFilter | null,
  { nikIndex, seesFamilyCards = false }: Finding = {},
): void {
  conditions
    .addIf(filter?.villageId, 'p.village_id = ?::int')
    .addIf(filter?.districtId, 'p.district_id = ?::int')
    .addIf(filter?.regencyId, 'p.regency_id = ?::int')
    .addIf(filter?.status, 'p.status = ?')
    .addIf(filter?.occupationCode, 'p.occupation_code = ?')
    .addIf(filter?.hasNik, '(p.nik_index IS NOT NULL) = ?::boolean')
    .addIf(
      filter?.candidateListId,
      'p.id IN (SELECT listed.person_id FROM candidate listed WHERE listed.list_id = ?::uuid)',
    )
    .addIf(filter?.ids, 'p.id = ANY (?::uuid[])');
  const head = filter?.householdOf;
  if (head && seesFamilyCards)
    conditions.add(
      'p.family_card_index = (SELECT h.family_card_index FROM person h WHERE h.id = ?::uuid) AND p.id <> ?::uuid',
      head,
      head,
    );
  else if (head) conditions.add('false');
  const q = filter?.q?.trim();
  if (nikIndex) conditions.add('p.nik_index = ?::bytea', nikIndex);
  else if (q) conditions.add('p.sort_name >= ? AND p.sort_name < ?', ...prefixRange(q.toLowerCase()));
}
