import { parseArgs } from 'node:util';

import { openKeyRing } from '@lindung/db/access/key-ring';
import { type TrailFault, type TrailHead, verifyTrail } from '@lindung/db/access/trail-seal';
import type { Database } from '@lindung/db/database';

import { withInstalledDatabase } from './installed-database.js';

const USAGE = `Usage: npm run trail:verify [-- --head 1234:0123abcd...]
Compares the trail with its signed seals and names the first event that is not as it was.
--head  a seal that was noted elsewhere, as the log and this command print it: finds an end that was cut off.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const eventsPerSentence = 1_000_000;

/** Something the person who typed the command can put right. */
class UsageError extends Error {}

async function main(): Promise<void> {
  const notedHead = readHead(process.argv.slice(2));
  process.exitCode = await withInstalledDatabase((database, key) => verify(database, key, notedHead));
}

async function verify(
  database: Database,
  key: Buffer,
  notedHead: Pick<TrailHead, 'number' | 'digest'> | undefined,
): Promise<number> {
  const { trailSigner } = await openKeyRing(database, key);
  let said = 0;
  const { fault, sealedEvents, unsealedEvents, head } = await verifyTrail(
    database,
    trailSigner,
    notedHead,
    (done) => {
      if (done - said < eventsPerSentence) return;
      said = done;
      say(`  ${done} events are as they were`);
    },
  );
  if (fault) {
    say(
      `The trail was tampered with: ${sentenceOf(fault)} ${sealedEvents} events before it are as they were.`,
    );
    return 1;
  }
  say(`The trail is as it was sealed: ${sealedEvents} events, ${unsealedEvents} more wait for their seal.`);
  if (head)
    say(
      `Head: ${head.number}:${head.digest}, sealed ${head.sealedAt.toISOString()}, Ed25519 key ${trailSigner.publicKey}`,
    );
  return 0;
}

function sentenceOf(fault: TrailFault): string {
  switch (fault.kind) {
    case 'EVENT_ALTERED':
      return `the event ${fault.eventId} (seal ${fault.sealNumber}) was changed or put in.`;
    case 'EVENT_MISSING':
      return `an event is gone ${fault.after === null ? 'at the very beginning' : `behind ${fault.after}`} (seal ${fault.sealNumber}).`;
    case 'SEAL_ALTERED':
      return `the seal ${fault.sealNumber} is not what was signed.`;
    case 'HEAD_MISSING':
      return `the seal ${fault.sealNumber}, which you have noted, is not in the chain.`;
  }
}

function readHead(args: readonly string[]): Pick<TrailHead, 'number' | 'digest'> | undefined {
  const { values } = parseArgs({ args: [...args], options: { head: { type: 'string' } } });
  if (values.head === undefined) return undefined;
  const [, number, digest] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(values.head) ?? [];
  if (number === undefined || digest === undefined)
    throw new UsageError(`--head takes a number, a colon and 64 hexadecimal digits, not "${values.head}".`);
  return { number: BigInt(number), digest };
}

await main().catch((error: unknown) => {
  const isTypo =
    error instanceof UsageError ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n${isTypo ? `${USAGE}\n` : ''}`,
  );
  process.exitCode = 1;
});
