import { z } from 'zod';
import { line, optionalLine } from '../shared/text.js';
import { refusedNik, withoutNik } from './nik-in-text.js';

/** The form of a paper that is signed or handed out. */
export const PaperFormat = { PDF: 'PDF', DOCX: 'DOCX' } as const;
export type PaperFormat = (typeof PaperFormat)[keyof typeof PaperFormat];

const named = (max: number) => line(max).refine(withoutNik, refusedNik);
const optional = (max: number) => optionalLine(max).refine(withoutNik, refusedNik);

/** What a paper bears that an official signs, beside what it says. */
export const signedPaper = {
  format: z.enum(PaperFormat),
  /** What stands under the government's name on the letterhead: the agency, and where it is. */
  agency: optional(120),
  address: optional(200),
  signerName: named(120),
  signerTitle: named(120),
  place: named(80),
};
