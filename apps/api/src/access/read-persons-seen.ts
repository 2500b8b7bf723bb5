import { idsBetween, personsSeenRead } from '@lindung/db/access/persons-seen.read';
import { Id } from '@lindung/domain/shared/ids';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, PageArgs } from '../graphql/connection.js';
import { readList } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { PersonSeenType } from './person-seen.type.js';

type Args = PageArgs & { readonly userId: string; readonly from: string; readonly to: string };

/** Whose data a user was shown or changed from one moment until before another, as far as the trail of the own area tells. */
export function listPersonsSeen(
  context: RequestContext,
  args: Args,
  info: GraphQLResolveInfo,
): Promise<Connection<PersonSeenType>> {
  const { userId, from, to } = args;
  const [fromId, toId] = idsBetween(new Date(from), new Date(to));
  return readList(
    context,
    {
      operation: 'personsSeen',
      model: (conditions) =>
        personsSeenRead({
          // What can't be the id of a user is nobody's.
          userId: conditions.bind(Id.safeParse(userId).data ?? null),
          fromId: conditions.bind(fromId),
          toId: conditions.bind(toId),
          from: conditions.bind(from),
          to: conditions.bind(to),
        }),
      args,
      defaultSort: 'PERSON',
    },
    info,
  );
}
