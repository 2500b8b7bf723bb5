import { Readable } from 'node:stream';

import { apart, FileStore, type KeptFile } from '@lindung/db/exchange/file-store';
import { Id } from '@lindung/domain/shared/ids';

import { actingAs } from '../../acting/actor.js';
import { writeAuditEvent } from '../../acting/audit-row.js';
import { requireActor } from '../../acting/require-operation.js';
import { DomainError } from '../../graphql/domain-error.js';
import type { RequestContext } from '../../request-context.js';
import { queuedBy } from '../jobs/queued-by.js';

/**
 * A file for whoever made it, in the assignment in whose region it was made; the trail has it before the first byte goes out.
 * @throws DomainError NOT_FOUND alike when there is none, it is another's, or it has expired
 */
export async function downloadFile(
  context: RequestContext,
  fileId: string,
): Promise<{ readonly file: KeptFile; readonly bytes: Readable }> {
  const { actor } = requireActor(context, 'file.download');
  const { userId } = queuedBy(actor);
  const { services, requestId } = context;
  const { database, keyRing } = services;
  const acting = actingAs(actor);
  const files = new FileStore(apart(database, acting), keyRing);
  const id = Id.safeParse(fileId);
  const file = id.success ? await files.find(id.data, userId) : undefined;
  if (!file) throw new DomainError({ code: 'NOT_FOUND' });
  await database.write(acting, (tx) =>
    writeAuditEvent(tx, actor, {
      operation: 'file.download',
      requestId,
      objectType: 'FILE',
      objectId: file.id,
      details: { size: file.size },
    }),
  );
  return { file, bytes: Readable.from(files.read(file.id)) };
}
