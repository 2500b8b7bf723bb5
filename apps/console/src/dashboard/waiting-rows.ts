/** What waits is added up from its rows: as many as the server gives at once. */
export const ALL_THAT_WAIT = { page: 1, perPage: 200 };
