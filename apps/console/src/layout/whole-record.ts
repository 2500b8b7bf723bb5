/**
 * Marks the reading of a whole record. React-Admin also fills its cache of records with the rows of lists and the answers
 * to mutations, which hold less than a page shows; what is marked is kept apart from them.
 */
export const WHOLE_RECORD = { whole: true };
