import { permissionsOf } from '@lindung/domain/access/policy';
import { Role } from '@lindung/domain/access/role';
import { GraphQLObjectType, GraphQLSchema } from 'graphql';

/**
 * What of the schema a partner's program may ask: the queries that the policy table gives to keys, and the types that they lead
 * to. A field that is hidden from keys stays in it, and comes back as null.
 */
export function partnerSchema(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType()?.toConfig();
  if (query === undefined) throw new Error('The schema has no queries');
  const open = new Set<string>(permissionsOf(Role.PARTNER));
  const fields = Object.fromEntries(Object.entries(query.fields).filter(([name]) => open.has(name)));
  return new GraphQLSchema({ query: new GraphQLObjectType({ ...query, fields }) });
}
