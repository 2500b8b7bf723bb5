import type { DocumentError } from '@lindung/domain/agreement/document';

const MARKER = 0xff;
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
/** Frames, which say how large the picture is; the others of the range are tables. */
const isFrame = (kind: number) => kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
/** Markers without a length. */
const standsAlone = (kind: number) => kind === 0x01 || (kind >= 0xd0 && kind <= 0xd7);

/** A page of paper in the finest scan has no longer side. */
const LONGEST_SIDE = 20_000;

/**
 * Why a JPEG can't be kept; undefined for one that is put together as a JPEG is: its segments one after the other up to the picture,
 * which is of a size that can be, and nothing after its end but zeros.
 */
export function jpegProblem(bytes: Buffer): DocumentError | undefined {
  const damaged: DocumentError = { code: 'DOCUMENT_DAMAGED' };
  // What is at once another kind of file is read as that by others.
  if (bytes.subarray(0, 4096).includes('%PDF-')) return { code: 'DOCUMENT_KIND_UNKNOWN' };
  if (bytes[0] !== MARKER || bytes[1] !== START) return damaged;
  let at = 2;
  let hasSize = false;
  for (;;) {
    if (bytes[at] !== MARKER) return damaged;
    while (bytes[at] === MARKER) at += 1;
    const kind = bytes[at] ?? 0;
    at += 1;
    if (standsAlone(kind)) continue;
    if (at + 2 > bytes.length) return damaged;
    const length = bytes.readUInt16BE(at);
    if (length < 2 || at + length > bytes.length) return damaged;
    if (isFrame(kind)) {
      if (length < 8) return damaged;
      const [height, width] = [bytes.readUInt16BE(at + 3), bytes.readUInt16BE(at + 5)];
      if (height === 0 || width === 0 || Math.max(height, width) > LONGEST_SIDE) return damaged;
      hasSize = true;
    }
    at += length;
    if (kind === SCAN) break;
  }
  const last = bytes.lastIndexOf(Buffer.from([MARKER, END]));
  const isOver = last >= at && bytes.subarray(last + 2).every((byte) => byte === 0);
  return hasSize && isOver ? undefined : damaged;
}
