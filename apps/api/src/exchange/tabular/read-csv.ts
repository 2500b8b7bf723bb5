import { Readable, pipeline } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { getDecoder } from 'iconv-lite';
import { FileProblemError } from './file-problem-error.js';
import type { CsvEncoding, CsvFormat } from './sniff-file.js';
import { MAX_CELLS, MAX_ROW_CHARACTERS, type TabularRow, isBlankRow } from './tabular-row.js';

/** An apostrophe that an export put before a formula's first character so that a spreadsheet shows it as text. */
const ESCAPED_FORMULA = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;
/** Excel's own first line that names the delimiter. */
const DELIMITER_LINE = /^sep=.?$/i;

async function* decodeText(source: AsyncIterable<Uint8Array>, encoding: CsvEncoding): AsyncGenerator<string> {
  const decoder = getDecoder(encoding);
  for await (const chunk of source)
    yield decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  yield decoder.end() ?? '';
}

/** Numbers the lines of a file while its records go by: a cell in quotes may hold line breaks. */
class LineCounter {
  /** The last line of the record before; the record that fails begins after it. */
  private end = 0;
  /** csv-parse counts a CRLF inside of quotes as two lines. */
  private overcounted = 0;

  get nextLine(): number {
    return this.end + 1;
  }

  /** The line on which a record begins, from the line on which csv-parse saw it end. */
  startOf(cells: readonly string[], parsedLines: number): number {
    const broken = cells.filter((cell) => cell.includes('\n') || cell.includes('\r')).join('');
    const carriageReturns = broken.match(/\r\n/g)?.length ?? 0;
    const breaks = broken.match(/\r\n|\r|\n/g)?.length ?? 0;
    this.overcounted += carriageReturns;
    this.end = parsedLines - this.overcounted;
    return this.end - breaks;
  }
}

const toRow = (record: readonly string[], lineNo: number): TabularRow => {
  if (record.length > MAX_CELLS) throw new FileProblemError({ code: 'FILE_ROW_TOO_LONG', line: lineNo });
  if (record.some((cell) => cell.includes('\0'))) {
    throw new FileProblemError({ code: 'FILE_HAS_NUL', line: lineNo });
  }
  return { lineNo, cells: record.map((cell) => cell.replace(ESCAPED_FORMULA, '')) };
};

/** What csv-parse gives with `info`. */
interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const recordParser = (format: CsvFormat): Parser =>
  parse({
    delimiter: format.delimiter,
    // All three at once: files that went through several programs mix them.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_CHARACTERS,
    info: true,
  });

const asFileProblem = (error: unknown, line: number): unknown => {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new FileProblemError({ code: 'FILE_QUOTE_NOT_CLOSED', line });
  if (error.code !== 'CSV_MAX_RECORD_SIZE') return error;
  // A record that grew over many lines swallowed them behind a quote that nobody closed.
  const isManyLines = typeof error['lines'] === 'number' && error['lines'] > line + 1;
  return new FileProblemError({ code: isManyLines ? 'FILE_QUOTE_NOT_CLOSED' : 'FILE_ROW_TOO_LONG', line });
};

/**
 * Reads a CSV file as rows of text, header included and blank rows left out, no faster than they are taken. Rows may have
 * more or fewer cells than the header: that is for the reader of the header to judge. An apostrophe before a formula is
 * dropped, so that an exported file comes back as it was.
 * Throws FileProblemError: FILE_QUOTE_NOT_CLOSED, FILE_ROW_TOO_LONG, FILE_HAS_NUL, each with its line.
 */
export async function* readCsv(
  source: AsyncIterable<Uint8Array>,
  format: CsvFormat,
): AsyncGenerator<TabularRow> {
  const parser = recordParser(format);
  const lines = new LineCounter();
  // The callback has nothing to do: an error of the source destroys the parser with it, and the loop throws it.
  pipeline(Readable.from(decodeText(source, format.encoding)), parser, () => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      const lineNo = lines.startOf(record, info.lines);
      const isDelimiterLine = lineNo === 1 && DELIMITER_LINE.test(record.join(''));
      if (!isBlankRow(record) && !isDelimiterLine) yield toRow(record, lineNo);
    }
  } catch (error) {
    throw asFileProblem(error, lines.nextLine);
  }
}
