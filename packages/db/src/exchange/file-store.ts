import { createHash } from 'node:crypto';

import { FILE_LIFETIME_DAYS, type StoredFile } from '@lindung/domain/exchange/file';
import type { EntityManager } from 'typeorm';

import type { KeyRing } from '../access/key-ring.js';
import type { ActingAs } from '../acting.js';
import type { Database, Statement } from '../database.js';

const CHUNK_BYTES = 128 * 1024;

/** Sends one statement under somebody's jurisdiction and answers its rows. */
type Send = <Row>(statement: Statement) => Promise<Row[]>;

/** Each statement a transaction of its own: for a file that comes in no faster than its sender's line. */
export const apart =
  (database: Database, acting: ActingAs): Send =>
  async <Row>(statement: Statement) => {
    const [rows] = await database.read<Row[][]>(acting, [statement]);
    return rows ?? [];
  };

/** Every statement in the given transaction: the file is there when it commits, and not before. */
export const within =
  (tx: EntityManager): Send =>
  <Row>({ text, values = [] }: Statement) =>
    tx.query(text, [...values]) as Promise<Row[]>;

export type NewFile = Pick<
  StoredFile,
  'id' | 'name' | 'mediaType' | 'createdBy' | 'regencyId' | 'districtId' | 'villageId'
>;

export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: Buffer;
}

/** A file turned out to be larger than it may be. */
export class FileTooLargeError extends Error {}

/** The files of a user take up all the room that one user has. */
export class FileRoomTakenError extends Error {}

/** Files as encrypted chunks in the database, each its maker's alone until it expires. */
export class FileStore {
  constructor(
    private readonly send: Send,
    private readonly keyRing: Pick<KeyRing, 'encryptChunk' | 'decryptChunk'>,
  ) {}

  /**
   * Keeps a file, reading its source no faster than it is written; `days` is how long. What was kept of a file that failed is
   * removed by the caller, or with the transaction.
   * @throws FileTooLargeError when the source gives more than `largest` bytes, FileRoomTakenError when it might make the files of
   * its maker more than `room` bytes
   */
  async keep(
    file: NewFile,
    source: AsyncIterable<Uint8Array>,
    { largest = Number.POSITIVE_INFINITY, room = Number.POSITIVE_INFINITY, days = FILE_LIFETIME_DAYS } = {},
  ): Promise<KeptFile> {
    const { id, name, mediaType } = file;
    const owner = [file.createdBy, file.regencyId, file.districtId, file.villageId];
    await this.send({
      text: `INSERT INTO file (id, name, media_type, created_by, regency_id, district_id, village_id, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8::int))`,
      values: [id, name, mediaType, ...owner, days],
    });
    if (Number.isFinite(room) && (await this.taken(file.createdBy, largest)) > room)
      throw new FileRoomTakenError();
    const hash = createHash('sha256');
    let size = 0;
    let no = 0;
    for await (const bytes of chunksOf(source)) {
      size += bytes.length;
      if (size > largest) throw new FileTooLargeError();
      hash.update(bytes);
      await this.send({
        text: `INSERT INTO file_chunk (file_id, no, bytes, created_by, regency_id, district_id, village_id)
               VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        values: [id, no, this.keyRing.encryptChunk(bytes), ...owner],
      });
      no += 1;
    }
    const sha256 = hash.digest();
    await this.send({
      text: `UPDATE file SET complete = true, size = $2, sha256 = $3 WHERE id = $1`,
      values: [id, size, sha256],
    });
    return { id, name, mediaType, size, sha256 };
  }

  /** Bytes of a user's files. Those that are still being sent are seen by each other, and count as the largest. */
  private async taken(userId: string, largest: number): Promise<number> {
    const [row] = await this.send<{ bytes: string }>({
      text: `SELECT COALESCE(sum(CASE WHEN complete THEN size ELSE $2::bigint END), 0) AS bytes FROM file WHERE created_by = $1`,
      values: [userId, largest],
    });
    return Number(row?.bytes ?? 0);
  }

  /** A complete file of this user that has not expired; undefined is all that anybody else learns. */
  async find(id: string, userId: string): Promise<KeptFile | undefined> {
    const [row] = await this.send<Omit<KeptFile, 'size'> & { size: string }>({
      name: 'find-file',
      text: `SELECT id, name, media_type AS "mediaType", size, sha256 FROM file
             WHERE id = $1 AND created_by = $2 AND complete AND expires_at > now()`,
      values: [id, userId],
    });
    return row && { ...row, size: Number(row.size) };
  }

  /** The bytes of a file, one chunk at a time. */
  async *read(id: string): AsyncGenerator<Buffer> {
    for (let no = 0; ; no += 1) {
      const [chunk] = await this.send<{ bytes: Buffer }>({
        name: 'read-chunk',
        text: `SELECT bytes FROM file_chunk WHERE file_id = $1 AND no = $2`,
        values: [id, no],
      });
      if (!chunk) return;
      yield this.keyRing.decryptChunk(chunk.bytes);
    }
  }

  /** Removes a file with its bytes, complete or not. */
  async remove(id: string): Promise<void> {
    await this.send({ text: `DELETE FROM file WHERE id = $1`, values: [id] });
  }
}

/** The same bytes in pieces of one size. */
async function* chunksOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source) {
    let rest = piece;
    while (size + rest.length >= CHUNK_BYTES) {
      const taken = CHUNK_BYTES - size;
      yield Buffer.concat([...pieces, rest.subarray(0, taken)]);
      rest = rest.subarray(taken);
      pieces = [];
      size = 0;
    }
    if (rest.length > 0) pieces.push(rest);
    size += rest.length;
  }
  if (size > 0) yield Buffer.concat(pieces);
}
