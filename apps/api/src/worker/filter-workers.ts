import { type Conditions } from '@lindung/db/read/conditions';
import { foundBy } from '@lindung/db/worker/worker.read';
import { type Grant, hiddenFields } from '@lindung/domain/access/grant';
import { FamilyCard } from '@lindung/domain/worker/family-card';
import { type Nik, parseNik } from '@lindung/domain/worker/nik';

import type { Actor } from '../acting/actor.js';
import type { WorkerFilter } from './worker-filter.type.js';

/** The NIK that is searched for, where the policy lets the role find people by theirs; to others 16 digits are a text like any. */
export function soughtNik(filter: WorkerFilter | null, { findsByNik }: Grant): Nik | undefined {
  const nik = findsByNik === true ? parseNik(filter?.q ?? '') : undefined;
  return nik?.ok === true ? nik.value : undefined;
}

/** The number of a family card that the same digits may be. */
export function soughtFamilyCard(nik: Nik): FamilyCard | undefined {
  return FamilyCard.safeParse(nik).data;
}

/** Eleven letters and digits, of which most are digits: a number of BPJS Ketenagakerjaan and no name. */
const isMembershipNumber = (text: string): boolean =>
  /^[0-9a-z]{11}$/i.test(text) && text.replaceAll(/\D/g, '').length > 5;

/** What somebody who searches may be told of: which fields the role sees, in the own area or a wider one. */
export interface Searcher {
  readonly grant: Grant;
  readonly actor: Pick<Actor, 'scopes' | 'look'>;
}

const sees = ({ grant, actor }: Searcher, field: 'familyCardMasked' | 'membershipNumber'): boolean =>
  !actor.look && !hiddenFields(grant, actor.scopes).includes(field);

/** The membership number that is searched for, where the role is told such numbers. */
export function soughtMembershipNumber(filter: WorkerFilter | null, searcher: Searcher): string | undefined {
  const text = filter?.q?.trim() ?? '';
  return isMembershipNumber(text) && sees(searcher, 'membershipNumber') ? text.toUpperCase() : undefined;
}

/** What a search goes by in place of a name, and for whom. */
interface Finding {
  readonly nikIndex?: Buffer | undefined;
  readonly familyCardIndex?: Buffer | undefined;
  readonly membershipNumber?: string | undefined;
  readonly searcher?: Searcher;
}

/** The conditions of the filter but for the name that is sought. A record that was merged into another is in no list. */
export function filterWorkers(
  conditions: Conditions,
  filter: WorkerFilter | null,
  { nikIndex, familyCardIndex, membershipNumber, searcher }: Finding = {},
): void {
  conditions
    .add('p.merged_into_id IS NULL')
    .addIf(filter?.villageId, 'p.village_id = ?::int')
    .addIf(filter?.districtId, 'p.district_id = ?::int')
    .addIf(filter?.regencyId, 'p.regency_id = ?::int')
    .addIf(filter?.status, 'p.status = ?')
    .addIf(filter?.occupationCode, 'p.occupation_code = ?')
    .addIf(
      filter?.candidateListId,
      'p.id IN (SELECT listed.person_id FROM candidate listed WHERE listed.list_id = ?::uuid)',
    )
    .addIf(filter?.ids, 'p.id = ANY (?::uuid[])');
  if (filter?.hasNik != null) conditions.add(`p.nik_index IS ${filter.hasNik ? 'NOT ' : ''}NULL`);
  const head = filter?.householdOf;
  if (head && searcher && sees(searcher, 'familyCardMasked'))
    conditions.add(
      'p.family_card_index = (SELECT h.family_card_index FROM person h WHERE h.id = ?::uuid) AND p.id <> ?::uuid',
      head,
      head,
    );
  else if (head) conditions.add('false');
  if (nikIndex && familyCardIndex && searcher && sees(searcher, 'familyCardMasked'))
    conditions.add('(p.nik_index = ?::bytea OR p.family_card_index = ?::bytea)', nikIndex, familyCardIndex);
  else if (nikIndex) conditions.add('p.nik_index = ?::bytea', nikIndex);
  if (membershipNumber !== undefined)
    conditions.add(
      'p.id IN (SELECT e.person_id FROM enrolment e WHERE e.membership_number = ?)',
      membershipNumber,
    );
}

/** The name that is sought, where it is one: a number is found otherwise. */
export function soughtName(filter: WorkerFilter | null, finding: Finding = {}): string | undefined {
  const q = filter?.q?.trim();
  return q && finding.nikIndex === undefined && finding.membershipNumber === undefined ? q : undefined;
}

/** Leaves those whose name is sought, for a file of a list that was searched. */
export function leaveFound(conditions: Conditions, filter: WorkerFilter | null, finding: Finding): void {
  const name = soughtName(filter, finding);
  if (name !== undefined)
    conditions.add(`p.id = ANY (ARRAY(SELECT f.id FROM ${foundBy(conditions, { ...filter, name })} f))`);
}
