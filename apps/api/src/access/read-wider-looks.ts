import { widerLookRead } from '@lindung/db/access/wider-look.read';
import type { Conditions } from '@lindung/db/read/conditions';
import { watchedBy } from '@lindung/domain/access/wider-look';
import type { GraphQLResolveInfo } from 'graphql';

import type { Actor } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList, readOne } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { WiderLookFilter, WiderLookType } from './wider-look.type.js';

/** What is asked of the wider looks; those that wait for who asks are of the roles that it watches over, and not the own ones. */
function filterWiderLooks(
  conditions: Conditions,
  filter: WiderLookFilter | null,
  { role, userId }: Pick<Actor, 'role' | 'userId'>,
): void {
  conditions
    .addIf(filter?.isOpen, '(w.ended_at IS NULL AND now() < w.ends_at) = ?::boolean')
    .addIf(filter?.isSeen, '(w.seen_at IS NOT NULL) = ?::boolean');
  if (filter?.awaitsMe === true)
    conditions.add(
      '(w.seen_at IS NULL AND w.role = ANY (?::text[]) AND w.user_id <> ?::uuid)',
      watchedBy(role),
      userId,
    );
}

/** Wider looks of the area, the newest first; to who takes one, the own ones. */
export function listWiderLooks(
  context: RequestContext,
  args: PageArgs & { filter: WiderLookFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<WiderLookType>> {
  const { actor } = requireActor(context, 'widerLooks');
  return readList(
    context,
    {
      operation: 'widerLooks',
      model: widerLookRead,
      args: { ...args, orderBy: { field: 'NEWEST', direction: SortDirection.DESC } },
      defaultSort: 'NEWEST',
      ownColumn: 'w.user_id',
      filter: (conditions) => filterWiderLooks(conditions, args.filter, actor),
    },
    info,
  );
}

export const readWiderLook = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<WiderLookType | null> =>
  readOne(context, 'widerLook', widerLookRead, id, info, { ownColumn: 'w.user_id' });

/** The look that was just opened, ended or seen. */
export async function readWrittenWiderLook(
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<WiderLookType> {
  const look = await readWiderLook(context, id, info);
  if (look === null) throw new Error('a wider look was written that its own actor cannot read');
  return look;
}
