import { FileProblemError } from './file-problem-error.js';
import type { Delimiter } from './find-delimiter.js';
import { MAX_ROW_CHARACTERS } from './tabular-row.js';

/** One record of a CSV text; `next` is where the one after it begins, `lines` how many lines it takes. */
interface CsvRecord {
  readonly cells: readonly string[];
  readonly next: number;
  readonly lines: number;
}

const QUOTE = '"'.charCodeAt(0);
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

const isBreak = (code: number) => code === LINE_FEED || code === CARRIAGE_RETURN;
const breaksIn = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** Position of the quote that ends a quoted cell; doubled quotes are part of it. -1: not in this text. */
const closingQuote = (text: string, from: number): number => {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
};

/**
 * Reads the record that begins at `start`, written as RFC 4180 says, with LF, CRLF or CR at its end and quotes inside of
 * unquoted cells taken as they are. Undefined: the text ends before the record does. `isWhole` says that nothing follows
 * the text, and `line` on which line the record begins.
 *
 * Own code since csv-parse takes about ten times the processor time, most of the time of a whole import, and doesn't know
 * on which line a quote was opened; a property test compares the two.
 * Throws FileProblemError: FILE_QUOTE_NOT_CLOSED, FILE_ROW_TOO_LONG.
 */
export const readCsvRecord = (
  text: string,
  start: number,
  { delimiter, isWhole, line }: { delimiter: Delimiter; isWhole: boolean; line: number },
): CsvRecord | undefined => {
  const separator = delimiter.charCodeAt(0);
  const cells: string[] = [];
  let lines = 1;
  let at = start;

  const unfinished = (isQuoted: boolean): undefined => {
    const isTooLong = text.length - start > MAX_ROW_CHARACTERS;
    if (isQuoted && (isWhole || isTooLong))
      throw new FileProblemError({ code: 'FILE_QUOTE_NOT_CLOSED', line });
    if (isTooLong) throw new FileProblemError({ code: 'FILE_ROW_TOO_LONG', line });
    return undefined;
  };
  const finished = (next: number): CsvRecord => {
    if (next - start <= MAX_ROW_CHARACTERS) return { cells, next, lines };
    // A record that grew over many lines swallowed them behind a quote that somebody forgot.
    throw new FileProblemError({ code: lines > 2 ? 'FILE_QUOTE_NOT_CLOSED' : 'FILE_ROW_TOO_LONG', line });
  };

  for (;;) {
    const cellStart = at;
    let quotedEnd = -1;
    if (text.charCodeAt(at) === QUOTE) {
      quotedEnd = closingQuote(text, at + 1);
      const isUndecided = quotedEnd === -1 || (quotedEnd + 1 === text.length && !isWhole);
      if (isUndecided) return unfinished(true);
      lines += breaksIn(text.slice(at, quotedEnd));
      at = quotedEnd + 1;
    }
    const unquotedStart = at;
    let code = text.charCodeAt(at);
    while (at < text.length && code !== separator && !isBreak(code)) code = text.charCodeAt((at += 1));
    const isQuotedCell = quotedEnd !== -1 && at === unquotedStart;
    // A quote that only "ends" within a later line was never closed on its own.
    const isRunaway = quotedEnd !== -1 && !isQuotedCell && breaksIn(text.slice(cellStart, quotedEnd)) > 0;
    if (isRunaway) throw new FileProblemError({ code: 'FILE_QUOTE_NOT_CLOSED', line });
    cells.push(
      isQuotedCell ? text.slice(cellStart + 1, quotedEnd).replaceAll('""', '"') : text.slice(cellStart, at),
    );

    if (at === text.length) return isWhole ? finished(at) : unfinished(false);
    if (code === separator) {
      at += 1;
    } else {
      const mayBeTwo = code === CARRIAGE_RETURN;
      if (mayBeTwo && at + 1 === text.length && !isWhole) return unfinished(false);
      return finished(at + (mayBeTwo && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1));
    }
  }
};
