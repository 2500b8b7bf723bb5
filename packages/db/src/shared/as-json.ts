const amountsAsDigits = (_key: string, value: unknown) =>
  typeof value === 'bigint' ? value.toString() : value;

/** The text of a value as the database keeps it in JSON: amounts, which are bigint here, as strings of digits. */
export const jsonText = (value: unknown): string => JSON.stringify(value, amountsAsDigits);

/** A value as the database keeps it in JSON. */
export const asJson = (value: object): object => JSON.parse(jsonText(value)) as object;
