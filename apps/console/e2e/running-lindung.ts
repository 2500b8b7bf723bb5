import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));
/** The account that runs the embedded server can't reach root's temporary folder everywhere. */
const folderOfRuns = '/var/tmp';

export interface LogIn {
  readonly username: string;
  readonly password: string;
}

interface Start {
  readonly demo?: '1' | 'accounts';
  readonly folder?: string;
}

/** Lindung as `npm start` runs it, with a database, data and a port of its own. */
export class RunningLindung {
  private constructor(
    private readonly child: ChildProcess,
    readonly folder: string,
    readonly origin: string,
    /** The log-ins that the start printed, one for each role of the demo. */
    readonly logIns: readonly LogIn[],
  ) {}

  /**
   * Starts the built server with the demo, up to a day or whole, or with its accounts alone, and waits until it prints where it is;
   * with the folder of one that was halted it goes on with what is there.
   */
  static async start(
    today?: string,
    { demo = '1', folder = mkdtempSync(join(folderOfRuns, 'lindung-e2e-')) }: Start = {},
  ): Promise<RunningLindung> {
    const child = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        PORT: '0',
        LINDUNG_DATA: folder,
        LINDUNG_DEMO: demo,
        LINDUNG_TODAY: today,
        LOG_LEVEL: 'warn',
        DATABASE_URL: undefined,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    const origin = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`Lindung ended with ${code}:\n${printed}`)));
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const console = /Console\s+(http:\S+)\//.exec(printed)?.[1];
        if (console !== undefined && printed.includes('Ctrl-C')) resolve(console);
      });
    });
    return new RunningLindung(child, folder, origin, readLogIns(printed));
  }

  /** Ends the server and takes its data away, also those that lie elsewhere because its account can't go into the folder. */
  async stop(): Promise<void> {
    await this.halt();
    const moved = join(this.folder, 'postgres', 'moved-to.json');
    if (existsSync(moved)) {
      const { folder } = JSON.parse(readFileSync(moved, 'utf8')) as { folder: string };
      rmSync(dirname(folder), { recursive: true, force: true });
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Ends the server and leaves its data where they are. */
  async halt(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
  }
}

const readLogIns = (printed: string): readonly LogIn[] =>
  [...printed.matchAll(/^ {2}([a-z][\w.-]+) +(\S{12,}) +\S/gm)].map(([, username = '', password = '']) => ({
    username,
    password,
  }));
