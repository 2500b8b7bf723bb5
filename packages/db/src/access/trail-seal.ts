import { createHash } from 'node:crypto';

import type { EntityManager } from 'typeorm';

import type { Database } from '../database.js';
import type { TrailSigner } from './trail-signer.js';

const MARK_BYTES = 16;
const EVENTS_PER_SEAL = 10_000;
const EVENTS_PER_PAGE = 10_000;
/** What the first seal is chained to. */
const ORIGIN = Buffer.alloc(32);

/** A seal as it is kept: the marks of the events of the transactions `fromTx` to before `toTx`, in their order. */
interface Seal {
  readonly number: bigint;
  readonly fromTx: bigint;
  readonly toTx: bigint;
  readonly eventCount: number;
  readonly marks: Buffer;
  readonly sealedAt: Date;
  readonly previousDigest: Buffer;
}

interface KeptSeal extends Seal {
  readonly digest: Buffer;
  readonly signature: Buffer;
  readonly keyId: number;
}

interface MarkedEvent {
  readonly tx: string;
  readonly id: string;
  readonly mark: Buffer;
}

/** The newest seal: whoever notes it elsewhere can tell later that no end of the trail was cut off. */
export interface TrailHead {
  readonly number: bigint;
  /** SHA-256 over the seal and, through the one before it, over everything earlier; hex. */
  readonly digest: string;
  readonly sealedAt: Date;
}

/** Where the trail is not as it was sealed. Events are named by their id; `before` is the last one that is right. */
export type TrailFault =
  /** This event was changed, or added among those that were sealed. */
  | { readonly kind: 'EVENT_ALTERED'; readonly eventId: string; readonly sealNumber: bigint }
  /** An event that was sealed is gone. */
  | { readonly kind: 'EVENT_MISSING'; readonly after: string | null; readonly sealNumber: bigint }
  /** The seal is not what was signed, or not chained to the one before it. */
  | { readonly kind: 'SEAL_ALTERED'; readonly sealNumber: bigint }
  /** The seal that was noted elsewhere is not in the chain. */
  | { readonly kind: 'HEAD_MISSING'; readonly sealNumber: bigint };

export interface TrailVerdict {
  readonly fault: TrailFault | undefined;
  readonly sealedEvents: number;
  /** Events that are younger than the newest seal. */
  readonly unsealedEvents: number;
  readonly head: TrailHead | undefined;
}

/**
 * Seals what the trail holds of transactions that are over, as far as it is not sealed yet. Two processes never seal the
 * same: the second one finds the work under way and leaves it.
 * @returns the number of events sealed, and the newest seal
 */
export async function sealTrail(
  database: Database,
  signer: TrailSigner,
  now: Date,
  eventsPerSeal = EVENTS_PER_SEAL,
): Promise<{ readonly sealed: number; readonly head: TrailHead | undefined }> {
  let sealed = 0;
  for (;;) {
    const step = await database.write({ as: 'TRAIL' }, (tx) => sealOnce(tx, signer, now, eventsPerSeal));
    sealed += step.sealed;
    if (!step.goesOn) return { sealed, head: step.head };
  }
}

async function sealOnce(
  tx: EntityManager,
  signer: TrailSigner,
  now: Date,
  eventsPerSeal: number,
): Promise<{ sealed: number; head: TrailHead | undefined; goesOn: boolean }> {
  const [lock]: Array<{ taken: boolean }> = await tx.query(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('lindung trail seal', 0)) AS taken`,
  );
  const [lastRow]: SealRow[] = await tx.query(`${SEALS} ORDER BY number DESC LIMIT 1`);
  const last = lastRow && sealOf(lastRow);
  const head = last && headOf(last);
  if (!lock?.taken) return { sealed: 0, head, goesOn: false };
  const fromTx = last?.toTx ?? 0n;
  if ((await nextTx(tx)) < fromTx)
    throw new Error(
      'the trail was sealed on another server: its transactions are ahead of those of this one',
    );
  const ask: Ask = async (text, values) => {
    await tx.query(IN_UTC);
    return tx.query(text, [...values]);
  };
  const found = await marksOf(ask, { fromTx, toTx: null, atMost: eventsPerSeal + 1 });
  const events = found.length > eventsPerSeal ? await wholeTransactions(ask, found) : found;
  const newest = events.at(-1);
  if (!newest) return { sealed: 0, head, goesOn: false };
  const seal: Seal = {
    number: (last?.number ?? 0n) + 1n,
    fromTx,
    toTx: BigInt(newest.tx) + 1n,
    eventCount: events.length,
    marks: Buffer.concat(events.map(({ mark }) => mark)),
    sealedAt: now,
    previousDigest: last?.digest ?? ORIGIN,
  };
  const digest = digestOf(seal);
  await tx.query(
    `INSERT INTO audit_seal (number, from_tx, to_tx, event_count, marks, sealed_at, previous_digest, digest, signature, key_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      seal.number,
      seal.fromTx,
      seal.toTx,
      seal.eventCount,
      seal.marks,
      seal.sealedAt,
      seal.previousDigest,
      digest,
      signer.sign(digest),
      signer.keyId,
    ],
  );
  return {
    sealed: events.length,
    head: { number: seal.number, digest: digest.toString('hex'), sealedAt: seal.sealedAt },
    goesOn: found.length > events.length,
  };
}

/** A seal ends between two transactions: the last one, which may go on behind what was found, waits for the next seal. */
async function wholeTransactions(ask: Ask, found: readonly MarkedEvent[]): Promise<readonly MarkedEvent[]> {
  const lastTx = BigInt(found.at(-1)?.tx ?? 0);
  const earlier = found.filter((event) => BigInt(event.tx) !== lastTx);
  if (earlier.length > 0) return earlier;
  return marksOf(ask, { fromTx: lastTx, toTx: lastTx + 1n });
}

/**
 * Lets the trail go on where it was on a server that counts its transactions lower than those that were sealed: after a
 * back-up was restored on another one. To be done before anything is written there; does nothing otherwise.
 * @returns whether the trail was brought here from another server
 */
export const continueTrail = (database: Database, now: Date): Promise<boolean> =>
  database.write({ as: 'TRAIL' }, async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('lindung trail epoch', 0))`);
    const [last]: Array<{ to_tx: string }> = await tx.query(
      `SELECT to_tx FROM audit_seal ORDER BY number DESC LIMIT 1`,
    );
    const missing = BigInt(last?.to_tx ?? 0) - (await nextTx(tx));
    if (missing <= 0n) return false;
    await tx.query(
      `INSERT INTO trail_epoch (number, tx_offset, begun_at)
       SELECT COALESCE(max(number), 0) + 1, trail_offset() + $1::bigint, $2 FROM trail_epoch`,
      [missing, now],
    );
    return true;
  });

/** What the next transaction of this server will count in the trail. */
async function nextTx(tx: EntityManager): Promise<bigint> {
  const [server]: Array<{ next_tx: string }> = await tx.query(
    `SELECT (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + trail_offset())::text AS next_tx`,
  );
  return BigInt(server?.next_tx ?? 0);
}

/**
 * Compares the trail with its seals, oldest first.
 * @param notedHead a seal that was noted outside of the database
 * @returns the first fault that there is, or none
 */
export async function verifyTrail(
  database: Database,
  signer: TrailSigner,
  notedHead?: Pick<TrailHead, 'number' | 'digest'>,
  report: (sealedEvents: number) => void = () => undefined,
): Promise<TrailVerdict> {
  let last: KeptSeal | undefined;
  let sealedEvents = 0;
  let lastEvent: string | null = null;
  let isHeadFound = notedHead === undefined;
  const verdict = async (fault?: TrailFault): Promise<TrailVerdict> => ({
    fault,
    sealedEvents,
    unsealedEvents: await countUnsealed(database, last?.toTx ?? 0n),
    head: last && headOf(last),
  });
  for (;;) {
    const seal = await nextSeal(database, last?.number ?? 0n);
    if (!seal) break;
    if (!isRightful(seal, last, signer)) return verdict({ kind: 'SEAL_ALTERED', sealNumber: seal.number });
    const events = await eventsOf(database, seal);
    const fault = firstFault(seal, events, lastEvent);
    if (fault) return verdict(fault);
    lastEvent = events.at(-1)?.id ?? lastEvent;
    sealedEvents += seal.eventCount;
    isHeadFound ||= seal.number === notedHead?.number && seal.digest.toString('hex') === notedHead.digest;
    last = seal;
    report(sealedEvents);
  }
  if (!isHeadFound && notedHead) return verdict({ kind: 'HEAD_MISSING', sealNumber: notedHead.number });
  return verdict();
}

function isRightful(seal: KeptSeal, last: KeptSeal | undefined, signer: TrailSigner): boolean {
  return (
    seal.number === (last?.number ?? 0n) + 1n &&
    seal.fromTx === (last?.toTx ?? 0n) &&
    seal.previousDigest.equals(last?.digest ?? ORIGIN) &&
    seal.digest.equals(digestOf(seal)) &&
    signer.isSignedBy(seal.keyId, seal.digest, seal.signature)
  );
}

/** Finds the first event that is not the one that was sealed; what is gone shows by the marks that come too early. */
function firstFault(
  seal: KeptSeal,
  events: readonly MarkedEvent[],
  lastEvent: string | null,
): TrailFault | undefined {
  const markAt = (place: number) => seal.marks.subarray(place * MARK_BYTES, (place + 1) * MARK_BYTES);
  const place = Array.from({ length: Math.max(seal.eventCount, events.length) }).findIndex(
    (_, at) => at >= seal.eventCount || !events[at]?.mark.equals(markAt(at)),
  );
  if (place < 0) return undefined;
  const event = events[place];
  const sealed = new Set(
    Array.from({ length: seal.eventCount - Math.min(place, seal.eventCount) }, (_, at) =>
      markAt(place + at).toString('base64'),
    ),
  );
  // An event that was sealed further on stands here since one before it is gone.
  if (event && !sealed.has(event.mark.toString('base64')))
    return { kind: 'EVENT_ALTERED', eventId: event.id, sealNumber: seal.number };
  return { kind: 'EVENT_MISSING', after: events[place - 1]?.id ?? lastEvent, sealNumber: seal.number };
}

function digestOf(seal: Seal): Buffer {
  const header = [seal.number, seal.fromTx, seal.toTx, seal.eventCount, seal.sealedAt.toISOString()].join(
    ' ',
  );
  return createHash('sha256').update(`${header}\n`).update(seal.previousDigest).update(seal.marks).digest();
}

const headOf = ({ number, digest, sealedAt }: KeptSeal): TrailHead => ({
  number,
  digest: digest.toString('hex'),
  sealedAt,
});

interface SealRow {
  readonly number: string;
  readonly from_tx: string;
  readonly to_tx: string;
  readonly event_count: number;
  readonly marks: Buffer;
  readonly sealed_at: Date;
  readonly previous_digest: Buffer;
  readonly digest: Buffer;
  readonly signature: Buffer;
  readonly key_id: number;
}

const SEALS = `SELECT number, from_tx, to_tx, event_count, marks, sealed_at, previous_digest, digest, signature, key_id FROM audit_seal`;

const sealOf = (row: SealRow): KeptSeal => ({
  number: BigInt(row.number),
  fromTx: BigInt(row.from_tx),
  toTx: BigInt(row.to_tx),
  eventCount: row.event_count,
  marks: row.marks,
  sealedAt: row.sealed_at,
  previousDigest: row.previous_digest,
  digest: row.digest,
  signature: row.signature,
  keyId: row.key_id,
});

async function nextSeal(database: Database, after: bigint): Promise<KeptSeal | undefined> {
  const [[row]] = await database.read<[SealRow[]]>({ as: 'TRAIL' }, [
    { text: `${SEALS} WHERE number > $1 ORDER BY number LIMIT 1`, values: [after] },
  ]);
  return row && sealOf(row);
}

const eventsOf = (database: Database, { fromTx, toTx }: Seal): Promise<readonly MarkedEvent[]> =>
  marksOf(
    async (text, values) => {
      const [, rows] = await database.read<[unknown[], EventRow[]]>({ as: 'TRAIL' }, [
        { text: IN_UTC },
        { text, values },
      ]);
      return rows;
    },
    { fromTx, toTx },
  );

async function countUnsealed(database: Database, from: bigint): Promise<number> {
  const [[row]] = await database.read<[Array<{ count: number }>]>({ as: 'TRAIL' }, [
    {
      text: `SELECT count(*)::int AS count FROM audit_event e WHERE e.tx >= $1 AND ${IS_OVER}`,
      values: [from],
    },
  ]);
  return row?.count ?? 0;
}

/** An event's moments are written down in UTC, whatever the connection's time zone is. */
const IN_UTC = `SET LOCAL TimeZone = 'UTC'`;

/** What comes later has a higher number: while a transaction is open, no event from it on is sealed. */
const IS_OVER = `e.tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint + trail_offset()`;

/**
 * An event is marked by every column that holds something, so that a column which is added later, and was empty then, leaves
 * earlier marks as they are. The functions are PostgreSQL's own, by name: one of `public` that takes an event would be nearer.
 */
const EVENTS = `SELECT e.tx::text AS tx, e.id,
  (SELECT pg_catalog.jsonb_object_agg(key, value)::text FROM pg_catalog.jsonb_each(pg_catalog.to_jsonb(e)) WHERE value <> 'null') AS content
  FROM public.audit_event e WHERE (e.tx, e.id) > ($1::bigint, $2::uuid) AND e.tx >= $1`;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

interface EventRow {
  readonly tx: string;
  readonly id: string;
  readonly content: string;
}

type Ask = (text: string, values: readonly unknown[]) => Promise<readonly EventRow[]>;

/**
 * The marks of events whose transactions are over, oldest first: from those of `fromTx` to those before `toTx`. The marks are
 * made here of what the rows hold: whoever changes what the database computes changes no mark.
 */
async function marksOf(
  ask: Ask,
  { fromTx, toTx, atMost = Infinity }: { fromTx: bigint; toTx: bigint | null; atMost?: number },
): Promise<readonly MarkedEvent[]> {
  const marked: MarkedEvent[] = [];
  for (;;) {
    const size = Math.min(EVENTS_PER_PAGE, atMost - marked.length);
    const after = marked.at(-1) ?? { tx: fromTx, id: BEFORE_ALL };
    const rows = await ask(
      `${EVENTS} AND ${toTx === null ? IS_OVER : 'e.tx < $4::bigint'} ORDER BY e.tx, e.id LIMIT $3`,
      [after.tx, after.id, size, ...(toTx === null ? [] : [toTx])],
    );
    for (const { tx, id, content } of rows) marked.push({ tx, id, mark: markOf(content) });
    if (rows.length < size || marked.length === atMost) return marked;
  }
}

const markOf = (content: string): Buffer =>
  createHash('sha256').update(content, 'utf8').digest().subarray(0, MARK_BYTES);
