import { userRead } from '@lindung/db/access/user.read';
import type { Conditions } from '@lindung/db/read/conditions';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { UserFilter, UserType } from './user.type.js';

export function filterUsers(conditions: Conditions, filter: UserFilter | null): void {
  conditions.addIf(filter?.active, 'u.active = ?');
  const q = filter?.q?.trim().toLowerCase();
  if (q) conditions.add('(starts_with(u.username, ?) OR starts_with(lower(u.name), ?))', q, q);
}

export const listUsers = (
  context: RequestContext,
  args: PageArgs & { filter: UserFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<UserType>> =>
  readList(
    context,
    {
      operation: 'users',
      model: userRead,
      args,
      defaultSort: 'USERNAME',
      filter: (conditions) => filterUsers(conditions, args.filter),
    },
    info,
  );

export const readUser = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<UserType | null> => readOne(context, 'user', userRead, id, info);

export const readWrittenUser = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<UserType> => readWritten(context, 'user', userRead, id, info);
