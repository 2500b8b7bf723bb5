import { withoutDigits } from './without-digits';

const NIK = /^\d{16}$/;
export const bareNumber = (typed: string): string => typed.replace(/[\s.-]/g, '');

/** What is said under the box for a name when figures were typed, which it drops; nothing where it holds what was typed. */
export function droppedNote(
  typed: string,
  findsByNik: boolean,
): 'worker.numberElsewhere' | 'worker.nikNotSought' | undefined {
  if (withoutDigits(typed) === typed) return undefined;
  return findsByNik ? 'worker.numberElsewhere' : 'worker.nikNotSought';
}

/** What is sought for with what was typed: a name, a number, or a NIK by whose role nobody is found. */
export function soughtWith(typed: string, findsByNik: boolean): 'NAME' | 'NUMBER' | 'NIK_NOT_SOUGHT' {
  if (!/\d/.test(typed)) return 'NAME';
  return NIK.test(bareNumber(typed)) && !findsByNik ? 'NIK_NOT_SOUGHT' : 'NUMBER';
}
