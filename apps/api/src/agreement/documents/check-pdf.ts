import { inflateSync } from 'node:zlib';

import type { DocumentError } from '@lindung/domain/agreement/document';

/** Names by which a PDF acts by itself, carries other files, or asks for a form of its own (ISO 32000-2, 12.6 and 7.11.4). */
const ACTIVE = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'OpenAction',
  'XFA',
  'RichMedia',
  'RichMediaContent',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'GoToR',
  'Rendition',
  'Movie',
  'Sound',
  'URLS',
] as const;

/** Short names, which mean something in the structure alone: in compressed bytes they come about by chance. */
const ACTIVE_IN_STRUCTURE = ['JS', 'AA', 'AF'] as const;

const LOCKED = 'Encrypt';

/** A stream inflates to this many bytes at the most, all of a file to four times as many. */
const MOST_OF_STREAM = 32 * 1024 * 1024;
const MOST_OF_FILE = 4 * MOST_OF_STREAM;

const HEAD = /^%PDF-[12]\.\d/;
const END = /%%EOF\s*$/;
const NAME = /\/([^\s<>()[\]{}/%]{1,127})/g;
const STREAM = /\bstream\r?\n/g;

const plain = (name: string) =>
  name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const findName = (text: string, names: readonly string[]): string | undefined => {
  for (const [, name = ''] of text.matchAll(NAME)) {
    const found = plain(name);
    if (names.includes(found)) return found;
  }
  return undefined;
};

interface Stream {
  readonly dictionary: string;
  readonly body: Buffer;
}

/** The structure of a PDF apart from its streams, and these. */
function partsOf(bytes: Buffer): { readonly structure: string; readonly streams: readonly Stream[] } {
  const text = bytes.toString('latin1');
  const streams: Stream[] = [];
  let structure = '';
  let from = 0;
  STREAM.lastIndex = 0;
  for (let found = STREAM.exec(text); found; found = STREAM.exec(text)) {
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    if (end < 0) break;
    const before = text.slice(from, found.index);
    const dictionary = plain(before.slice(Math.max(0, before.lastIndexOf(' obj'))));
    structure += before;
    streams.push({ dictionary, body: bytes.subarray(start, end) });
    from = end + 'endstream'.length;
    STREAM.lastIndex = from;
  }
  return { structure: structure + text.slice(from), streams };
}

const filtersOf = (dictionary: string): readonly string[] => {
  const [, list, one] = /\/Filter\s*(?:\[([^\]]*)\]|\/([^\s<>()[\]{}/%]+))/.exec(dictionary) ?? [];
  return one === undefined
    ? [...(list ?? '').matchAll(NAME)].map(([, name = '']) => plain(name))
    : [plain(one)];
};

const isStructure = (dictionary: string) => /\/Type\s*\/(?:ObjStm|XRef)\b/.test(dictionary);

const isImage = (dictionary: string) => /\/Subtype\s*\/Image\b/.test(dictionary) && !isStructure(dictionary);

/** What a stream says, as far as it can hide anything; undefined when nobody can tell. */
function textOf({ dictionary, body }: Stream, left: number): string | undefined {
  const filters = filtersOf(dictionary);
  if (filters.length === 0) return body.toString('latin1');
  // A picture is drawn, whatever it is compressed by; what it calls itself changes nothing about its raw bytes, which are looked at too.
  if (isImage(dictionary) && !filters.every((filter) => filter === 'FlateDecode')) return '';
  if (filters.length > 1 || filters[0] !== 'FlateDecode') return undefined;
  try {
    return inflateSync(body, {
      maxOutputLength: Math.min(MOST_OF_STREAM, left),
      finishFlush: 2,
    }).toString('latin1');
  } catch {
    return isImage(dictionary) ? '' : undefined;
  }
}

/**
 * Why a PDF can't be kept; undefined for one that is put together as a PDF is and does nothing by itself. Names are looked for in the
 * structure, in every stream as it is and inflated, with `#xx` undone: what can't be looked through is refused.
 */
export function pdfProblem(bytes: Buffer): DocumentError | undefined {
  const tail = bytes.subarray(-1024).toString('latin1');
  if (!HEAD.test(bytes.subarray(0, 16).toString('latin1')) || !END.test(tail.replaceAll('\0', ' ')))
    return { code: 'DOCUMENT_DAMAGED' };
  const { structure, streams } = partsOf(bytes);
  const all = [...ACTIVE, ...ACTIVE_IN_STRUCTURE, LOCKED];
  const told = (found: string): DocumentError =>
    found === LOCKED ? { code: 'DOCUMENT_LOCKED' } : { code: 'DOCUMENT_ACTIVE', found };
  const inStructure = findName(structure, all) ?? findName(bytes.toString('latin1'), [...ACTIVE, LOCKED]);
  if (inStructure !== undefined) return told(inStructure);
  let left = MOST_OF_FILE;
  for (const stream of streams) {
    const text = textOf(stream, left);
    if (text === undefined) return { code: 'DOCUMENT_DAMAGED' };
    left -= text.length;
    const found = findName(text, isStructure(stream.dictionary) ? all : [...ACTIVE, LOCKED]);
    if (found !== undefined) return told(found);
    if (left <= 0) return { code: 'DOCUMENT_DAMAGED' };
  }
  return undefined;
}
