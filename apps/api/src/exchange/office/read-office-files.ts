import { officeFileRepository } from '@lindung/db/exchange/office-file.repository';

import { actingAs } from '../../acting/actor.js';
import { requireActor } from '../../acting/require-operation.js';
import { DomainError } from '../../graphql/domain-error.js';
import { requireId } from '../../reading/require-id.js';
import type { RequestContext } from '../../request-context.js';
import type { OfficeFilePreviewType, OfficeFileType, OfficeTemplateType } from '../office-file.type.js';
import { layoutOf } from './office-layout.js';

/** How an office wants its files today. */
export async function readOfficeTemplate(
  context: RequestContext,
  officeId: string,
): Promise<OfficeTemplateType> {
  const { actor } = requireActor(context, 'officeTemplate');
  const { database, clock } = context.services;
  return database.write(actingAs(actor), async (tx) => {
    const id = requireId(officeId, 'officeId');
    const { layout, template } = await layoutOf(tx, id, clock.today());
    return {
      ...layout,
      columns: [...layout.columns],
      officeId: id,
      isVerified: template !== undefined,
      validFrom: template?.validFrom ?? null,
      note: template?.note ?? null,
      madeBy: template?.madeBy ?? null,
      isOwn: actor.jurisdiction.level === 'OFFICE' && actor.jurisdiction.officeId === id,
    };
  });
}

/** Whom the next file of a decree would hold, before it is written. */
export async function previewOfficeFile(
  context: RequestContext,
  { decreeId, again }: { readonly decreeId: string; readonly again: boolean },
): Promise<OfficeFilePreviewType> {
  const { actor } = requireActor(context, 'officeFilePreview');
  const { database, clock } = context.services;
  const today = clock.today();
  return database.write(actingAs(actor), async (tx) => {
    const files = officeFileRepository(tx);
    const decree = await files.findDecree(requireId(decreeId, 'decreeId'), today);
    if (!decree) throw new DomainError({ code: 'NOT_FOUND' }, 'decreeId');
    const { layout, template } = await layoutOf(tx, decree.officeId, today);
    const { people, leftOut } = await files.countWaiting(decree.id, today, layout.columns, again);
    return {
      people,
      leftOut,
      ready: people - leftOut.reduce((sum, { count }) => sum + count, 0),
      submitted: await files.countSubmitted(decree.id),
      officeName: decree.officeName,
      officeId: decree.officeId,
      isVerified: template !== undefined,
      format: layout.format,
    };
  });
}

/** The files of a decree, the newest first. */
export async function listOfficeFiles(context: RequestContext, decreeId: string): Promise<OfficeFileType[]> {
  const { actor } = requireActor(context, 'officeFiles');
  return context.services.database.write(actingAs(actor), (tx) =>
    officeFileRepository(tx).listFiles('decree_id', requireId(decreeId, 'decreeId')),
  );
}
