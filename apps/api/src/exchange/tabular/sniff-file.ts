import { decode } from 'iconv-lite';
import { FileProblemError } from './file-problem-error.js';
import { type Delimiter, findDelimiter } from './find-delimiter.js';

export type CsvEncoding = 'utf8' | 'utf16le' | 'utf16be' | 'windows-1252';

/** How a CSV file is written; refused rows go back in the same way. */
export interface CsvFormat {
  readonly kind: 'CSV';
  readonly encoding: CsvEncoding;
  readonly hasBom: boolean;
  readonly delimiter: Delimiter;
}

/** What an uploaded file is, by its content; plain data that a job can keep. */
export type FileFormat = CsvFormat | { readonly kind: 'XLSX' };

/** Enough for the longest header line; the rest of the file only has to prove its encoding. */
const HEAD_BYTES = 64 * 1024;

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The stream of a compound file that holds an XLSX locked with a password. */
const LOCKED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

const BYTE_ORDER_MARKS: readonly { readonly encoding: CsvEncoding; readonly bytes: Buffer }[] = [
  { encoding: 'utf8', bytes: Buffer.from([0xef, 0xbb, 0xbf]) },
  { encoding: 'utf16le', bytes: Buffer.from([0xff, 0xfe]) },
  { encoding: 'utf16be', bytes: Buffer.from([0xfe, 0xff]) },
];

/** Characters that no typed table has; tab, line feed and carriage return are left out. */
const BINARY = /[\0-\x08\x0b\x0c\x0e-\x1f]/;
/** HTML and XML that portals name `.xls`, PDF, rich text. */
const OTHER_TEXT_FORMAT = /^\s*(?:<|%PDF|\{\\rtf)/;

const startsWith = (head: Buffer, magic: Buffer) => head.subarray(0, magic.length).equals(magic);

/** Reads the source until the head is full; `rest` goes on where the head ends. */
const takeHead = async (source: AsyncIterator<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const next = await source.next();
    if (next.done) break;
    chunks.push(next.value);
    size += next.value.length;
  }
  return Buffer.concat(chunks, size);
};

/** True when the head and all that follows are valid UTF-8; reads the source to its end or to the first wrong byte. */
const isUtf8 = async (head: Buffer, rest: AsyncIterator<Uint8Array>): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    decoder.decode(head, { stream: true });
    for (let next = await rest.next(); !next.done; next = await rest.next()) {
      decoder.decode(next.value, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      return false;
    }
    throw error;
  }
};

const sniffText = async (head: Buffer, rest: AsyncIterator<Uint8Array>): Promise<CsvFormat> => {
  const mark = BYTE_ORDER_MARKS.find(({ bytes }) => startsWith(head, bytes));
  const text = decode(head, mark?.encoding ?? 'windows-1252');
  if (BINARY.test(text) || OTHER_TEXT_FORMAT.test(text)) {
    throw new FileProblemError({ code: 'FILE_KIND_UNKNOWN' });
  }
  const encoding = mark?.encoding ?? ((await isUtf8(head, rest)) ? 'utf8' : 'windows-1252');
  return { kind: 'CSV', encoding, hasBom: mark !== undefined, delimiter: findDelimiter(text) };
};

/**
 * Says what a file is from its bytes, never from its name: XLSX, or CSV with its encoding and delimiter. A text with bytes
 * that are no UTF-8 is taken for Windows-1252. Reads no further than it must, and closes the source.
 * Throws FileProblemError: FILE_EMPTY, FILE_KIND_UNKNOWN, FILE_OLD_EXCEL, FILE_LOCKED.
 */
export const sniffFile = async (source: AsyncIterable<Uint8Array>): Promise<FileFormat> => {
  const iterator = source[Symbol.asyncIterator]();
  try {
    const head = await takeHead(iterator);
    if (head.length === 0) throw new FileProblemError({ code: 'FILE_EMPTY' });
    if (startsWith(head, ZIP)) return { kind: 'XLSX' };
    if (startsWith(head, COMPOUND_FILE)) {
      const isLocked = head.includes(LOCKED_PACKAGE);
      throw new FileProblemError({ code: isLocked ? 'FILE_LOCKED' : 'FILE_OLD_EXCEL' });
    }
    return await sniffText(head, iterator);
  } finally {
    await iterator.return?.();
  }
};
