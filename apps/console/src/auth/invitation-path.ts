/** Where somebody goes who was invited. */
export const INVITATION = '/invitation';
