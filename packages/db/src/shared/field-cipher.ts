import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

const FORMAT = 1;
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 3;
const OVERHEAD = HEADER_BYTES + IV_BYTES + TAG_BYTES;

/** A data key; its id stands in every value that it encrypted, so that keys can be changed one value at a time. */
export interface DataKey {
  readonly id: number;
  readonly secret: Buffer;
}

/** Random bytes are drawn for many values at once: asking for twelve at a time costs more than encrypting. */
class IvSource {
  private readonly pool = Buffer.alloc(IV_BYTES * 1024);
  private next = this.pool.length;

  writeTo(value: Buffer, offset: number): void {
    if (this.next === this.pool.length) {
      randomFillSync(this.pool);
      this.next = 0;
    }
    this.pool.copy(value, offset, this.next, this.next + IV_BYTES);
    this.next += IV_BYTES;
  }
}

/**
 * Encrypts texts and bytes with AES-256-GCM. A value is: format (1 byte), key id (2), IV (12), ciphertext, tag (16).
 * The purpose is authenticated with it: a value of one field is nothing in another.
 */
export class FieldCipher {
  private readonly keys: ReadonlyMap<number, DataKey>;
  private readonly ivs = new IvSource();
  private readonly additional: Buffer;

  /** @param inUse encrypts; @param retired only decrypt what they encrypted once. */
  constructor(
    purpose: string,
    private readonly inUse: DataKey,
    retired: readonly DataKey[] = [],
  ) {
    this.additional = Buffer.from(purpose, 'utf8');
    this.keys = new Map([...retired, inUse].map((key) => [key.id, key]));
    for (const { secret } of this.keys.values()) {
      if (secret.length !== KEY_BYTES) throw new RangeError('a data key has 32 bytes');
    }
  }

  encrypt(plain: string | Buffer): Buffer {
    const value = Buffer.allocUnsafe(OVERHEAD + Buffer.byteLength(plain));
    value.writeUInt8(FORMAT, 0);
    value.writeUInt16BE(this.inUse.id, 1);
    this.ivs.writeTo(value, HEADER_BYTES);
    const cipher = createCipheriv(
      'aes-256-gcm',
      this.inUse.secret,
      value.subarray(HEADER_BYTES, HEADER_BYTES + IV_BYTES),
    );
    cipher.setAAD(this.additional);
    const sealed = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
    sealed.copy(value, HEADER_BYTES + IV_BYTES);
    cipher.final();
    cipher.getAuthTag().copy(value, value.length - TAG_BYTES);
    return value;
  }

  /** @throws Error when the value is of another field or format, was changed, or its key is not in the ring. */
  decrypt(value: Buffer): string {
    return this.decryptBytes(value).toString('utf8');
  }

  /** What was encrypted, as bytes. @throws Error like `decrypt` */
  decryptBytes(value: Buffer): Buffer {
    const key = this.keyOf(value);
    const ivEnd = HEADER_BYTES + IV_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key.secret, value.subarray(HEADER_BYTES, ivEnd));
    decipher.setAAD(this.additional);
    decipher.setAuthTag(value.subarray(value.length - TAG_BYTES));
    const plain = decipher.update(value.subarray(ivEnd, value.length - TAG_BYTES));
    decipher.final();
    return plain;
  }

  /** Whether the key in use encrypted the value; if not, it waits for being encrypted anew. */
  isCurrent(value: Buffer): boolean {
    return this.keyOf(value).id === this.inUse.id;
  }

  private keyOf(value: Buffer): DataKey {
    if (value.length < OVERHEAD || value.readUInt8(0) !== FORMAT)
      throw new Error('not an encrypted value of this format');
    const key = this.keys.get(value.readUInt16BE(1));
    if (!key) throw new Error(`data key ${value.readUInt16BE(1)} is not in the key ring`);
    return key;
  }
}
