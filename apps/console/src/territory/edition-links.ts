/** What regions that end became, as it was typed: codes with anything between them. */
export const linksOf = (
  successors: Readonly<Record<string, string>>,
): { predecessorCode: string; successorCode: string }[] =>
  Object.entries(successors).flatMap(([predecessorCode, typed]) =>
    (typed.match(/[\d.]+/g) ?? []).map((successorCode) => ({ predecessorCode, successorCode })),
  );
