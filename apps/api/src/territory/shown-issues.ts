/** Most rows of a file that a preview shows as refused. */
const MOST_SHOWN = 200;

/** The rows of a file that can't be taken, as a preview tells of them: their number, and the first of them. */
export const shownIssues = <Issue>(issues: readonly Issue[]) => ({
  refusedRows: issues.length,
  issues: issues.slice(0, MOST_SHOWN),
});
