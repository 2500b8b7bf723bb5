/** Whether each word that is looked for stands in what is said of a line. */
export const isFound = (said: readonly string[], sought: string): boolean => {
  const text = said.join(' ').toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};
