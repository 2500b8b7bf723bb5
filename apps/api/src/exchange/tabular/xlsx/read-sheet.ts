import type { Readable } from 'node:stream';
import { FileProblemError } from '../file-problem-error.js';
import { MAX_CELLS, MAX_ROW_CHARACTERS, type TabularRow, isBlankRow } from '../tabular-row.js';
import { dateText, numberText } from './number-text.js';
import { unescapeText } from './unescape-text.js';
import { type XmlAttributes, type XmlHandler, readXml } from './read-xml.js';
import type { StringTable } from './string-table.js';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: StringTable;
  readonly dateStyles: readonly boolean[];
  readonly isFrom1904: boolean;
}

/** The last row that a sheet can have. */
const LAST_ROW = 1_048_576;

/** `AB12` is in column 27, counted from 0; undefined without letters. */
const columnOf = (reference: string | undefined): number | undefined => {
  let column = 0;
  for (const character of reference ?? '') {
    if (character < 'A' || character > 'Z') break;
    column = column * 26 + (character.charCodeAt(0) - 64);
  }
  return column > 0 ? column - 1 : undefined;
};

/** Gathers the rows of a sheet while its XML goes by. A formula counts by the result that the file keeps of it. */
class RowGatherer implements XmlHandler {
  private rows: TabularRow[] = [];
  private lineNo = 0;
  private cells: string[] = [];
  private characters = 0;
  private column = -1;
  private type = 'n';
  private isDate = false;
  private value = '';
  private takesText = false;
  private isGuide = false;

  constructor(private readonly context: SheetContext) {}

  /** Takes away the rows that are complete. */
  takeRows(): readonly TabularRow[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'rPh') this.isGuide = true;
    else if (name === 'v' || name === 't') this.takesText = !this.isGuide;
  }

  text(piece: string): void {
    if (this.takesText) this.value += piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.takesText = false;
    else if (name === 'rPh') this.isGuide = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
  }

  private openRow({ r }: XmlAttributes): void {
    const lineNo = r === undefined ? this.lineNo + 1 : Number(r);
    // Whoever reads the rows knows each by its number.
    const isNext = Number.isInteger(lineNo) && lineNo > this.lineNo && lineNo <= LAST_ROW;
    if (!isNext) throw new FileProblemError({ code: 'FILE_DAMAGED' });
    this.lineNo = lineNo;
    this.cells = [];
    this.characters = 0;
    this.column = -1;
  }

  private openCell({ r, t, s }: XmlAttributes): void {
    this.column = columnOf(r) ?? this.column + 1;
    this.type = t ?? 'n';
    this.isDate = this.context.dateStyles[Number(s ?? 0)] ?? false;
    this.value = '';
  }

  private closeCell(): void {
    const text = this.cellText();
    if (text === '') return;
    this.characters += text.length;
    if (this.column >= MAX_CELLS || this.characters > MAX_ROW_CHARACTERS) {
      throw new FileProblemError({ code: 'FILE_ROW_TOO_LONG', line: this.lineNo });
    }
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private closeRow(): void {
    if (!isBlankRow(this.cells)) this.rows.push({ lineNo: this.lineNo, cells: this.cells });
  }

  private cellText(): string {
    if (this.value === '') return '';
    switch (this.type) {
      case 's':
        return this.context.strings.get(Number(this.value));
      case 'n':
        return this.isDate ? dateText(this.value, this.context.isFrom1904) : numberText(this.value);
      case 'b':
        return this.value === '1' ? 'TRUE' : 'FALSE';
      default:
        return unescapeText(this.value);
    }
  }
}

/**
 * Reads the rows of a sheet as text, some at a time; rows without any content are left out, cells left blank are ''.
 * Throws FileProblemError: FILE_DAMAGED, FILE_ROW_TOO_LONG.
 */
export async function* readSheet(
  part: Readable,
  context: SheetContext,
): AsyncGenerator<readonly TabularRow[], void, undefined> {
  const gatherer = new RowGatherer(context);
  for await (const _ of readXml(part, gatherer)) {
    const rows = gatherer.takeRows();
    if (rows.length > 0) yield rows;
  }
}
