import type { Conditions } from '../read/conditions.js';
import type { SortKey } from '../read/read-model.js';
import { isShownToday } from './region.read.js';

/** The names of a region in one text: that of its version, and its other spellings. */
const namesOf = (alias: string) => `(${alias}.name || ' ' || COALESCE((
  SELECT string_agg(al.alias, ' ') FROM region_alias al WHERE al.region_id = ${alias}.region_id AND al.valid_to IS NULL), ''))`;

/** What lies around a region: its district and its regency, with their other spellings. */
const around = `COALESCE((SELECT string_agg(${namesOf('w')}, ' ') FROM region_version w
  WHERE w.region_id IN (v.parent_id, v.regency_id) AND ${isShownToday('w')}), '')`;

const plain = (names: string) =>
  `' ' || regexp_replace(regexp_replace(lower(${names}), '[''’\`]', '', 'g'), '[^a-z0-9]+', ' ', 'g')`;

/** Adds the search by groups of keystrokes, as the domain's isMeantBy says; groups are letters and digits alone. */
export function searchByGroups(conditions: Conditions, [first = '', ...others]: readonly string[]): void {
  conditions.add(`${plain(namesOf('v'))} LIKE ?`, `% ${first}%`);
  for (const group of others)
    conditions.add(`${plain(`${namesOf('v')} || ' ' || ${around}`)} LIKE ?`, `% ${group}%`);
}

/**
 * Puts the region that is called just so, by its name or another spelling, before those that begin so. What is sought stands in
 * the order itself, as its letters and digits alone: a value that only the order needs can't be bound where none is asked for.
 */
export function bestFirst(sought: string): SortKey {
  const spelling = `'${sought.replaceAll(/[^a-z0-9]/g, '')}'`;
  const isCalledSo = `regexp_replace(lower(v.name), '[^a-z0-9]', '', 'g') = ${spelling} OR EXISTS (
    SELECT FROM region_alias al WHERE al.region_id = v.region_id AND al.plain = ${spelling} AND al.valid_to IS NULL)`;
  return { expression: `(CASE WHEN ${isCalledSo} THEN '0' ELSE '1' END || v.code)`, type: 'text' };
}
