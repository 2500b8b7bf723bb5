import { deflateSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { checkDocument } from './check-document.js';
import { jpegOf, pdfOf, streamOf } from './document-samples.js';

const codeOf = (bytes: Buffer) => {
  const checked = checkDocument(bytes);
  return checked.ok ? checked.value : checked.error.code;
};
const packed = (text: string) =>
  streamOf('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(text));

describe('a PDF', () => {
  it('is taken with its text, its pictures and its objects in streams', () => {
    expect(codeOf(pdfOf())).toBe('application/pdf');
    expect(codeOf(pdfOf(packed('2 0 << /Type /Pages /Kids [3 0 R] /Count 1 >>')))).toBe('application/pdf');
    const picture = streamOf('/Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode', jpegOf());
    expect(codeOf(pdfOf(picture))).toBe('application/pdf');
  });

  it.each([
    ['JavaScript', '/Names << /JavaScript 9 0 R >>'],
    ['JavaScript of an action', '/S /JavaScript /JS (app.alert(1))'],
    ['a script alone', '/JS (app.alert(1))'],
    ['a launch', '/S /Launch /F (cmd.exe)'],
    ['an act when it is opened', '/OpenAction 9 0 R'],
    ['acts of its own', '/AA << /O 9 0 R >>'],
    ['files in it', '/EmbeddedFiles 9 0 R'],
    ['a file of it', '/Type /EmbeddedFile'],
    ['a form of its own', '/AcroForm << /XFA 9 0 R >>'],
    ['a form that is sent', '/S /SubmitForm /F (https://example.invalid)'],
    ['a film', '/Subtype /RichMedia'],
    ['a way into another file', '/S /GoToE'],
  ])(
    'with %s is refused, in its structure, in a compressed object and under another spelling',
    (_what, entry) => {
      const object = `9 0 obj << ${entry} >> endobj\n`;
      expect(codeOf(pdfOf(Buffer.from(object)))).toBe('DOCUMENT_ACTIVE');
      expect(codeOf(pdfOf(packed(`9 0 << ${entry} >>`)))).toBe('DOCUMENT_ACTIVE');
      const spelled = entry.replaceAll(
        /\/([A-Z])([A-Za-z]*)/g,
        (_, first: string, rest: string) => `/#${first.charCodeAt(0).toString(16)}${rest}`,
      );
      expect(codeOf(pdfOf(Buffer.from(`9 0 obj << ${spelled} >> endobj\n`)))).toBe('DOCUMENT_ACTIVE');
      expect(codeOf(pdfOf(packed(`9 0 << ${spelled} >>`)))).toBe('DOCUMENT_ACTIVE');
    },
  );

  it('is looked through whatever a stream calls itself', () => {
    const hidden = deflateSync('9 0 << /S /JavaScript >>');
    for (const dictionary of [
      '/Filter /FlateDecode',
      '/Type /XObject /Subtype /Image /Filter /FlateDecode',
      '/Filter [/FlateDecode]',
    ])
      expect(codeOf(pdfOf(streamOf(dictionary, hidden)))).toBe('DOCUMENT_ACTIVE');
    expect(codeOf(pdfOf(streamOf('', Buffer.from('9 0 obj << /S /JavaScript >> endobj'))))).toBe(
      'DOCUMENT_ACTIVE',
    );
  });

  it('that nobody can look through is refused: locked, under other filters, cut off, or with something behind its end', () => {
    expect(codeOf(pdfOf(Buffer.from('trailer << /Encrypt 9 0 R >>\n')))).toBe('DOCUMENT_LOCKED');
    for (const filter of ['/LZWDecode', '/ASCIIHexDecode', '[/ASCII85Decode /FlateDecode]', '/Crypt'])
      expect(codeOf(pdfOf(streamOf(`/Type /ObjStm /Filter ${filter}`, Buffer.from('00'))))).toBe(
        'DOCUMENT_DAMAGED',
      );
    const disguised = '/Type /Obj#53tm /Subtype /Image /Filter /ASCIIHexDecode';
    expect(codeOf(pdfOf(streamOf(disguised, Buffer.from('2f4a53'))))).toBe('DOCUMENT_DAMAGED');
    expect(codeOf(pdfOf(streamOf('/Filter /FlateDecode', Buffer.from('no zlib'))))).toBe('DOCUMENT_DAMAGED');
    expect(codeOf(pdfOf().subarray(0, -8))).toBe('DOCUMENT_DAMAGED');
    expect(codeOf(Buffer.concat([pdfOf(), Buffer.from('<script>alert(1)</script>')]))).toBe(
      'DOCUMENT_DAMAGED',
    );
  });

  it('that inflates beyond every measure is refused in a moment', () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    const started = performance.now();
    expect(codeOf(pdfOf(streamOf('/Type /ObjStm /Filter /FlateDecode', bomb)))).toBe('DOCUMENT_DAMAGED');
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('a JPEG', () => {
  it('is taken, also with zeros behind its end', () => {
    expect(codeOf(jpegOf())).toBe('image/jpeg');
    expect(codeOf(Buffer.concat([jpegOf(), Buffer.alloc(3)]))).toBe('image/jpeg');
  });

  it('that is another kind of file too, is cut off, or larger than paper is refused', () => {
    expect(codeOf(jpegOf({ comment: '%PDF-1.7 1 0 obj << /JS (x) >>' }))).toBe('DOCUMENT_KIND_UNKNOWN');
    expect(codeOf(Buffer.concat([jpegOf(), Buffer.from('<?php system($_GET[0]); ?>')]))).toBe(
      'DOCUMENT_DAMAGED',
    );
    expect(codeOf(Buffer.concat([jpegOf(), pdfOf()]))).toBe('DOCUMENT_KIND_UNKNOWN');
    expect(codeOf(jpegOf().subarray(0, -2))).toBe('DOCUMENT_DAMAGED');
    expect(codeOf(jpegOf({ side: 30_000 }))).toBe('DOCUMENT_DAMAGED');
    expect(codeOf(Buffer.from([0xff, 0xd8, 0xff]))).toBe('DOCUMENT_DAMAGED');
  });
});

it.each([
  ['a page', '<html><script>alert(1)</script></html>'],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a program', 'MZ\x90\0'],
  ['an archive', 'PK\x03\x04'],
  ['a picture of another kind', '\x89PNG\r\n\x1a\n'],
  ['a PDF behind something else', `GIF89a${pdfOf().toString('latin1')}`],
  ['nothing', ''],
])('%s is neither', (_what, text) => {
  expect(codeOf(Buffer.from(text, 'latin1'))).toBe('DOCUMENT_KIND_UNKNOWN');
});
