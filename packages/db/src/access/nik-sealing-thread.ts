import { parentPort, workerData } from 'node:worker_threads';

import { nikCipherOf, sealNiks } from './seal-niks.js';

interface Keys {
  readonly field: { readonly id: number; readonly secret: Uint8Array };
  readonly index: Uint8Array;
}

const { field, index } = workerData as Keys;
const cipher = nikCipherOf({ id: field.id, secret: Buffer.from(field.secret) });
const indexKey = Buffer.from(index);

parentPort?.on('message', ({ id, digits }: { id: number; digits: string }) => {
  const sealed = sealNiks(cipher, indexKey, digits);
  parentPort?.postMessage({ id, sealed }, [sealed.buffer]);
});
