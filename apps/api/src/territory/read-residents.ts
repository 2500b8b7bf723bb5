import { regionChangeRepository, type MovingResident } from '@lindung/db/territory/region-change.repository';
import { Id } from '@lindung/domain/shared/ids';
import type { Resident, ResidentIssueCode } from '@lindung/domain/territory/region-change';
import { parseRegionCode } from '@lindung/domain/territory/region-code';
import { grantOf } from '@lindung/domain/access/policy';
import { parseNik } from '@lindung/domain/worker/nik';
import { withoutNik } from '@lindung/domain/worker/nik-in-text';

import { readRegionFile } from '../exchange/exchange.public.js';
import type { UseCaseTools } from '../writing/use-case.js';

/** A row that can't be taken: the line of the file, or the place in the list that was picked, from 1. */
export interface ResidentIssue {
  readonly line: number;
  readonly code: ResidentIssueCode;
  readonly value: string;
  /** The input field of somebody who was picked. */
  readonly field?: string;
}

export interface ReadResidents {
  readonly residents: readonly MovingResident[];
  readonly issues: readonly ResidentIssue[];
}

/** Somebody whom the list names, by id or by the blind index of the NIK, and where it puts them. */
interface NamedResident {
  readonly line: number;
  readonly personId: string | null;
  readonly nikIndex: Buffer | null;
  readonly code: string;
  readonly field?: string;
}

type Tools = Pick<UseCaseTools, 'tx' | 'actor' | 'services'>;

/** Which village each successor's code stands for; new ones have no id before the change is written. */
export type SuccessorIds = ReadonlyMap<string, number>;

/**
 * Reads who of the people of split villages lives in which successor, row by row: whoever does not live there, and whoever is
 * not registered, are told alike. A NIK is never repeated.
 */
export async function readResidents(
  tools: Tools,
  list: { readonly residents: readonly Resident[]; readonly fileId: string | null },
  predecessorIds: readonly number[],
  successors: SuccessorIds,
): Promise<ReadResidents> {
  const issues: ResidentIssue[] = [];
  const named: NamedResident[] = list.residents.map(({ personId, code }, at) => ({
    line: at + 1,
    personId,
    nikIndex: null,
    code,
    field: `residents.${at}.personId`,
  }));
  if (list.fileId !== null) named.push(...(await namedInFile(tools, list.fileId, issues)));
  const found = await regionChangeRepository(tools.tx).findResidents(
    predecessorIds,
    named.flatMap(({ personId }) => personId ?? []),
    named.flatMap(({ nikIndex }) => nikIndex ?? []),
  );
  await countTries(tools, named, found);
  const byNik = new Map(found.map(({ id, nikIndex }) => [nikIndex?.toString('base64'), id]));
  const known = new Set(found.map(({ id }) => id));
  const taken = new Set<string>();
  const residents: MovingResident[] = [];
  for (const { line, personId, nikIndex, code, field } of named) {
    const report = (issue: ResidentIssueCode, value = '') =>
      issues.push({ line, code: issue, value, ...(field === undefined ? {} : { field }) });
    const id = personId ?? byNik.get(nikIndex?.toString('base64'));
    const parsed = parseRegionCode(code);
    const villageId = parsed.ok ? successors.get(parsed.value) : undefined;
    if (!parsed.ok) report('RESIDENT_CODE_INVALID', withoutNik(code) ? code.slice(0, 20) : '');
    else if (villageId === undefined) report('RESIDENT_NO_SUCCESSOR', parsed.value);
    else if (id === undefined || !known.has(id)) report('RESIDENT_NOT_THERE');
    else if (taken.has(id)) report('RESIDENT_TWICE');
    else {
      taken.add(id);
      residents.push({ personId: id, villageId });
    }
  }
  return { residents, issues: issues.sort((a, b) => a.line - b.line) };
}

/**
 * Of an honest list nearly every number is found, of guesses nearly none: who doesn't find people by NIK tries as many that live
 * elsewhere as one by one. @throws DomainError RATE_LIMITED
 */
async function countTries(
  { actor, services }: Tools,
  named: readonly NamedResident[],
  found: ReadonlyArray<{ readonly nikIndex: Buffer | null }>,
): Promise<void> {
  if (grantOf(actor.role, 'workers')?.findsByNik) return;
  const known = new Set(found.map(({ nikIndex }) => nikIndex?.toString('base64')));
  const tries = named.filter(({ nikIndex }) => nikIndex !== null && !known.has(nikIndex.toString('base64')));
  if (tries.length > 0) await services.nikLimits.tries.consume(actor, tries.length);
}

async function namedInFile(
  tools: Tools,
  fileId: string,
  issues: ResidentIssue[],
): Promise<readonly NamedResident[]> {
  const rows = await readRegionFile(tools, fileId, 'RESIDENTS');
  return rows.flatMap(({ line, cell }) => {
    const code = cell('code');
    const id = cell('personId').toLowerCase();
    if (id !== '') {
      if (Id.safeParse(id).success) return { line, personId: id, nikIndex: null, code };
      issues.push({ line, code: 'RESIDENT_NOT_THERE', value: '' });
      return [];
    }
    const nik = parseNik(cell('nik'));
    if (nik.ok) return { line, personId: null, nikIndex: tools.services.keyRing.nikIndex(nik.value), code };
    issues.push({
      line,
      code: nik.error.code === 'NIK_EMPTY' ? 'RESIDENT_EMPTY' : 'RESIDENT_NIK_INVALID',
      value: '',
    });
    return [];
  });
}
