import { FileProblemError } from '../file-problem-error.js';

const FIRST_CAPACITY = 64 * 1024;

/**
 * The shared strings of a workbook, packed into one buffer: as JavaScript strings each would keep the piece of XML alive
 * that it was cut from. Throws FileProblemError FILE_EXPANDS_TOO_MUCH beyond `maxBytes`.
 */
export class StringTable {
  private bytes = Buffer.allocUnsafe(FIRST_CAPACITY);
  private readonly ends: number[] = [];

  constructor(private readonly maxBytes: number) {}

  add(text: string): void {
    const start = this.ends.at(-1) ?? 0;
    const end = start + Buffer.byteLength(text);
    if (end > this.maxBytes) throw new FileProblemError({ code: 'FILE_EXPANDS_TOO_MUCH' });
    if (end > this.bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(end, this.bytes.length * 2));
      this.bytes.copy(grown, 0, 0, start);
      this.bytes = grown;
    }
    this.bytes.write(text, start);
    this.ends.push(end);
  }

  /** Throws FileProblemError FILE_DAMAGED when a cell points past the table. */
  get(index: number): string {
    const end = this.ends[index];
    if (end === undefined) throw new FileProblemError({ code: 'FILE_DAMAGED' });
    return this.bytes.toString('utf8', index === 0 ? 0 : this.ends[index - 1], end);
  }
}
