/** A file as it arrives, in pieces that cut through lines and characters. */
export async function* bytesOf(content: string | Buffer, pieceSize = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}

export const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
};

export const collectBytes = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> =>
  Buffer.concat(await collect(pieces));

export async function* itemsOf<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
