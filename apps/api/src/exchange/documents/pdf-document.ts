import PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;

/** A PDF in Indonesian, and its bytes once it has ended. */
export function newPdf(options: PDFKit.PDFDocumentOptions): {
  readonly doc: Pdf;
  readonly done: Promise<Buffer>;
} {
  const doc = new PDFDocument({
    ...options,
    info: { Producer: 'Lindung', Creator: 'Lindung' },
    lang: 'id-ID',
    displayTitle: true,
  });
  const pieces: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (piece: Buffer) => pieces.push(piece));
    doc.on('end', () => resolve(Buffer.concat(pieces)));
    doc.on('error', reject);
  });
  return { doc, done };
}
