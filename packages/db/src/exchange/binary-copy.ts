const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0xff, 0xff]);
const BLOCK_BYTES = 64 * 1024;
/** Room that is left before a row begins, so that most rows don't have to ask for more. */
const ROW_BYTES = 8 * 1024;
const TEXT_OID = 25;
const JSONB_FORMAT = 1;
/** PostgreSQL counts days from 2000-01-01, JavaScript from 1970-01-01. */
const EPOCH_DAYS = 10_957;
const DAY_MS = 86_400_000;
const SHORT = 48;
const ASCII = 127;
/** No dimension, no nulls, elements of type text. */
const EMPTY_ARRAY = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, TEXT_OID]);
const EMPTY_LIST = Buffer.from([JSONB_FORMAT, 0x5b, 0x5d]);

/**
 * Writes rows in the binary format of COPY: PostgreSQL takes them without parsing a text, and no value needs escaping.
 * Every method writes one field; the fields of a row follow each other in the order of the columns.
 */
export class BinaryCopy {
  private block = Buffer.allocUnsafe(BLOCK_BYTES);
  private end: number;
  /** Days that were written before: people are born on the same few thousand. */
  private readonly days = new Map<string, number>();

  constructor(private readonly columns: number) {
    this.end = SIGNATURE.copy(this.block);
  }

  /** Begins a row. @returns the bytes before it when they fill a block, to be sent on */
  startRow(): Buffer | undefined {
    let full: Buffer | undefined;
    if (this.end > this.block.length - ROW_BYTES) {
      full = this.block.subarray(0, this.end);
      this.block = Buffer.allocUnsafe(BLOCK_BYTES);
      this.end = 0;
    }
    this.end = this.block.writeInt16BE(this.columns, this.end);
    return full;
  }

  /** What is left to be sent, with the mark that ends the data. */
  finish(): Buffer {
    return Buffer.concat([this.block.subarray(0, this.end), TRAILER]);
  }

  nothing(): void {
    this.length(-1);
  }

  int(value: number | null): void {
    if (value === null) return this.nothing();
    this.length(4);
    this.reserve(4);
    this.end = this.block.writeInt32BE(value, this.end);
  }

  smallint(value: number | null): void {
    if (value === null) return this.nothing();
    this.length(2);
    this.reserve(2);
    this.end = this.block.writeInt16BE(value, this.end);
  }

  /** A business day, `YYYY-MM-DD`. */
  day(value: string | null): void {
    if (value === null) return this.nothing();
    let days = this.days.get(value);
    if (days === undefined) {
      const [year, month, day] = value.split('-').map(Number) as [number, number, number];
      days = Date.UTC(year, month - 1, day) / DAY_MS - EPOCH_DAYS;
      this.days.set(value, days);
    }
    this.int(days);
  }

  bytes(value: Uint8Array | null): void {
    if (value === null) return this.nothing();
    this.length(value.length);
    this.reserve(value.length);
    this.block.set(value, this.end);
    this.end += value.length;
  }

  text(value: string | null): void {
    if (value === null) return this.nothing();
    const lengthAt = this.end;
    this.reserve(4 + value.length * 3);
    const bytes = value.length <= SHORT ? this.shortText(value, lengthAt + 4) : -1;
    this.end += 4 + (bytes < 0 ? this.block.write(value, lengthAt + 4) : bytes);
    this.block.writeInt32BE(this.end - lengthAt - 4, lengthAt);
  }

  /** Short texts of plain letters are written here faster than by a call into node. @returns bytes, or -1 for other letters */
  private shortText(value: string, at: number): number {
    for (let position = 0; position < value.length; position += 1) {
      const code = value.charCodeAt(position);
      if (code > ASCII) return -1;
      this.block[at + position] = code;
    }
    return value.length;
  }

  /** A value that PostgreSQL is to read as jsonb. */
  json(value: unknown): void {
    if (Array.isArray(value) && value.length === 0) return this.bytes(EMPTY_LIST);
    const text = JSON.stringify(value);
    const size = Buffer.byteLength(text) + 1;
    this.length(size);
    this.reserve(size);
    this.end = this.block.writeUInt8(JSONB_FORMAT, this.end);
    this.end += this.block.write(text, this.end);
  }

  texts(values: readonly string[]): void {
    if (values.length === 0) return this.bytes(EMPTY_ARRAY);
    const lengthAt = this.end;
    this.reserve(24);
    this.end += 4;
    for (const part of [1, 0, TEXT_OID, values.length, 1]) this.end = this.block.writeInt32BE(part, this.end);
    for (const value of values) this.text(value);
    this.block.writeInt32BE(this.end - lengthAt - 4, lengthAt);
  }

  private length(bytes: number): void {
    this.reserve(4);
    this.end = this.block.writeInt32BE(bytes, this.end);
  }

  private reserve(bytes: number): void {
    if (this.end + bytes <= this.block.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.block.length * 2, this.end + bytes));
    this.block.copy(larger, 0, 0, this.end);
    this.block = larger;
  }
}
