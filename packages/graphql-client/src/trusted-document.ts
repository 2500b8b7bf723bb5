/** A document that the server knows by its id: `x-sha256:` and half of the digest of its text, for each of hundreds is in the first page. */
export class TrustedDocument<Result, Variables> {
  /** Types alone: nothing is there. */
  declare readonly __types?: (variables: Variables) => Result;

  constructor(readonly documentId: string) {}
}
