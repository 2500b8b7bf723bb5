/**
 * Runs intended acts so that repeating one that failed sends the same key again, and the server does it once.
 * An act that succeeded is over: the same input later is a new act.
 */
export function createOnce() {
  const pending = new Map<string, string>();

  return async function once<R>(
    operation: string,
    input: unknown,
    run: (idempotencyKey: string) => Promise<R>,
  ): Promise<R> {
    const act = `${operation} ${JSON.stringify(input)}`;
    const key = pending.get(act) ?? newKey();
    pending.set(act, key);
    const result = await run(key);
    pending.delete(act);
    return result;
  };
}

export type Once = ReturnType<typeof createOnce>;

/** 128 random bits; `crypto.randomUUID` is missing where the console is served without TLS in an office's network. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
