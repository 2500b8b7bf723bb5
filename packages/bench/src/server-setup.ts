/** What a measured server is started with, as its first argument in JSON. */
export interface ServerSetup {
  readonly url: string;
  readonly regencyId: number;
}
