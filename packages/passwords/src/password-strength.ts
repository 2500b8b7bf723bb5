import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as passwordsOfAll } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as indonesian } from '@zxcvbn-ts/language-id';

import { ownWords } from './own-words.js';

/**
 * As many characters as are looked at, and as many ways to read a character as a letter. What is longer is no weaker; without
 * these bounds a password of 200 characters keeps a processor busy for seconds.
 */
const bounds = { maxLength: 40, l33tMaxSubstitutions: 5 };

const estimator = new ZxcvbnFactory({
  dictionary: { ...passwordsOfAll, ...english, ...indonesian, own: [...ownWords] },
  graphs: adjacencyGraphs,
  ...bounds,
});

/**
 * How hard a password is to guess for somebody who knows the words of two languages, those of Lindung and the `personal` ones.
 * @returns 0 (among the first thousand guesses) to 4 (beyond ten thousand million)
 */
export const strengthOf = (password: string, personal: readonly string[]): 0 | 1 | 2 | 3 | 4 =>
  estimator.check(password, [...personal]).score;
