/** The programmes of BPJS Ketenagakerjaan: work accident, death, old-age savings, pension, job loss (UU 40/2004, UU 24/2011). */
export const Programme = { JKK: 'JKK', JKM: 'JKM', JHT: 'JHT', JP: 'JP', JKP: 'JKP' } as const;
export type Programme = (typeof Programme)[keyof typeof Programme];
