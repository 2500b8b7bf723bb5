/**
 * The ids of the person `p` and of the records that were merged into it, also by way of another one, as far as the reader reaches them:
 * row-level security hides the others, and what went by way of them.
 */
export const withAbsorbed = `(WITH RECURSIVE absorbed AS (
    SELECT p.id UNION SELECT a.id FROM absorbed b JOIN person a ON a.merged_into_id = b.id
  ) SELECT id FROM absorbed)`;
