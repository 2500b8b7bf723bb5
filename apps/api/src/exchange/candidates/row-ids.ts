import { randomFillSync } from 'node:crypto';

const ID_BYTES = 16;
const IDS_AT_ONCE = 1024;

/**
 * Ids (UUID version 7, as bytes) for the rows of a file. Asking for random bytes costs more than all else that a row needs, so
 * they are drawn for many ids at once; the first six bytes of each are the time of that draw.
 */
export class RowIds {
  private pool = Buffer.alloc(0);
  private next = 0;

  /** @param now the instant in milliseconds */
  constructor(private readonly now: () => number) {}

  make(): Uint8Array {
    if (this.next === this.pool.length) this.draw();
    const id = this.pool.subarray(this.next, this.next + ID_BYTES);
    this.next += ID_BYTES;
    return id;
  }

  private draw(): void {
    this.pool = randomFillSync(Buffer.allocUnsafeSlow(ID_BYTES * IDS_AT_ONCE));
    this.next = 0;
    const time = this.now();
    for (let at = 0, count = 0; at < this.pool.length; at += ID_BYTES, count += 1) {
      this.pool.writeUIntBE(time, at, 6);
      // Version 7, then a counter: ids of one draw are in the order of the rows.
      this.pool.writeUInt16BE(0x7000 | count, at + 6);
      this.pool.writeUInt8(0x80 | (this.pool.readUInt8(at + 8) & 0x3f), at + 8);
    }
  }
}
