import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
const require = createRequire(import.meta.url);
const packagedEntry = require.resolve('@sparticuz/chromium');
/** The package unpacks its libraries, of which a bare machine has not all, when it believes to be where it was made for. */
const withLibraries = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };

export interface PackagedChromium {
  readonly executablePath: string;
  /** What the browser's process needs in its environment beside our own. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Chromium that comes with the packages, unpacked once per clone. What was unpacked halfway, by a run that was stopped, is
 * never taken for whole: it gets its name when all of it is there.
 */
export async function packagedChromium(): Promise<PackagedChromium> {
  const folder = join(cache, 'chromium');
  if (!existsSync(folder)) await unpackInto(folder);
  const executablePath = join(folder, 'chromium');
  const { stdout } = await run('ldd', [executablePath]);
  const libraries = stdout.includes('not found') ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } : {};
  return { executablePath, env: { ...libraries, FONTCONFIG_FILE: fontsOf(folder) } };
}

/** Without a single font the browser ends itself; the package's own settings look for its fonts where Lambda has them. */
function fontsOf(folder: string): string {
  const settings = join(folder, 'fonts.conf');
  writeFileSync(
    settings,
    `<?xml version="1.0"?>\n<fontconfig><dir>${join(folder, 'fonts', 'fonts')}</dir>` +
      `<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  return settings;
}

async function unpackInto(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  try {
    const unpack = `import(${JSON.stringify(pathToFileURL(packagedEntry).href)}).then(({ default: chromium }) => (chromium.default ?? chromium).executablePath())`;
    await run(process.execPath, ['--eval', unpack], {
      env: { ...process.env, ...withLibraries, TMPDIR: half },
    });
    if (!existsSync(folder)) renameSync(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}
