import { randomBytes } from 'node:crypto';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { FieldCipher } from './field-cipher.js';

const key = (id: number) => ({ id, secret: randomBytes(32) });

test('gives back what it encrypted, whatever the text', () => {
  const cipher = new FieldCipher('field', key(1));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => cipher.decrypt(cipher.encrypt(text)) === text),
  );
});

test('writes format, key id, IV, ciphertext and tag', () => {
  const value = new FieldCipher('field', key(258)).encrypt('7372011305600001');
  expect([...value.subarray(0, 3)]).toEqual([1, 1, 2]);
  expect(value).toHaveLength(1 + 2 + 12 + 16 + 16);
});

test('never encrypts a text to the same value twice', () => {
  const cipher = new FieldCipher('field', key(1));
  const values = Array.from({ length: 5_000 }, () => cipher.encrypt('7372011305600001').toString('hex'));
  expect(new Set(values).size).toBe(values.length);
});

test('refuses a value of which any byte was changed', () => {
  const cipher = new FieldCipher('field', key(1));
  const value = cipher.encrypt('7372011305600001');
  for (let position = 0; position < value.length; position += 1) {
    const changed = Buffer.from(value);
    changed[position] = (changed[position] ?? 0) ^ 1;
    expect(() => cipher.decrypt(changed), `byte ${position}`).toThrow(
      /not an encrypted value|not in the key ring|unable to authenticate/,
    );
  }
});

test('refuses a value of another field, even under the same key', () => {
  const secret = key(1);
  const value = new FieldCipher('person.nik', secret).encrypt('7372011305600001');
  expect(() => new FieldCipher('person.phone', secret).decrypt(value)).toThrow('unable to authenticate');
});

test('reads what a retired key encrypted, and tells it from what the key in use did', () => {
  const [old, current] = [key(1), key(7)];
  const value = new FieldCipher('field', old).encrypt('text');
  const rotated = new FieldCipher('field', current, [old]);
  expect(rotated.decrypt(value)).toBe('text');
  expect(rotated.isCurrent(value)).toBe(false);
  expect(rotated.isCurrent(rotated.encrypt('text'))).toBe(true);
});

test('names the key that is missing', () => {
  const value = new FieldCipher('field', key(9)).encrypt('text');
  expect(() => new FieldCipher('field', key(1)).decrypt(value)).toThrow('data key 9 is not in the key ring');
});
