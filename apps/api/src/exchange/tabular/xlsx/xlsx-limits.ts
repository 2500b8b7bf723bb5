/** What an honest workbook stays below; whatever exceeds one of these is refused before or while it is unpacked. */
export interface XlsxLimits {
  readonly fileBytes: number;
  readonly entries: number;
  /** All entries together, unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked to packed size of one entry; sheets of a hundred thousand rows stay near 10. */
  readonly ratio: number;
  readonly sharedStringBytes: number;
  readonly heapMegabytes: number;
  /** How long the parent waits for rows in all; the time that it takes to use them doesn't count. */
  readonly waitMilliseconds: number;
  /** Of how many visible sheets the rows are read, from the first on. */
  readonly sheets: number;
}

const MEBIBYTE = 1024 * 1024;

export const XLSX_LIMITS: XlsxLimits = {
  fileBytes: 64 * MEBIBYTE,
  entries: 1_000,
  unpackedBytes: 768 * MEBIBYTE,
  ratio: 100,
  sharedStringBytes: 256 * MEBIBYTE,
  heapMegabytes: 192,
  waitMilliseconds: 60_000,
  sheets: 1,
};
