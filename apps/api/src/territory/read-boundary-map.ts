import { type BoundaryRow, boundariesStatement } from '@lindung/db/territory/boundary.read';
import type { BusinessDate } from '@lindung/domain/shared/business-date';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import type { RequestContext } from '../request-context.js';
import type { BoundaryMapType } from './boundary.type.js';

/** Where the parts of a region lie on a day, and who drew that; a part without a boundary is left out. */
export async function readBoundaryMap(
  context: RequestContext,
  args: { readonly parentId: string | null; readonly asOf: BusinessDate | null },
): Promise<BoundaryMapType> {
  const { actor } = requireActor(context, 'boundaries');
  const { database, clock } = context.services;
  const asOf = args.asOf ?? clock.today();
  const parentId = args.parentId === null ? null : regionIdOf(args.parentId);
  if (parentId === undefined) return { asOf, regions: [], sources: [] };
  const [rows = []] = await database.read<BoundaryRow[][]>(actingAs(actor), [
    boundariesStatement(asOf, parentId),
  ]);
  const sources = new Map(
    rows.map(({ importId, source, licence, edition }) => [importId, { source, licence, edition }]),
  );
  return {
    asOf,
    regions: rows.map(({ id, code, name, kind, shape }) => ({ region: { id, code, name, kind }, shape })),
    sources: [...sources.values()],
  };
}

/** The id as a number; undefined when it can be no region's. */
const regionIdOf = (id: string): number | undefined => (/^[1-9]\d{0,8}$/.test(id) ? Number(id) : undefined);
