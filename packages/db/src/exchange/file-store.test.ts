import { expect, it } from 'vitest';

import { FileRoomTakenError, FileStore, FileTooLargeError } from './file-store.js';

const plain = { encryptChunk: (bytes: Buffer) => bytes, decryptChunk: (bytes: Buffer) => bytes };
const id = '0190a0a0-0000-7000-8000-000000000000';
const file = { id, name: 'calon.csv', mediaType: 'text/csv', createdBy: id } as const;
const nowhere = { regencyId: null, districtId: null, villageId: null };
const mebibyte = 1024 * 1024;

it('gives up on a file as soon as it is larger than it may be, and calls none of it whole', async () => {
  const statements: string[] = [];
  const store = new FileStore(async ({ text }) => {
    statements.push(text);
    return [];
  }, plain);
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      given += mebibyte;
      yield Buffer.alloc(mebibyte);
    }
  }
  await expect(store.keep({ ...file, ...nowhere }, endless(), { largest: 3 * mebibyte })).rejects.toThrow(
    FileTooLargeError,
  );
  expect(given).toBe(4 * mebibyte);
  expect(statements.filter((text) => text.includes('complete = true'))).toEqual([]);
  expect(statements.filter((text) => text.includes('INTO file_chunk'))).toHaveLength(24);
});

it.each([
  [
    'refuses a file that might make those of its maker more than the room of a user',
    97,
    FileRoomTakenError,
    0,
  ],
  ['keeps a file for which its maker has room', 96, undefined, 8],
])('%s', async (_title, mebibytes, refusal, chunks) => {
  const statements: string[] = [];
  const store = new FileStore(async <Row>({ text }: { text: string }) => {
    statements.push(text);
    // The file itself is counted, as one that is still being sent.
    return (
      text.includes('AS bytes FROM file') ? [{ bytes: String((mebibytes + 4) * mebibyte) }] : []
    ) as Row[];
  }, plain);
  async function* small(): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(mebibyte);
  }
  const keeping = store.keep({ ...file, ...nowhere }, small(), {
    largest: 4 * mebibyte,
    room: 100 * mebibyte,
  });
  if (refusal) await expect(keeping).rejects.toThrow(refusal);
  else expect(await keeping).toMatchObject({ size: mebibyte });
  expect(statements.filter((text) => text.includes('INTO file_chunk'))).toHaveLength(chunks);
});
