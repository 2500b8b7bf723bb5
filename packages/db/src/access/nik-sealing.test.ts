import { randomBytes } from 'node:crypto';

import type { Nik } from '@lindung/domain/worker/nik';
import { afterEach, describe, expect, it } from 'vitest';

import { NikSealing } from './nik-sealing.js';
import { nikCipherOf, nikIndexOf } from './seal-niks.js';

const keys = { field: { id: 7, secret: randomBytes(32) }, index: randomBytes(32) };
const cipher = nikCipherOf(keys.field);
const batch = (from: number, count: number): Nik[] =>
  Array.from({ length: count }, (_, n) => `737201130560${String(from + n).padStart(4, '0')}` as Nik);

describe('sealing NIKs', () => {
  let sealing: NikSealing;
  afterEach(() => sealing.stop());

  it('gives of every batch what the key ring gives, on the spot and in the thread, in the order of the NIKs', async () => {
    sealing = new NikSealing(keys);
    const batches = [batch(1, 3), batch(10, 400), batch(1000, 400)];
    const sealed = await Promise.all(batches.map((niks) => sealing.seal(niks)));
    expect(sealed.map((seals) => seals.map((seal) => cipher.decrypt(seal.cipher)))).toEqual(batches);
    expect(sealed.map((seals) => seals.map((seal) => seal.index))).toEqual(
      batches.map((niks) => niks.map((nik) => nikIndexOf(keys.index, nik))),
    );
  });

  it('seals the same NIK differently each time and finds it by the same index', async () => {
    sealing = new NikSealing(keys);
    const [first] = await sealing.seal(batch(1, 1));
    const [second] = await sealing.seal(batch(1, 1));
    expect(first?.cipher.equals(second?.cipher ?? Buffer.alloc(0))).toBe(false);
    expect(first?.index).toEqual(second?.index);
  });

  it('leaves nobody waiting for a thread that has ended', async () => {
    sealing = new NikSealing(keys);
    await sealing.seal(batch(1, 1));
    const [waiting] = await Promise.allSettled([sealing.seal(batch(2, 1)), sealing.stop()]);
    expect(waiting.status === 'rejected' && String(waiting.reason)).toContain('has ended');
  });
});
