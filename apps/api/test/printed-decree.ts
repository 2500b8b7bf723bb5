/** How a decree is printed, whichever it is. */
export const printed = {
  format: 'PDF',
  identity: 'MASKED',
  signerName: 'Nama Pejabat',
  signerTitle: 'Wali Kota Parepare',
  place: 'Parepare',
};
