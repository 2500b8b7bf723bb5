/** What a blank cell of a file does to what the registry holds; chosen for each upload. */
export const BlankCells = { KEEP: 'KEEP', CLEAR: 'CLEAR' } as const;
export type BlankCells = (typeof BlankCells)[keyof typeof BlankCells];
