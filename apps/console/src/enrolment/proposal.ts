/** What an officer types to propose a decree. */
export interface Proposal {
  readonly seats: number;
  readonly number: string;
  readonly title: string;
  readonly startsOn: string;
  /** An amending decree: it names whoever left. */
  readonly namesLeavers: boolean;
}
