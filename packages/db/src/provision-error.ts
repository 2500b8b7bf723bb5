/** Why a database can't be used, with a sentence for the person who starts the program. */
export class ProvisionError extends Error {
  constructor(
    readonly code:
      | 'ADDRESS_UNREADABLE'
      | 'SERVER_TOO_OLD'
      | 'CREATEROLE_MISSING'
      | 'NOT_THE_OWNER'
      | 'EXTENSION_MISSING'
      | 'ROLES_OF_ANOTHER_OWNER',
    sentence: string,
  ) {
    super(sentence);
    this.name = 'ProvisionError';
  }
}
