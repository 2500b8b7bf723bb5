import { permissionsOf } from '@lindung/domain/access/policy';
import { Role } from '@lindung/domain/access/role';
import { GraphQLObjectType, GraphQLSchema } from 'graphql';

/**
 * What of the schema a partner's program may ask: the queries and mutations that the policy table gives to keys, and the types that
 * they lead to. A field that is hidden from keys stays in it, and comes back as null.
 */
export function partnerSchema(schema: GraphQLSchema): GraphQLSchema {
  const open = new Set<string>(permissionsOf(Role.PARTNER));
  const opened = (root: GraphQLObjectType | null | undefined): GraphQLObjectType => {
    if (!root) throw new Error('The schema lacks queries or mutations');
    const config = root.toConfig();
    const fields = Object.entries(config.fields).filter(([name]) => open.has(name));
    return new GraphQLObjectType({ ...config, fields: Object.fromEntries(fields) });
  };
  return new GraphQLSchema({
    query: opened(schema.getQueryType()),
    mutation: opened(schema.getMutationType()),
  });
}
