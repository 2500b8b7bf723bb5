import { invitedUserReadOn, userReadOn } from '@lindung/db/access/user.read';
import type { Conditions } from '@lindung/db/read/conditions';
import { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { MadeInvitation } from './invite-user.js';
import type { InvitedUserType, UserFilter, UserType } from './user.type.js';

export function filterUsers(conditions: Conditions, filter: UserFilter | null): void {
  conditions.addIf(filter?.active, 'u.active = ?');
  const q = filter?.q?.trim().toLowerCase();
  if (q) conditions.add('(starts_with(u.username, ?) OR starts_with(lower(u.name), ?))', q, q);
}

const levelOf = (context: RequestContext): JurisdictionLevel =>
  context.actor?.jurisdiction.level ?? JurisdictionLevel.SYSTEM;
const modelFor = (context: RequestContext) => userReadOn(levelOf(context));

export const listUsers = (
  context: RequestContext,
  args: PageArgs & { filter: UserFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<UserType>> =>
  readList(
    context,
    {
      operation: 'users',
      model: modelFor(context),
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
): Promise<UserType | null> => readOne(context, 'user', modelFor(context), id, info);

export const readWrittenUser = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<UserType> => readWritten(context, 'user', modelFor(context), id, info);

/** The answer to an invitation: the user, and the code, which is kept nowhere. */
export const readInvitedUser = async (
  context: RequestContext,
  { userId, code }: MadeInvitation,
  info: GraphQLResolveInfo,
): Promise<InvitedUserType> => ({
  ...(await readWritten<Pick<InvitedUserType, 'user'>>(
    context,
    'user',
    invitedUserReadOn(levelOf(context)),
    userId,
    info,
  )),
  code,
});
