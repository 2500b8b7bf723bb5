import { Programme } from './programme.js';

/** Segments of membership: bukan penerima upah (BPU), penerima upah (PU), jasa konstruksi, pekerja migran. */
export const Segment = {
  NON_WAGE: 'NON_WAGE',
  WAGE: 'WAGE',
  CONSTRUCTION: 'CONSTRUCTION',
  MIGRANT: 'MIGRANT',
} as const;
export type Segment = (typeof Segment)[keyof typeof Segment];

const { JKK, JKM, JHT, JP, JKP } = Programme;

/** The programmes that a segment may take (PP 44/2015, PP 46/2015, PP 45/2015, PP 37/2021). */
export const PROGRAMMES_OF_SEGMENT = {
  NON_WAGE: [JKK, JKM, JHT],
  WAGE: [JKK, JKM, JHT, JP, JKP],
  CONSTRUCTION: [JKK, JKM],
  MIGRANT: [JKK, JKM, JHT],
} as const satisfies Record<Segment, readonly Programme[]>;

/** The programmes that every member of every segment takes. */
export const MANDATORY_PROGRAMMES = [JKK, JKM] as const satisfies readonly Programme[];

/** Tingkat risiko lingkungan kerja of a wage earner's workplace, very low to very high (PP 44/2015 Pasal 16, Lampiran I). */
export const RiskClass = { I: 'I', II: 'II', III: 'III', IV: 'IV', V: 'V' } as const;
export type RiskClass = (typeof RiskClass)[keyof typeof RiskClass];

/** Kinds of work for which a relief may be given apart; everything else is OTHER. */
export const Sector = {
  TRANSPORT: 'TRANSPORT',
  LABOUR_INTENSIVE: 'LABOUR_INTENSIVE',
  OTHER: 'OTHER',
} as const;
export type Sector = (typeof Sector)[keyof typeof Sector];

/** Who bears a share of a contribution; what a non-wage worker owes is the worker's own, whoever pays it for them. */
export const ContributionShare = { EMPLOYER: 'EMPLOYER', WORKER: 'WORKER', STATE: 'STATE' } as const;
export type ContributionShare = (typeof ContributionShare)[keyof typeof ContributionShare];
