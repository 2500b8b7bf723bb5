/** Where somebody typed: who, in which assignment, on which page, for what. */
export interface DraftPlace {
  readonly userId: string;
  readonly assignmentId: string;
  readonly pathname: string;
  /** The line of an agreement that was typed for, where the page has one form for each. */
  readonly lineId: string | undefined;
  /** The step of the page: not a place of its own, but where to come back to. */
  readonly search: string;
}

/** What was typed into a form and not saved when its page went away. */
export interface Draft extends DraftPlace {
  readonly values: Readonly<Record<string, unknown>>;
}
