import type { Readable } from 'node:stream';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { FileProblemError } from '../file-problem-error.js';
import type { XlsxLimits } from './xlsx-limits.js';

/** Entries below this size may be packed as tightly as they like: an empty part of zeros harms nobody. */
const RATIO_FREE_BYTES = 1024 * 1024;

const damaged = () => new FileProblemError({ code: 'FILE_DAMAGED' });

/** The parts of a workbook by their names, each read as a stream that may not grow beyond what the directory says. */
export interface XlsxPackage {
  has(name: string): boolean;
  open(name: string): Promise<Readable>;
}

const readDirectory = async (zip: ZipFile, limits: XlsxLimits): Promise<ReadonlyMap<string, Entry>> => {
  if (zip.entryCount > limits.entries) throw new FileProblemError({ code: 'FILE_EXPANDS_TOO_MUCH' });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    // Two parts of one name: what is checked might not be what is read.
    if (entries.has(entry.fileName)) throw damaged();
    entries.set(entry.fileName, entry);
  }
  return entries;
};

const requireHarmless = (entries: ReadonlyMap<string, Entry>, limits: XlsxLimits): void => {
  let unpacked = 0;
  for (const [name, entry] of entries) {
    if (entry.isEncrypted()) throw new FileProblemError({ code: 'FILE_LOCKED' });
    if (/vbaProject\.bin$|^xl\/macrosheets\//i.test(name))
      throw new FileProblemError({ code: 'FILE_HAS_MACROS' });
    if (/^xl\/externalLinks\//i.test(name)) throw new FileProblemError({ code: 'FILE_HAS_EXTERNAL_LINKS' });
    unpacked += entry.uncompressedSize;
    const isTooTight =
      entry.uncompressedSize > RATIO_FREE_BYTES &&
      entry.uncompressedSize > entry.compressedSize * limits.ratio;
    if (isTooTight || unpacked > limits.unpackedBytes) {
      throw new FileProblemError({ code: 'FILE_EXPANDS_TOO_MUCH' });
    }
  }
};

/**
 * Opens a workbook's zip by its directory and refuses it before anything is unpacked: too many or too large entries, a
 * ratio that only a bomb has, entries of the same name or with paths that leave the archive, passwords, macros, links to
 * other workbooks. What the directory says is held against the data when an entry is read.
 * Throws FileProblemError.
 */
export const openXlsxPackage = async (bytes: Buffer, limits: XlsxLimits): Promise<XlsxPackage> => {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
    const entries = await readDirectory(zip, limits);
    requireHarmless(entries, limits);
    return {
      has: (name) => entries.has(name),
      open: async (name) => {
        const entry = entries.get(name);
        if (!entry) throw damaged();
        return zip.openReadStreamPromise(entry).catch(() => Promise.reject(damaged()));
      },
    };
  } catch (error) {
    // Whatever yauzl says about bytes that people sent, it says about a damaged file.
    throw error instanceof FileProblemError ? error : damaged();
  }
};
