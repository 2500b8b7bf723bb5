import type { Readable } from 'node:stream';

import {
  apart,
  FileRoomTakenError,
  FileStore,
  FileTooLargeError,
  type KeptFile,
} from '@lindung/db/exchange/file-store';
import { MAX_KEPT_BYTES, MAX_UPLOAD_BYTES } from '@lindung/domain/exchange/file';
import { v7 as uuidv7 } from 'uuid';

import { actingAs } from '../../acting/actor.js';
import { writeAuditEvent } from '../../acting/audit-row.js';
import { requireActor } from '../../acting/require-operation.js';
import { DomainError } from '../../graphql/domain-error.js';
import type { RequestContext } from '../../request-context.js';
import { queuedBy } from '../jobs/queued-by.js';
import { workOwnerOf } from '../jobs/work-owner.js';
import { tidyFileName } from '../../http/kept-file-name.js';

/**
 * Keeps the body of a request as a file of the actor's, no faster than the database takes it. What the file is, is found out
 * when it is read; its name says nothing.
 * @throws DomainError VALIDATION without a name or body, FILE_TOO_LARGE, FILE_ROOM_TAKEN
 */
export async function uploadFile(
  context: RequestContext,
  name: string | undefined,
  body: Readable | undefined,
): Promise<KeptFile> {
  const { actor } = requireActor(context, 'file.upload');
  const { userId } = queuedBy(actor);
  if (name === undefined || name.trim() === '') throw missing('name');
  if (!body) throw missing('body');
  const { services, requestId } = context;
  const { database, clock, keyRing } = services;
  const acting = actingAs(actor);
  const owner = await database.write(acting, (tx) => workOwnerOf(tx, actor, clock.today()));
  const files = new FileStore(apart(database, acting), keyRing);
  const id = uuidv7();
  const file = { id, name: tidyFileName(name), mediaType: 'application/octet-stream', createdBy: userId };
  try {
    const kept = await files.keep({ ...file, ...owner }, body, {
      largest: MAX_UPLOAD_BYTES,
      room: MAX_KEPT_BYTES,
    });
    const act = { operation: 'file.upload', requestId, objectType: 'FILE', objectId: id, owner } as const;
    await database.write(acting, (tx) =>
      writeAuditEvent(tx, actor, { ...act, details: { size: kept.size } }),
    );
    return kept;
  } catch (error) {
    await files.remove(id);
    if (error instanceof FileTooLargeError) throw new DomainError({ code: 'FILE_TOO_LARGE' });
    throw error instanceof FileRoomTakenError ? new DomainError({ code: 'FILE_ROOM_TAKEN' }) : error;
  }
}

const missing = (field: string): DomainError =>
  new DomainError({ code: 'VALIDATION', fields: [{ field, code: 'required' }] }, field);
