import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { FileProblemError } from '../file-problem-error.js';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Called for each element and text in the order of the document; names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** An honest part has a tag far more often; the parser would keep all that comes before the next one in memory. */
const MAX_CHARACTERS_BETWEEN_TAGS = 1024 * 1024;

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** The value of an attribute whatever its prefix; undefined when it isn't there. */
export const attributeOf = (attributes: XmlAttributes, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];

/**
 * Reads an XML part piece by piece and yields after each, so that what the handler gathered can be taken away. Knows the
 * five entities of XML alone: a document type, which could declare more of them, is refused.
 * Throws FileProblemError: FILE_DAMAGED for XML that isn't well-formed and for data other than the zip's directory says,
 * FILE_EXPANDS_TOO_MUCH for texts and tags without end.
 */
export async function* readXml(part: Readable, handler: XmlHandler): AsyncGenerator<void, void, undefined> {
  let isBroken = false;
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  const breakOff = () => {
    isBroken = true;
  };
  parser.on('error', breakOff);
  parser.on('doctype', breakOff);
  let sinceTag = 0;
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0;
    handler.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    sinceTag = 0;
    handler.close?.(localName(name));
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));

  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces = part[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
  /** Undefined at the end; whatever goes wrong here is wrong with the bytes. */
  const nextText = async (): Promise<string | undefined> => {
    try {
      const piece = await pieces.next();
      return piece.done ? undefined : decoder.decode(piece.value, { stream: true });
    } catch {
      throw new FileProblemError({ code: 'FILE_DAMAGED' });
    }
  };
  const requireSound = () => {
    if (isBroken) throw new FileProblemError({ code: 'FILE_DAMAGED' });
  };

  try {
    for (let text = await nextText(); text !== undefined; text = await nextText()) {
      sinceTag += text.length;
      parser.write(text);
      requireSound();
      if (sinceTag > MAX_CHARACTERS_BETWEEN_TAGS)
        throw new FileProblemError({ code: 'FILE_EXPANDS_TOO_MUCH' });
      yield;
    }
    parser.close();
    requireSound();
  } finally {
    part.destroy();
  }
}

/** Reads an XML part to its end, for handlers that keep what they need. */
export const readWholeXml = async (part: Readable, handler: XmlHandler): Promise<void> => {
  const reading = readXml(part, handler);
  while (!(await reading.next()).done);
};
