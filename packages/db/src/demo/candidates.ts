import { CANDIDATE_COLUMNS, type CandidateCells } from '@lindung/domain/enrolment/candidate-columns';
import { RegionLevel } from '@lindung/domain/territory/region-kind';
import { type RegionCode, levelOf, nikPrefixOf, parentCodeOf } from '@lindung/domain/territory/region-code';
import { readRegions } from '../territory/region-files.js';
import { CandidateDirt, spoil } from './candidate-dirt.js';
import { type HomeVillage, OF_WORKING_AGE, TOO_OLD, madeUpPerson } from './made-up-person.js';

/**
 * What a made-up candidate file holds: `valid` rows of people who are eligible, `dirt` rows that an import refuses, of every
 * kind in turn, and `tooOld` rows of people of 66 years, whom the import takes and the check of eligibility turns away.
 */
export interface CandidateFileRequest {
  readonly region: RegionCode;
  readonly valid: number;
  readonly dirt: number;
  readonly tooOld?: number;
  readonly seed?: number;
}

export type CandidateKind = 'VALID' | 'TOO_OLD' | CandidateDirt;

/** A row and what it was made for. */
export interface GeneratedCandidate {
  readonly kind: CandidateKind;
  readonly cells: CandidateCells;
}

const DIRT_IN_TURN = Object.values(CandidateDirt);
/** Doubles need a row before them that is taken. */
const DIRT_WITHOUT_DOUBLES = DIRT_IN_TURN.filter((dirt) => dirt !== CandidateDirt.NIK_TWICE);

/** The villages and wards of a region. Throws RangeError for a code that has none. */
export const homeVillagesOf = async (
  region: RegionCode,
): Promise<readonly [HomeVillage, ...HomeVillage[]]> => {
  const regions = await readRegions(region);
  const names = new Map<string, string>(regions.map(({ code, name }) => [code, name]));
  const [first, ...others] = regions
    .filter(({ code }) => levelOf(code) === RegionLevel.VILLAGE)
    .map(({ code, name }) => ({
      code,
      name,
      districtName: names.get(parentCodeOf(code) ?? '') ?? '',
      nikPrefix: nikPrefixOf(code) ?? '',
    }));
  if (!first) throw new RangeError(`there is no region ${region} with villages or wards`);
  return [first, ...others];
};

/** True for `part` of `whole` positions, as far from each other as they can be; never for the first one unless for all. */
const isSpreadAt = (position: number, part: number, whole: number) =>
  Math.floor(((position + 1) * part) / whole) > Math.floor((position * part) / whole);

/**
 * Makes up the rows of a candidate file, one at a time, the dirty ones among the good ones. The same request gives the same
 * rows. Throws RangeError for an unknown region and for more people than there are NIKs.
 */
export async function* generateCandidates({
  region,
  valid,
  dirt,
  tooOld = 0,
  seed = 1,
}: CandidateFileRequest): AsyncGenerator<GeneratedCandidate, void, undefined> {
  const villages = await homeVillagesOf(region);
  const good = valid + tooOld;
  const total = good + dirt;
  // Each kind has a range of indices to itself, so that no NIK is given out twice.
  const person = (index: number, born = OF_WORKING_AGE) =>
    madeUpPerson({ seed, index, total, villages, born });
  const dirtInTurn = valid > 0 ? DIRT_IN_TURN : DIRT_WITHOUT_DOUBLES;

  const made = { valid: 0, tooOld: 0, dirt: 0 };
  for (let position = 0; position < total; position += 1) {
    if (isSpreadAt(position, dirt, total)) {
      const kind = dirtInTurn[made.dirt % dirtInTurn.length] ?? CandidateDirt.NAME_EMPTY;
      const isDouble = kind === CandidateDirt.NIK_TWICE;
      yield { kind, cells: spoil(person(isDouble ? made.valid - 1 : good + made.dirt), kind) };
      made.dirt += 1;
    } else if (isSpreadAt(made.valid + made.tooOld, tooOld, good)) {
      yield { kind: 'TOO_OLD', cells: person(valid + made.tooOld, TOO_OLD) };
      made.tooOld += 1;
    } else {
      yield { kind: 'VALID', cells: person(made.valid) };
      made.valid += 1;
    }
  }
}

const DELIMITER = ';';
const LINES_PER_PIECE = 1_000;

const quoted = (cell: string) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const lineOf = (cells: readonly string[]) => `${cells.map(quoted).join(DELIMITER)}\r\n`;

/** Writes rows as a CSV file in the layout of the domain, with semicolons as Excel does in Indonesia, in pieces of text. */
export async function* candidateFileText(
  candidates: AsyncIterable<GeneratedCandidate>,
): AsyncGenerator<string, void, undefined> {
  let piece = lineOf(CANDIDATE_COLUMNS.map(({ header }) => header));
  let lines = 1;
  for await (const { cells } of candidates) {
    piece += lineOf(CANDIDATE_COLUMNS.map(({ key }) => cells[key] ?? ''));
    lines += 1;
    if (lines % LINES_PER_PIECE > 0) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
