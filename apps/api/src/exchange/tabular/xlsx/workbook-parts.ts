import { posix } from 'node:path';
import { FileProblemError } from '../file-problem-error.js';
import { isDateFormat } from './number-text.js';
import { type XmlAttributes, attributeOf, readWholeXml } from './read-xml.js';
import { StringTable } from './string-table.js';
import { unescapeText } from './unescape-text.js';
import type { XlsxPackage } from './xlsx-package.js';

interface Relationship {
  readonly id: string;
  /** The last word of the type's address, the same in both variants of the standard. */
  readonly type: string;
  readonly target: string;
}

/** Where the parts of a workbook lie that hold its visible sheets. */
export interface WorkbookParts {
  readonly sheets: ReadonlyArray<{ readonly name: string; readonly part: string }>;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly isFrom1904: boolean;
}

const USUAL_WORKBOOK = 'xl/workbook.xml';

const relationshipsOf = async (xlsx: XlsxPackage, part: string): Promise<readonly Relationship[]> => {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!xlsx.has(name)) return [];
  const found: Relationship[] = [];
  await readWholeXml(await xlsx.open(name), {
    open: (element, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (element !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return found;
};

/** Finds the parts of the sheets that a person who opens the workbook sees, in their order. Throws FileProblemError. */
export const findWorkbookParts = async (xlsx: XlsxPackage): Promise<WorkbookParts> => {
  const roots = await relationshipsOf(xlsx, '');
  const workbook = roots.find(({ type }) => type === 'officeDocument')?.target ?? USUAL_WORKBOOK;
  // A zip of anything else: a document, a presentation, a binary workbook.
  if (!workbook.endsWith('.xml') || !xlsx.has(workbook))
    throw new FileProblemError({ code: 'FILE_KIND_UNKNOWN' });

  const relationships = await relationshipsOf(xlsx, workbook);
  const visibleSheets: Array<{ readonly id: string; readonly name: string }> = [];
  let isWorkbook = false;
  let isFrom1904 = false;
  await readWholeXml(await xlsx.open(workbook), {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') isFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      const isVisible = name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible';
      if (isVisible)
        visibleSheets.push({
          id: attributeOf(attributes, 'id') ?? '',
          name: unescapeText(attributes['name'] ?? ''),
        });
    },
  });
  if (!isWorkbook) throw new FileProblemError({ code: 'FILE_KIND_UNKNOWN' });

  const sheets = visibleSheets.flatMap(({ id, name }) => {
    const found = relationships.find((relationship) => relationship.id === id);
    return found?.type === 'worksheet' ? [{ name, part: found.target }] : [];
  });
  if (sheets.length === 0) throw new FileProblemError({ code: 'FILE_NO_VISIBLE_SHEET' });
  const partOf = (type: string) => relationships.find((relationship) => relationship.type === type)?.target;
  return {
    sheets,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    isFrom1904,
  };
};

/** For each style of a cell by its number: whether it shows a date. */
export const readDateStyles = async (
  xlsx: XlsxPackage,
  part: string | undefined,
): Promise<readonly boolean[]> => {
  const isDate: boolean[] = [];
  if (part === undefined) return isDate;
  const codes = new Map<number, string>();
  let isCellStyle = false;
  await readWholeXml(await xlsx.open(part), {
    open: (name, attributes: XmlAttributes) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') isCellStyle = true;
      else if (name === 'xf' && isCellStyle) isDate.push(isDateFormat(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return isDate;
};

/** The texts that cells point to by their numbers; pronunciation guides are left out. */
export const readSharedStrings = async (
  xlsx: XlsxPackage,
  part: string | undefined,
  maxBytes: number,
): Promise<StringTable> => {
  const strings = new StringTable(maxBytes);
  if (part === undefined) return strings;
  let text = '';
  let isText = false;
  let isGuide = false;
  await readWholeXml(await xlsx.open(part), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isGuide = true;
      else if (name === 't') isText = !isGuide;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isGuide = false;
      else if (name === 'si') strings.add(unescapeText(text));
    },
  });
  return strings;
};
