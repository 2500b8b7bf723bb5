/** The key of the lock under which the imports of a regency write; `regency` is an SQL expression of type int. */
export const importsOf = (regency: string): string =>
  `hashtextextended('lindung candidate import', ${regency})`;
