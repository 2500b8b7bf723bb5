import { describe, expect, it } from 'vitest';
import { createOnce } from './idempotency';

const fail = () => Promise.reject(new Error('the line dropped'));

describe('once', () => {
  it('repeats a failed act under the same key', async () => {
    const once = createOnce();
    const keys: string[] = [];
    const attempt = (answer: () => Promise<unknown>) =>
      once('drawBill', { lineId: '1', month: '2024-05' }, (key) => {
        keys.push(key);
        return answer();
      });

    await expect(attempt(fail)).rejects.toThrow('the line dropped');
    await attempt(async () => 'drawn');

    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('gives an act that was done before a new key', async () => {
    const once = createOnce();
    const keys = [];
    for (let times = 0; times < 2; times += 1)
      keys.push(await once('createPayer', { name: 'A' }, async (key) => key));
    expect(new Set(keys).size).toBe(2);
  });

  it('tells acts apart by operation and input', async () => {
    const once = createOnce();
    const key = (operation: string, input: unknown) => once(operation, input, async (given) => given);
    const keys = await Promise.all([key('a', { x: 1 }), key('b', { x: 1 }), key('a', { x: 2 })]);
    expect(new Set(keys).size).toBe(3);
  });
});
