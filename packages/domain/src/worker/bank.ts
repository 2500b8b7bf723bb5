/** Banks at which accounts are kept here; OTHER: one that is named beside. */
export const Bank = {
  BRI: 'BRI',
  MANDIRI: 'MANDIRI',
  BNI: 'BNI',
  BTN: 'BTN',
  BSI: 'BSI',
  BCA: 'BCA',
  SULSELBAR: 'SULSELBAR',
  MUAMALAT: 'MUAMALAT',
  CIMB_NIAGA: 'CIMB_NIAGA',
  DANAMON: 'DANAMON',
  OTHER: 'OTHER',
} as const;
export type Bank = (typeof Bank)[keyof typeof Bank];

/** The three digits by which banks name each other in clearing; of one that is named in words, none are known. */
export const CLEARING_CODE = {
  BRI: '002',
  MANDIRI: '008',
  BNI: '009',
  BTN: '200',
  BSI: '451',
  BCA: '014',
  SULSELBAR: '126',
  MUAMALAT: '147',
  CIMB_NIAGA: '022',
  DANAMON: '011',
  OTHER: null,
} as const satisfies Record<Bank, string | null>;
