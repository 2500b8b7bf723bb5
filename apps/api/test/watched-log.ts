import { type Logger, pino } from 'pino';

/** A NIK or a telephone number that is no part of an id or of a hash, and the fields of a person. */
const PERSONAL = [
  /(?<![\da-f.])\d{16}(?![\da-f])/,
  /(?<![\da-f-])(?:\+?62|0)8\d{8,11}(?![\da-f])/,
  /"(?:nik|fullName|familyCard|motherName|birthDate|birthPlace|phone)":/,
];

/** Everything that a server would write down, of which no line may tell of a person. */
export class WatchedLog {
  private readonly telling: string[] = [];

  readonly log: Logger = pino(
    { level: 'trace' },
    {
      write: (line: string) => {
        if (PERSONAL.some((pattern) => pattern.test(line))) this.telling.push(line);
      },
    },
  );

  /** @throws Error with the lines that tell of a person */
  requireSilence(): void {
    if (this.telling.length > 0) throw new Error(`the log tells of persons:\n${this.telling.join('')}`);
  }
}
