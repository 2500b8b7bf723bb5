import { column } from '../read/read-model.js';

/** The name of the official who did something, from the column that holds the user's id. */
export const userJoin = (alias: string, idColumn: string) => ({
  sql: `LEFT JOIN app_user ${alias} ON ${alias}.id = ${idColumn}`,
});

export const userName = (alias: string) => column(`${alias}.name`, alias);
