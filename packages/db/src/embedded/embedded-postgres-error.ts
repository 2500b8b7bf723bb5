export type EmbeddedPostgresErrorCode =
  'ALREADY_RUNNING' | 'NOT_SUPPORTED' | 'UNUSABLE_FOLDER' | 'START_FAILED';

/** The embedded database can't run; the message is a sentence for the person who starts Lindung, with a remedy. */
export class EmbeddedPostgresError extends Error {
  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'EmbeddedPostgresError';
  }
}
