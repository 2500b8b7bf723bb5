import type { Tree } from '../fixture-workspace.js';

/** Something wrong, laid over the clean workspace, and the rule that must object to it. */
export interface Violation {
  readonly rule: string;
  /** where the gate says it is, without the line */
  readonly file: string;
  readonly tree: Tree;
}
