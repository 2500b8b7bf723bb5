import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

import type { DataKey } from '../shared/field-cipher.js';

/** Signs digests of the trail, and knows the signatures of keys that were used before. */
export interface TrailSigner {
  readonly keyId: number;
  /** Ed25519, 32 bytes in base64: with it alone anybody can check a signature. */
  readonly publicKey: string;
  /** 64 bytes. */
  readonly sign: (digest: Buffer) => Buffer;
  readonly isSignedBy: (keyId: number, digest: Buffer, signature: Buffer) => boolean;
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Makes the signer of the key in use; the retired ones only check. Each secret has 32 bytes. */
export function makeTrailSigner(inUse: DataKey, retired: readonly DataKey[]): TrailSigner {
  const privateKey = privateKeyOf(inUse);
  const publicKeys = new Map(
    [inUse, ...retired].map((key) => [key.id, createPublicKey(privateKeyOf(key))] as const),
  );
  return {
    keyId: inUse.id,
    publicKey: createPublicKey(privateKey)
      .export({ format: 'der', type: 'spki' })
      .subarray(-32)
      .toString('base64'),
    sign: (digest) => sign(null, digest, privateKey),
    isSignedBy: (keyId, digest, signature) => {
      const key = publicKeys.get(keyId);
      return key !== undefined && verify(null, digest, key, signature);
    },
  };
}

const privateKeyOf = ({ secret }: DataKey) =>
  createPrivateKey({ key: Buffer.concat([pkcs8, secret]), format: 'der', type: 'pkcs8' });
