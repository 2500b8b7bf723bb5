/** A document that the server knows by its id: `sha256:` and the digest of its text. */
export class TrustedDocument<Result, Variables> {
  /** Types alone: nothing is there. */
  declare readonly __types?: (variables: Variables) => Result;

  constructor(readonly documentId: string) {}
}
