// @ts-check

/** @typedef {(root: string) => Promise<import('./finding.mjs').Verdict>} Gate */

/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one gate and prints its line, and below it what the gate objects to.
 *
 * @param {string} root
 * @param {string} name
 * @param {Gate} gate
 * @param {(line: string) => void} print
 * @returns {Promise<boolean>} whether it passed
 */
const passes = async (root, name, gate, print) => {
  const since = performance.now();
  const line = (/** @type {string} */ mark, /** @type {string} */ text) =>
    print(`${mark} ${name.padEnd(10)} ${seconds(since).padStart(7)}  ${text}`);
  try {
    const { read, findings } = await gate(root);
    const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`;
    line(findings.length === 0 ? '✓' : '✗', findings.length === 0 ? read : `${read}, ${count}`);
    for (const { file, rule, detail } of findings) print(`    ${file}  ${rule}  ${detail}`);
    return findings.length === 0;
  } catch (error) {
    line('✗', 'did not finish');
    print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return false;
  }
};

/**
 * Runs every gate, whatever the ones before it said, and prints a closing line.
 *
 * @param {string} root of the checkout that is looked at
 * @param {Map<string, Gate>} gates
 * @param {(line: string) => void} print
 * @returns {Promise<string[]>} the names of those that failed
 */
export const runGates = async (root, gates, print) => {
  const started = performance.now();
  const failed = [];
  for (const [name, gate] of gates) {
    if (!(await passes(root, name, gate, print))) failed.push(name);
  }
  print(
    failed.length === 0
      ? `${gates.size} gates passed in ${seconds(started)}`
      : `${failed.length} of ${gates.size} gates failed (${failed.join(', ')}) in ${seconds(started)}`,
  );
  return failed;
};
