/** The version that an office had on a day; of one that opened later, its first. */
export const officeOn = (idColumn: string, day: string): string => `(
  SELECT ov.office_id, ov.name, ov.kind FROM office_version ov WHERE ov.office_id = ${idColumn}
  ORDER BY (ov.valid_from <= ${day}) DESC, CASE WHEN ov.valid_from <= ${day} THEN ov.valid_from END DESC, ov.valid_from
  LIMIT 1)`;

/** The LEFT JOIN of an office as it was on a day. */
export const officeAt = (alias: string, idColumn: string, day: string): string =>
  `LEFT JOIN LATERAL ${officeOn(idColumn, day)} ${alias} ON true`;
