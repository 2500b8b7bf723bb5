/** What a spreadsheet would work out instead of showing it, also in the wide signs of other keyboards; a stroke for nothing is none. */
export const isFormula = (text: string): boolean =>
  /^[=+@\-\uff1d\uff0b\uff0d\uff20]/.test(text) && /[\p{L}\d(]/u.test(text);
