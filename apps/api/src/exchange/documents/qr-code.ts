import QRCode from 'qrcode';

/** The dark squares of a QR code, row by row; `size` on a side. */
export interface QrSquares {
  readonly size: number;
  readonly isDark: (row: number, column: number) => boolean;
}

/** The code of an address, with a quarter of it spare against dirt and folds. */
export function qrSquares(address: string): QrSquares {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'Q' });
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 };
}

/** The same as a picture (PNG). */
export const qrPicture = (address: string): Promise<Buffer> =>
  QRCode.toBuffer(address, { errorCorrectionLevel: 'Q', margin: 1, scale: 6 });
