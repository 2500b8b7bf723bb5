import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { parseRegionCode } from '@lindung/domain/territory/region-code';
import {
  type CandidateFileRequest,
  type CandidateKind,
  type GeneratedCandidate,
  candidateFileText,
  generateCandidates,
  homeVillagesOf,
} from './candidates.js';

const USAGE =
  'Usage: npm run demo:candidates -- --region 73.72 --valid 8000 --dirt 400 [--too-old 20] [--seed 1] [--out calon.csv]';

const HELP = `${USAGE}

Writes a file of made-up candidates to import.

  --region   code of the regency, district or village where they live (73.72)
  --valid    lines of people who are eligible (8000)
  --dirt     lines that an import refuses, of every kind in turn (400)
  --too-old  lines of people who are too old to be eligible (0)
  --seed     another number makes other people, the same number the same (1)
  --out      file to write (calon-<region>.csv)
  --help     shows this`;

const KIND_TEXTS: Record<CandidateKind, string> = {
  VALID: 'valid: taken and eligible',
  TOO_OLD: 'of 66 years: taken, not eligible',
  NIK_15_DIGITS: 'refused: NIK of 15 digits',
  NIK_17_DIGITS: 'refused: NIK of 17 digits',
  NIK_SCIENTIFIC: 'refused: NIK in scientific notation',
  NIK_SERIAL_ZERO: 'refused: NIK with serial 0000',
  NIK_DAY_ZERO: 'refused: NIK with day 00',
  NIK_MONTH_13: 'refused: NIK with month 13',
  NIK_TWICE: 'refused: the same NIK a second time',
  DATE_IMPOSSIBLE: 'refused: 31 February',
  VILLAGE_UNKNOWN: 'refused: unknown village',
  VILLAGE_EMPTY: 'refused: no village',
  NAME_EMPTY: 'refused: no name',
};

/** Something the person who typed the command can put right. */
class UsageError extends Error {}

const countOf = (name: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} takes a whole number, not "${text}".`);
  return Number(text);
};

const readArguments = (args: readonly string[]): { request: CandidateFileRequest; out: string } | 'HELP' => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      region: { type: 'string', default: '73.72' },
      valid: { type: 'string', default: '8000' },
      dirt: { type: 'string', default: '400' },
      'too-old': { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'HELP';
  const region = parseRegionCode(values.region);
  if (!region.ok) throw new UsageError(`--region takes a region code such as 73.72, not "${values.region}".`);
  return {
    request: {
      region: region.value,
      valid: countOf('valid', values.valid),
      dirt: countOf('dirt', values.dirt),
      tooOld: countOf('too-old', values['too-old']),
      seed: countOf('seed', values.seed),
    },
    out: values.out ?? `calon-${region.value}.csv`,
  };
};

async function* counted(candidates: AsyncIterable<GeneratedCandidate>, counts: Map<CandidateKind, number>) {
  for await (const candidate of candidates) {
    counts.set(candidate.kind, (counts.get(candidate.kind) ?? 0) + 1);
    yield candidate;
  }
}

const main = async (): Promise<void> => {
  const asked = readArguments(process.argv.slice(2));
  if (asked === 'HELP') {
    console.log(HELP);
    return;
  }
  const { request, out } = asked;
  // Said before the file is opened: a typing error must not empty the last one.
  await homeVillagesOf(request.region);
  const counts = new Map<CandidateKind, number>();
  const text = candidateFileText(counted(generateCandidates(request), counts));
  await pipeline(Readable.from(text), createWriteStream(out));

  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${resolve(out)}: ${total} rows of made-up people`);
  for (const [kind, words] of Object.entries(KIND_TEXTS)) {
    const count = counts.get(kind as CandidateKind);
    if (count) console.log(`${String(count).padStart(9)}  ${words}`);
  }
};

const isTypo = (error: unknown): error is Error =>
  error instanceof UsageError ||
  error instanceof RangeError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

try {
  await main();
} catch (error) {
  if (!isTypo(error)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 1;
}
