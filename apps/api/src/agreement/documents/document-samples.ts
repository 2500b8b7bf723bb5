/* Small files of each kind, put together in the test that wants them. */

/** A stream of a PDF with its dictionary. */
export const streamOf = (dictionary: string, body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`8 0 obj << ${dictionary} /Length ${body.length} >>\nstream\n`),
    body,
    Buffer.from('\nendstream endobj\n'),
  ]);

/** A PDF of one empty page, with something among its objects. */
export const pdfOf = (among: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.concat([
    Buffer.from(
      '%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n' +
        '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj\n',
    ),
    among,
    Buffer.from('trailer << /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n'),
  ]);

/** A JPEG of one grey square, with a comment. */
export const jpegOf = ({ comment = 'contoh', side = 8 } = {}): Buffer => {
  const segment = (kind: number, body: Buffer) => {
    const head = Buffer.from([0xff, kind, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(side, 1);
  frame.writeUInt16BE(side, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xfe, Buffer.from(comment)),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x00, 0xff, 0x00, 0x55, 0xff, 0xd9]),
  ]);
};
