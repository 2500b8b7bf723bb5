import { getDecoder } from 'iconv-lite';
import { readCsvRecord } from './csv-record.js';
import { FileProblemError } from './file-problem-error.js';
import type { CsvEncoding, CsvFormat } from './sniff-file.js';
import { MAX_CELLS, type TabularRow, isBlankRow } from './tabular-row.js';

/** An apostrophe that an export put before a formula's first character so that a spreadsheet shows it as text. */
const ESCAPED_FORMULA = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;
/** Excel's own first line that names the delimiter. */
const DELIMITER_LINE = /^sep=.?$/i;

/** The text of a file in pieces; the last one, empty or not, is marked. */
async function* decodeText(source: AsyncIterable<Uint8Array>, encoding: CsvEncoding) {
  const decoder = getDecoder(encoding);
  for await (const { buffer, byteOffset, byteLength } of source) {
    yield { text: decoder.write(Buffer.from(buffer, byteOffset, byteLength)), isLast: false };
  }
  yield { text: decoder.end() ?? '', isLast: true };
}

const isIgnored = (cells: readonly string[], lineNo: number) =>
  isBlankRow(cells) || (lineNo === 1 && DELIMITER_LINE.test(cells.join('')));

const toRow = (record: readonly string[], lineNo: number): TabularRow => {
  if (record.length > MAX_CELLS) throw new FileProblemError({ code: 'FILE_ROW_TOO_LONG', line: lineNo });
  if (record.some((cell) => cell.includes('\0'))) {
    throw new FileProblemError({ code: 'FILE_HAS_NUL', line: lineNo });
  }
  return {
    lineNo,
    cells: record.map((cell) => (cell.startsWith("'") ? cell.replace(ESCAPED_FORMULA, '') : cell)),
  };
};

/**
 * Reads a CSV file as rows of text, header included and blank rows left out, no faster than they are taken. Rows may have
 * more or fewer cells than the header: that is for the reader of the header to judge. An apostrophe before a formula is
 * dropped, so that an exported file comes back as it was.
 * Throws FileProblemError: FILE_QUOTE_NOT_CLOSED, FILE_ROW_TOO_LONG, FILE_HAS_NUL, each with its line.
 */
export async function* readCsv(
  source: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: CsvFormat,
): AsyncGenerator<TabularRow, void, undefined> {
  let rest = '';
  let line = 1;
  for await (const { text, isLast } of decodeText(source, encoding)) {
    rest += text;
    let start = 0;
    while (start < rest.length) {
      const record = readCsvRecord(rest, start, { delimiter, isWhole: isLast, line });
      if (!record) break;
      if (!isIgnored(record.cells, line)) yield toRow(record.cells, line);
      start = record.next;
      line += record.lines;
    }
    rest = rest.slice(start);
  }
}
