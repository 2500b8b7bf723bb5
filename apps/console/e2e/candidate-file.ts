import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const generator = fileURLToPath(new URL('../../../packages/db/dist/demo/candidates-cli.js', import.meta.url));

interface Wanted {
  readonly valid: number;
  readonly dirt: number;
  readonly tooOld: number;
  /** Another seed makes other people. */
  readonly seed: number;
  /** Where the people live, by its code; unless named, Parepare. */
  readonly region?: string;
}

/** A file of made-up candidates, as `npm run demo:candidates` writes it. */
export async function candidateFile({
  valid,
  dirt,
  tooOld,
  seed,
  region = '73.72',
}: Wanted): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'lindung-candidates-'));
  try {
    const out = join(folder, 'calon.csv');
    const counts = { valid, dirt, 'too-old': tooOld, seed };
    const options = Object.entries(counts).map(([name, count]) => `--${name}=${count}`);
    await run(process.execPath, [generator, `--region=${region}`, ...options, `--out=${out}`]);
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines of a CSV file without quotes, the head first. */
export const linesOf = (file: Buffer): readonly string[] => file.toString('utf8').trimEnd().split('\r\n');
