/** Which fields of a record an edit gives another value; the trail keeps their names, and what they said stays in the record. */
export const changedFields = <T extends object>(before: T, after: Partial<T>): string[] =>
  Object.keys(after).filter((name) => before[name as keyof T] !== after[name as keyof T]);
