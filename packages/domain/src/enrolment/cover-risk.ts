/** What members lose from a day on if nothing is paid by then: their protection, or the membership itself. */
export const CoverLoss = { PROTECTION: 'PROTECTION', MEMBERSHIP: 'MEMBERSHIP' } as const;
export type CoverLoss = (typeof CoverLoss)[keyof typeof CoverLoss];
