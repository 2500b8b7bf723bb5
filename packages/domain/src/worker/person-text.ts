import { isFormula } from '../shared/formula.js';
import { changedLine, line, optionalLine } from '../shared/text.js';
import { refusedNik, withoutNik } from './nik-in-text.js';

const withoutFormula = (text: string | null | undefined): boolean => text == null || !isFormula(text);
const refusedFormula = 'TEXT_IS_FORMULA';

/** A text that says something of a person: it may hold no number of one, and begin like no formula, wherever it is taken. */
export const personLine = (max: number) =>
  line(max).refine(withoutNik, refusedNik).refine(withoutFormula, refusedFormula);

/** Like `personLine`, but absent, null and empty all mean null. */
export const optionalPersonLine = (max: number) =>
  optionalLine(max).refine(withoutNik, refusedNik).refine(withoutFormula, refusedFormula);

/** For a change: absent keeps what is there (undefined), null and empty clear it (null). */
export const changedPersonLine = (max: number) =>
  changedLine(max).refine(withoutNik, refusedNik).refine(withoutFormula, refusedFormula);
