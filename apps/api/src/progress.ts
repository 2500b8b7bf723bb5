/** Says what start-up is doing; what took longer than two seconds says how long. */
export class Progress {
  private began = performance.now();

  constructor(private readonly print: (line: string) => void) {}

  readonly report = (sentence: string): void => this.print(`  ${sentence}`);

  /** Runs one step under its name. */
  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.began = performance.now();
    const patience = setTimeout(() => this.print(`  ${name} ...`), 2_000);
    try {
      const result = await work();
      const seconds = (performance.now() - this.began) / 1000;
      this.print(`  ${name}: ${seconds.toFixed(1)} s`);
      return result;
    } finally {
      clearTimeout(patience);
    }
  }
}
