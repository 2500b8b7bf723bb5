import { setImmediate as nextTurn } from 'node:timers/promises';

import { expect, it } from 'vitest';

import { writeXlsx } from './write-xlsx.js';

it('reads no row while a piece is taken, so that both may go by one connection', async () => {
  let isReading = false;
  async function* rows(): AsyncGenerator<readonly string[]> {
    for (let at = 0; at < 800; at += 1) {
      isReading = true;
      await nextTurn();
      isReading = false;
      yield Array.from({ length: 6 }, () => Math.random().toString(36));
    }
  }
  const seen: boolean[] = [];
  for await (const piece of writeXlsx(rows(), { sheetName: 'Calon' })) {
    expect(piece.length).toBeGreaterThan(0);
    seen.push(isReading);
    await nextTurn();
    seen.push(isReading);
  }
  expect(seen.length).toBeGreaterThan(4);
  expect(seen).not.toContain(true);
});

it('stops reading when nobody takes its pieces any longer', async () => {
  let read = 0;
  let isOver = false;
  async function* endless(): AsyncGenerator<readonly string[]> {
    try {
      for (;;) {
        read += 1;
        await nextTurn();
        yield Array.from({ length: 6 }, () => Math.random().toString(36));
      }
    } finally {
      isOver = true;
    }
  }
  for await (const piece of writeXlsx(endless(), { sheetName: 'Calon' })) if (piece.length > 0) break;
  await expect.poll(() => isOver).toBe(true);
  expect(read).toBeGreaterThan(0);
});
