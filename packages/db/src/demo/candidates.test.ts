import { createHash } from 'node:crypto';
import { CANDIDATE_COLUMNS, cellsOf, mapCandidateHeader } from '@lindung/domain/enrolment/candidate-columns';
import { type CandidateRow, readCandidateRow } from '@lindung/domain/enrolment/candidate-file';
import type { RowIssueCode } from '@lindung/domain/enrolment/row-issue';
import { villageDirectory } from '@lindung/domain/enrolment/village-directory';
import { ageOn, businessDate } from '@lindung/domain/shared/business-date';
import type { Result } from '@lindung/domain/shared/result';
import { nikPrefixOf, parentCodeOf, regionCode } from '@lindung/domain/territory/region-code';
import { describe, expect, it } from 'vitest';
import { readRegions } from '../territory/region-files.js';
import { CandidateDirt } from './candidate-dirt.js';
import {
  type CandidateFileRequest,
  type GeneratedCandidate,
  candidateFileText,
  generateCandidates,
} from './candidates.js';

const PAREPARE = regionCode('73.72');
const AGREEMENT_DAY = businessDate('2024-05-13');
const REQUEST: CandidateFileRequest = { region: PAREPARE, valid: 2_000, dirt: 220, tooOld: 15 };

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
};
const generate = (changes: Partial<CandidateFileRequest> = {}) =>
  collect(generateCandidates({ ...REQUEST, ...changes }));
const textOf = async (request: CandidateFileRequest) =>
  (await collect(candidateFileText(generateCandidates(request)))).join('');

/** Reads rows as an import of the region would; ids are positions in the list of its regions. */
const readerFor = async (region: string) => {
  const regions = await readRegions(region);
  const idOf = (code: string | undefined) => regions.findIndex((candidate) => candidate.code === code);
  const entries = regions
    .filter(({ code }) => code.length === 13)
    .map(({ code, name }) => {
      const districtId = idOf(parentCodeOf(code));
      const districtName = regions[districtId]?.name ?? '';
      return { villageId: idOf(code), districtId, regencyId: 1, code, name, districtName };
    });
  const context = {
    referenceDay: AGREEMENT_DAY,
    findVillage: villageDirectory(entries, { regencyId: 1, districtId: null, villageId: null }),
    knownPrefixes: new Set(regions.flatMap(({ code }) => nikPrefixOf(code) ?? [])),
  };
  return ({ cells }: GeneratedCandidate) => readCandidateRow(cells, context);
};

const valueOf = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** The one issue of each kind of dirt; a double has none of its own. */
const ISSUE_OF: Record<CandidateDirt, RowIssueCode | undefined> = {
  NIK_15_DIGITS: 'NIK_LENGTH',
  NIK_17_DIGITS: 'NIK_LENGTH',
  NIK_SCIENTIFIC: 'NIK_SCIENTIFIC',
  NIK_SERIAL_ZERO: 'NIK_SERIAL_ZERO',
  NIK_DAY_ZERO: 'NIK_BAD_DAY',
  NIK_MONTH_13: 'NIK_BAD_MONTH',
  NIK_TWICE: undefined,
  DATE_IMPOSSIBLE: 'DATE_IMPOSSIBLE',
  VILLAGE_UNKNOWN: 'VILLAGE_UNKNOWN',
  VILLAGE_EMPTY: undefined,
  NAME_EMPTY: 'NAME_EMPTY',
};

describe('generateCandidates', () => {
  it('makes valid rows that are read without any warning, of people who may become members', async () => {
    const read = await readerFor(PAREPARE);
    const valid = (await generate()).filter(({ kind }) => kind === 'VALID');
    expect(valid).toHaveLength(REQUEST.valid);
    for (const candidate of valid) {
      const { nik, birthDate, decile, warnings } = valueOf(read(candidate));
      expect(warnings).toEqual([]);
      expect(nik).not.toBeNull();
      expect(ageOn(birthDate, AGREEMENT_DAY)).toBeGreaterThanOrEqual(18);
      expect(ageOn(birthDate, AGREEMENT_DAY)).toBeLessThanOrEqual(62);
      expect([1, 2, 3, 4]).toContain(decile);
    }
  });

  it('makes as many dirty rows as asked for, of every kind, each refused for its own reason', async () => {
    const read = await readerFor(PAREPARE);
    const dirty = (await generate()).filter(({ kind }) => kind !== 'VALID' && kind !== 'TOO_OLD');
    expect(dirty).toHaveLength(REQUEST.dirt);
    for (const kind of Object.values(CandidateDirt)) {
      const rows = dirty.filter((candidate) => candidate.kind === kind);
      expect(rows.length).toBeGreaterThanOrEqual(REQUEST.dirt / Object.keys(CandidateDirt).length);
      const expected = ISSUE_OF[kind];
      for (const row of rows.filter(() => expected !== undefined)) {
        expect(read(row)).toMatchObject({ ok: false, error: [{ code: expected }] });
      }
    }
  });

  it('repeats a NIK only behind a row that is taken, so that dirt and refused rows are the same number', async () => {
    const read = await readerFor(PAREPARE);
    const taken = new Set<string>();
    const refused: string[] = [];
    for (const candidate of await generate()) {
      const row = read(candidate);
      // Without a village only whom the registry knows is taken, and it knows nobody yet.
      const isRefused = !row.ok || row.value.village === null || taken.has(String(row.value.nik));
      if (isRefused) refused.push(candidate.kind);
      else taken.add(String(row.value.nik));
    }
    expect(taken.size).toBe(REQUEST.valid + (REQUEST.tooOld ?? 0));
    expect(refused).toHaveLength(REQUEST.dirt);
    expect(refused).toContain(CandidateDirt.NIK_TWICE);
    expect(refused).toContain(CandidateDirt.VILLAGE_EMPTY);
  });

  it('makes people of 66 years whose rows are taken', async () => {
    const read = await readerFor(PAREPARE);
    const old = (await generate()).filter(({ kind }) => kind === 'TOO_OLD').map((row) => valueOf(read(row)));
    expect(old.map(({ birthDate }) => ageOn(birthDate, AGREEMENT_DAY))).toEqual(Array(15).fill(66));
  });

  it('spreads the people evenly over all villages and wards of the region', async () => {
    const read = await readerFor(PAREPARE);
    const people = new Map<number, number>();
    for (const candidate of await generate({ dirt: 0, tooOld: 0 })) {
      const { villageId } = valueOf(read(candidate)).village ?? { villageId: 0 };
      people.set(villageId, (people.get(villageId) ?? 0) + 1);
    }
    expect(people.size).toBe(22);
    expect(Math.max(...people.values()) - Math.min(...people.values())).toBeLessThanOrEqual(1);
  });

  it('writes dates in four notations among the valid rows', async () => {
    const dates = (await generate())
      .filter(({ kind }) => kind === 'VALID')
      .map(({ cells }) => cells.birthDate ?? '');
    for (const notation of [
      /^\d\d\/\d\d\/\d{4}$/,
      /^\d\d-\d\d-\d{4}$/,
      /^\d{4}-\d\d-\d\d$/,
      /^\d{1,2} \p{L}+ \d{4}$/u,
    ]) {
      expect(dates.filter((date) => notation.test(date)).length).toBeGreaterThan(REQUEST.valid / 10);
    }
  });

  it('gives every one of thirty thousand people a NIK of their own, in a region of villages', async () => {
    const read = await readerFor('73.22');
    const niks = new Set<CandidateRow['nik']>();
    const request = { region: regionCode('73.22'), valid: 30_000, dirt: 0 };
    for await (const candidate of generateCandidates(request)) niks.add(valueOf(read(candidate)).nik);
    expect(niks.size).toBe(30_000);
  });

  it('makes rows one at a time, however many there are', async () => {
    const candidates = generateCandidates({ ...REQUEST, valid: 100_000_000 });
    expect((await candidates.next()).value).toMatchObject({ kind: 'VALID' });
    await candidates.return();
  });

  it('refuses a region without villages', async () => {
    await expect(generateCandidates({ ...REQUEST, region: regionCode('73.99') }).next()).rejects.toThrow(
      RangeError,
    );
  });
});

describe('candidateFileText', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

  it('is the same file, byte by byte, for the same request and another one for another seed', async () => {
    const first = sha256(await textOf(REQUEST));
    expect(sha256(await textOf(REQUEST))).toBe(first);
    expect(sha256(await textOf({ ...REQUEST, seed: 2 }))).not.toBe(first);
  });

  it('has the layout of the domain and one line for each row', async () => {
    const [header, ...lines] = (await textOf({ ...REQUEST, valid: 3, dirt: 0, tooOld: 0 }))
      .trimEnd()
      .split('\r\n');
    const mapping = valueOf(mapCandidateHeader(header?.split(';') ?? []));
    expect([...mapping.positions.keys()]).toEqual(CANDIDATE_COLUMNS.map(({ key }) => key));
    const rows = await generate({ valid: 3, dirt: 0, tooOld: 0 });
    expect(lines.map((line) => cellsOf(line.split(';'), mapping))).toEqual(
      rows.map(({ cells }) => ({
        ...Object.fromEntries(CANDIDATE_COLUMNS.map(({ key }) => [key, ''])),
        ...cells,
      })),
    );
  });
});
