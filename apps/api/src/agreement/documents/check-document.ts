import { type DocumentError, DocumentMediaType } from '@lindung/domain/agreement/document';
import { err, ok, type Result } from '@lindung/domain/shared/result';

import { jpegProblem } from './check-jpeg.js';
import { pdfProblem } from './check-pdf.js';

/** Says what a document is from its bytes, never from its name or what its sender calls it, and refuses what does something by itself. */
export function checkDocument(bytes: Buffer): Result<DocumentMediaType, DocumentError> {
  const isPdf = bytes.subarray(0, 5).toString('latin1') === '%PDF-';
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  if (!isPdf && !isJpeg) return err({ code: 'DOCUMENT_KIND_UNKNOWN' });
  const problem = isPdf ? pdfProblem(bytes) : jpegProblem(bytes);
  return problem ? err(problem) : ok(isPdf ? DocumentMediaType.PDF : DocumentMediaType.JPEG);
}
