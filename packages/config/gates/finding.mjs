// @ts-check
/**
 * One thing that a gate objects to.
 *
 * @typedef {object} Finding
 * @property {string} rule name of the rule, the same in the gate's output and in its test
 * @property {string} file path from the root of the checkout, with `/`; `:line` where the tool knows it
 * @property {string} detail what is wrong there, in one sentence
 */

/**
 * What a gate answers: what it read (so that a gate which read nothing is seen) and what it objects to.
 *
 * @typedef {object} Verdict
 * @property {string} read
 * @property {Finding[]} findings
 */

/**
 * @param {string} rule
 * @param {string} file
 * @param {string} detail
 * @returns {Finding}
 */
export const finding = (rule, file, detail) => ({ rule, file, detail });
