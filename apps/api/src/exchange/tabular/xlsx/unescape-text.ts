/** The characters that a text of a workbook means: it writes control characters as `_x000D_`, and `_x` itself as `_x005F_x`. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
