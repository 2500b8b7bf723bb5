import { expect, it } from 'vitest';

import { FileStore, FileTooLargeError } from './file-store.js';

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
