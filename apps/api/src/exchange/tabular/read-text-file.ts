import { FileStore, within } from '@lindung/db/exchange/file-store';

import { DomainError } from '../../graphql/domain-error.js';
import { type UseCaseTools, userOf } from '../../writing/use-case.js';

/**
 * The text of an uploaded file that is read as a whole.
 * @throws DomainError NOT_FOUND when the user has no such file, FILE_EMPTY, FILE_TOO_LARGE above `largest` bytes
 */
export async function readTextFile(
  { tx, actor, services }: Pick<UseCaseTools, 'tx' | 'actor' | 'services'>,
  fileId: string,
  largest: number,
): Promise<string> {
  const files = new FileStore(within(tx), services.keyRing);
  const file = await files.find(fileId, userOf(actor));
  if (!file) throw new DomainError({ code: 'NOT_FOUND' }, 'fileId');
  if (file.size === 0) throw new DomainError({ code: 'FILE_EMPTY' }, 'fileId');
  if (file.size > largest) throw new DomainError({ code: 'FILE_TOO_LARGE' }, 'fileId');
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.read(fileId)) chunks.push(chunk);
  return new TextDecoder().decode(Buffer.concat(chunks));
}
